package vn.giothong.certificate;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;

/** The blank certificates of a collector: received, issued, spoiled. */
@Path("/api/v1/certificate-stock")
@Authenticated
class StockApi {
    record Why(@Nullable String reason) {}

    private final Stocks stocks;
    private final CurrentActor current;

    StockApi(Stocks stocks, CurrentActor current) {
        this.stocks = stocks;
        this.current = current;
    }

    @GET
    @Operation(summary = "Blank certificates of a collector: received, issued, spoiled and left, beside the donations")
    public StockSheet get(@QueryParam("collectorId") @Nullable UUID collectorId) {
        return stocks.of(current.get(), collectorId);
    }

    @POST
    @Operation(summary = "Write down blank certificates received or spoiled")
    @APIResponseSchema(value = StockSheet.class, responseCode = "201")
    public Response write(Stocks.@Nullable NewEntry given) {
        var sheet = stocks.write(current.get(), Given.value("collectorId", given));
        return Response.created(URI.create("/api/v1/certificate-stock?collectorId=" + sheet.collectorId()))
                .entity(sheet)
                .build();
    }

    @POST
    @Path("{entryId}/void")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Strike out an entry of blank certificates, with the reason")
    public StockSheet strike(UUID entryId, @Nullable Why why) {
        return stocks.strike(current.get(), entryId, Given.value("reason", why).reason());
    }
}

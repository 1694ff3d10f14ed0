package vn.giothong.funding;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;

/** Forecasts of the awards of a year. */
@Path("/api/v1/forecasts")
@Authenticated
class ForecastApi {
    record Order(@Nullable Integer year) {}

    private final CurrentActor current;
    private final Forecasts forecasts;

    ForecastApi(CurrentActor current, Forecasts forecasts) {
        this.current = current;
        this.forecasts = forecasts;
    }

    @POST
    @Operation(
            summary =
                    "Have the awards of a year forecast; the answer comes at once, the figures at the address it names")
    public Response order(@Nullable Order order) {
        var ordered = forecasts.order(current.get(), Given.value("year", order).year());
        return Response.accepted(ordered)
                .location(URI.create("/api/v1/forecasts/" + ordered.id()))
                .build();
    }

    @GET
    @Operation(summary = "The forecasts of a year and how far each is, without figures, the newest first")
    public Listing<ForecastRow> list(@QueryParam("year") @Nullable Integer year) {
        var found = forecasts.of(current.get(), Given.value("year", year));
        return new Listing<>(found, found.size());
    }

    @GET
    @Path("{id}")
    @Operation(
            summary =
                    "How far a forecast is, and what came out: by level, chapter and month, with its test on past years")
    public ForecastView get(UUID id) {
        return forecasts.get(current.get(), id);
    }
}

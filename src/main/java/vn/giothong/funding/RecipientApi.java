package vn.giothong.funding;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;

/** Those to whom proposals go, as dated rows. */
@Path("/api/v1/funding-recipients")
@Authenticated
class RecipientApi {
    private final CurrentActor current;
    private final Recipients recipients;
    private final Clock clock;

    RecipientApi(CurrentActor current, Recipients recipients, Clock clock) {
        this.current = current;
        this.recipients = recipients;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Who gets the proposals of a day, today where none is named; with all=true every row")
    public Listing<RecipientRecord> list(
            @QueryParam("at") @Nullable String at, @QueryParam("all") @Nullable String all) {
        var actor = current.get();
        var found = "true".equals(all) ? recipients.all(actor) : recipients.at(actor, MoneyApi.day(at, clock));
        return new Listing<>(found, found.size());
    }

    @POST
    @Operation(
            summary =
                    "A recipient from a day on with its legal basis, or that one gets none from then on; what changes settled days is"
                            + " a correction with its reason")
    @APIResponseSchema(value = RecipientRecord.class, responseCode = "201")
    public Response add(@Nullable RecipientChange change) {
        var made = recipients.add(current.get(), Given.value("name", change));
        return Response.created(URI.create("/api/v1/funding-recipients/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A row of a recipient")
    public RecipientRecord get(UUID id) {
        return recipients.get(current.get(), id);
    }
}

package vn.giothong.guidance;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;

/** A donor's deferrals: written down and taken back, never deleted. */
@Path("/api/v1/donors/{id}/deferrals")
@Authenticated
class DeferralApi {
    record Reason(@Nullable String reason) {}

    private final CurrentActor current;
    private final Deferrals deferrals;

    DeferralApi(CurrentActor current, Deferrals deferrals) {
        this.current = current;
        this.deferrals = deferrals;
    }

    @GET
    @Operation(summary = "The deferrals of a donor; who may not know why sees the dates of those that stand")
    public Listing<DeferralRecord> list(UUID id) {
        var found = deferrals.of(current.get(), id);
        return new Listing<>(found, found.size());
    }

    @POST
    @Operation(summary = "Write down a deferral; its end follows from the event and the dated rule, or is given")
    @APIResponseSchema(value = DeferralRecord.class, responseCode = "201")
    public Response add(UUID id, @Nullable NewDeferral given) {
        var made = deferrals.add(current.get(), id, Given.value("code", given));
        return Response.created(URI.create("/api/v1/donors/" + id + "/deferrals/" + made.id()))
                .entity(made)
                .build();
    }

    @POST
    @Path("{deferralId}/void")
    @Operation(summary = "Take a deferral back, with a reason")
    @Consumes(MediaType.APPLICATION_JSON)
    public DeferralRecord takeBack(UUID id, UUID deferralId, @Nullable Reason given) {
        return deferrals.takeBack(current.get(), id, deferralId, given == null ? null : given.reason());
    }
}

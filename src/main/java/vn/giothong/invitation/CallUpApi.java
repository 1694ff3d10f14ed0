package vn.giothong.invitation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;

/** Calling people up when blood is needed at once. */
@Path("/api/v1/call-ups")
@Authenticated
class CallUpApi {
    record Whom(@Nullable UUID donorId) {}

    record Answered(
            CallUpCall.@Nullable Answer answer, @Nullable Instant arrivesBy) {}

    private final CurrentActor current;
    private final CallUps callUps;

    CallUpApi(CurrentActor current, CallUps callUps) {
        this.current = current;
        this.callUps = callUps;
    }

    @GET
    @Operation(summary = "The call-ups that one may take part in, the latest first")
    public Listing<CallUpView.Item> list() {
        var items = callUps.list(current.get());
        return new Listing<>(items, items.size());
    }

    @POST
    @Operation(
            summary = "Call people up for a drive or at a chapter's place",
            description =
                    "radiusCommunes: 0 the same commune, 1 the same district or, where there is none, the former one, 2 the province")
    @APIResponseSchema(value = CallUpView.class, responseCode = "201")
    public Response start(@Nullable NewCallUp asked) {
        var made = callUps.start(current.get(), Given.value("neededUnits", asked));
        return Response.created(URI.create("/api/v1/call-ups/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Whom to call, the nearest first, who was called and what each answered")
    public CallUpView open(UUID id) {
        return callUps.open(current.get(), id);
    }

    @POST
    @Path("{id}/calls")
    @Operation(summary = "Write down that a donor was called")
    public CallUpView call(UUID id, @Nullable Whom whom) {
        return callUps.call(current.get(), id, whom == null ? null : whom.donorId());
    }

    @PUT
    @Path("{id}/calls/{donorId}")
    @Operation(summary = "Write down what a donor who was called answered")
    public CallUpView answer(UUID id, UUID donorId, @Nullable Answered given) {
        var answered = given == null ? new Answered(null, null) : given;
        return callUps.answer(current.get(), id, donorId, answered.answer(), answered.arrivesBy());
    }
}

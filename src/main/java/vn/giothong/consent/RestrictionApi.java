package vn.giothong.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;

/** Ends what a donor asked for when the record was restricted. */
@Path("/api/v1/donors/{id}/restriction/lift")
@Authenticated
class RestrictionApi {
    record Lifted(@Nullable String reason) {}

    private final CurrentActor current;
    private final Restrictions restrictions;

    RestrictionApi(CurrentActor current, Restrictions restrictions) {
        this.current = current;
        this.restrictions = restrictions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Use a restricted record again, as its donor wants")
    public Response lift(UUID id, @Nullable Lifted body) {
        restrictions.lift(current.get(), id, body == null ? null : body.reason());
        return Response.noContent().build();
    }
}

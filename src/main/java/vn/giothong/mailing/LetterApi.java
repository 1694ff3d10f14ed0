package vn.giothong.mailing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;

/** What people say of single letters. */
@Path("/api/v1/messages/{id}/letters/{letterId}")
@Authenticated
class LetterApi {
    record Resolution(@Nullable Boolean sent) {}

    private final CurrentActor current;
    private final Settlements settlements;

    LetterApi(CurrentActor current, Settlements settlements) {
        this.current = current;
        this.settlements = settlements;
    }

    @POST
    @Path("resolution")
    @Operation(
            summary =
                    "Of a letter in doubt: it was sent, or it is to be sent again; of a call: the person was reached, or was"
                            + " not")
    public void resolve(UUID id, UUID letterId, @Nullable Resolution resolution) {
        settlements.resolve(current.get(), id, letterId, resolution == null ? null : resolution.sent());
    }

    @POST
    @Path("bounce")
    @Operation(summary = "A letter came back: nothing more goes to its address")
    public void bounce(UUID id, UUID letterId) {
        settlements.bounce(current.get(), id, letterId);
    }
}

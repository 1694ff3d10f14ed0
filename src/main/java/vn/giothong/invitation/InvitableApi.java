package vn.giothong.invitation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Paging;

/** Whom to invite. */
@Path("/api/v1/donors/invitable")
@Authenticated
class InvitableApi {
    private final CurrentActor current;
    private final Invitees invitees;

    InvitableApi(CurrentActor current, Invitees invitees) {
        this.current = current;
        this.invitees = invitees;
    }

    @GET
    @Operation(
            summary =
                    "Donors in reach who may be invited to the drive, and how many are left out for which class of reason")
    public Invitable find(@BeanParam WishParams params, @BeanParam Paging paging) {
        return invitees.find(current.get(), params.drive(), params.wish(), paging);
    }
}

package vn.giothong.invitation;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.consent.Channel;
import vn.giothong.web.Listing;

/** Who was asked to come to a drive. */
@Path("/api/v1/drives/{driveId}/invitations")
@Authenticated
class InvitationApi {
    record Asking(@Nullable List<UUID> donorIds, @Nullable Channel channel) {}

    private final CurrentActor current;
    private final Invitations invitations;

    InvitationApi(CurrentActor current, Invitations invitations) {
        this.current = current;
        this.invitations = invitations;
    }

    @GET
    @Operation(summary = "Who was asked to come to the drive, when, by whom and how")
    public Listing<Invitations.Row> list(UUID driveId) {
        var rows = invitations.asked(current.get(), driveId);
        return new Listing<>(rows, rows.size());
    }

    @POST
    @Operation(
            summary =
                    "Write down that donors were asked; whoever may not be asked is left out and counted. Nothing is sent")
    public Response ask(UUID driveId, @Nullable Asking given) {
        var asking = given == null ? new Asking(null, null) : given;
        var asked = invitations.ask(current.get(), driveId, asking.donorIds(), asking.channel());
        return Response.status(Response.Status.CREATED).entity(asked).build();
    }
}

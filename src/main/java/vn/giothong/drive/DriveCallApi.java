package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;

/** Whom to tell that a drive was called off, and who was told. */
@Path("/api/v1/drives/{driveId}/calls")
@Authenticated
class DriveCallApi {
    private final CurrentActor current;
    private final DriveCalls calls;

    DriveCallApi(CurrentActor current, DriveCalls calls) {
        this.current = current;
        this.calls = calls;
    }

    @GET
    @Operation(summary = "Whom to tell that a drive was called off, and who was told")
    public Listing<DriveCalls.Call> list(UUID driveId) {
        return listing(calls.of(current.get(), driveId));
    }

    @PUT
    @Path("{lineId}/told")
    @Operation(summary = "Write down that somebody was told")
    public Listing<DriveCalls.Call> tell(UUID driveId, UUID lineId) {
        return listing(calls.tell(current.get(), driveId, lineId));
    }

    @DELETE
    @Path("{lineId}/told")
    @Operation(summary = "Take back that somebody was told")
    public Listing<DriveCalls.Call> untell(UUID driveId, UUID lineId) {
        return listing(calls.untell(current.get(), driveId, lineId));
    }

    private static Listing<DriveCalls.Call> listing(List<DriveCalls.Call> calls) {
        return new Listing<>(calls, calls.size());
    }
}

package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Refusal;

/** The running counts of a drive and its lines changed since, for whoever watches the desk. */
@Path("/api/v1/drives/{driveId}/desk")
@Authenticated
class DeskApi {
    private final CurrentActor current;
    private final DeskReading reading;

    DeskApi(CurrentActor current, DeskReading reading) {
        this.current = current;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "The running counts of a drive, and its lines changed since a sign that the last answer gave")
    public DeskReading.Board board(UUID driveId, @QueryParam("since") @Nullable String since) {
        return reading.board(current.get(), driveId, number(since));
    }

    private static @Nullable Long number(@Nullable String since) {
        try {
            return since == null || since.isEmpty() ? null : Long.valueOf(since);
        } catch (NumberFormatException wrong) {
            throw Refusal.badRequest("since", "field_number");
        }
    }
}

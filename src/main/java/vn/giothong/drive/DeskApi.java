package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Refusal;

/** The running counts of a drive and its lines changed since, for whoever watches the desk, and the end of its day. */
@Path("/api/v1/drives/{driveId}/desk")
@Authenticated
class DeskApi {
    /** Of how many people something was written down. */
    record Recorded(int recorded) {}

    private final CurrentActor current;
    private final DeskReading reading;
    private final DeskNoShows noShows;

    DeskApi(CurrentActor current, DeskReading reading, DeskNoShows noShows) {
        this.current = current;
        this.reading = reading;
        this.noShows = noShows;
    }

    @GET
    @Operation(
            summary =
                    "The running counts of a drive with its latest lines, or with the lines changed since a sign that the last answer"
                            + " gave: the oldest change first, and where there are more, with the next")
    public DeskReading.Board board(UUID driveId, @QueryParam("since") @Nullable String since) {
        return reading.board(current.get(), driveId, number(since));
    }

    @POST
    @Path("no-shows")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Write down of everybody who is still awaited that they did not come")
    public Recorded noShows(UUID driveId) {
        return new Recorded(noShows.record(current.get(), driveId));
    }

    private static @Nullable Long number(@Nullable String since) {
        try {
            return since == null || since.isEmpty() ? null : Long.valueOf(since);
        } catch (NumberFormatException wrong) {
            throw Refusal.badRequest("since", "field_number");
        }
    }
}

package vn.giothong.today;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;

/** The work that waits for the one who asks. */
@Path("/api/v1/today")
@Authenticated
class TodayApi {
    private final CurrentActor current;
    private final Today today;

    TodayApi(CurrentActor current, Today today) {
        this.current = current;
        this.today = today;
    }

    @GET
    @Operation(summary = "The work that waits for me, the oldest first")
    public Listing<Work> list() {
        var work = today.of(current.get());
        return new Listing<>(work, work.size());
    }
}

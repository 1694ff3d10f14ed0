package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;

/** Opens a locked period for late entries. */
@Path("/api/v1/periods")
@Authenticated
class PeriodApi {
    /** For whom, which period, why, and up to which day. */
    record Wanted(
            @Nullable UUID chapterId,
            @Nullable String period,
            @Nullable String reason,
            @Nullable LocalDate until) {}

    private final CurrentActor current;
    private final Openings openings;

    PeriodApi(CurrentActor current, Openings openings) {
        this.current = current;
        this.openings = openings;
    }

    @POST
    @Path("openings")
    @Operation(summary = "Open a locked period for a unit and those below it, for a reason and up to a day")
    public Response open(@Nullable Wanted wanted) {
        var given = Given.value("chapterId", wanted);
        var made = openings.open(current.get(), given.chapterId(), given.period(), given.reason(), given.until());
        return Response.status(Response.Status.CREATED).entity(made).build();
    }
}

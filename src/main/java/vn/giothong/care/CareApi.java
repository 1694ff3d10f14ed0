package vn.giothong.care;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;

/** What volunteer teams did, which communes have one, and the goal of each year. */
@Path("/api/v1/care")
@Authenticated
class CareApi {
    private final CareFigures figures;
    private final Coverage coverage;
    private final CoverageGoals goals;
    private final CurrentActor current;

    CareApi(CareFigures figures, Coverage coverage, CoverageGoals goals, CurrentActor current) {
        this.figures = figures;
        this.coverage = coverage;
        this.goals = goals;
        this.current = current;
    }

    @GET
    @Path("figures")
    @Operation(summary = "Visits and care given, of an area and a period")
    public CareFigures.Sheet figures(
            @QueryParam("chapterId") @Nullable UUID chapterId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        return figures.of(current.get(), chapterId, VisitQuery.day("from", from), VisitQuery.day("to", to));
    }

    @GET
    @Path("coverage")
    @Operation(summary = "Stations with a working team, beside the goal of the year")
    public CoverageSheet coverage(
            @QueryParam("chapterId") @Nullable UUID chapterId, @QueryParam("year") @Nullable Integer year) {
        return coverage.of(current.get(), chapterId, year);
    }

    @PUT
    @Path("goals/{year}")
    @Operation(summary = "Set the goal of a year for coverage")
    public CoverageSheet aim(int year, CoverageGoals.@Nullable Goal given) {
        var goal = Given.value("chapterId", given);
        goals.aim(current.get(), year, List.of(goal));
        return coverage.of(current.get(), goal.chapterId(), year);
    }
}

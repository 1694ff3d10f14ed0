package vn.giothong.funding;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;

/** What a year was planned to bring, and what it came to. */
@Path("/api/v1/funding/{year}")
@Authenticated
class YearApi {
    record Outturn(@Nullable Integer given, @Nullable BigDecimal spent) {}

    private final CurrentActor current;
    private final YearReports reports;

    YearApi(CurrentActor current, YearReports reports) {
        this.current = current;
        this.reports = reports;
    }

    @GET
    @Operation(
            summary =
                    "By level: planned in the proposal that was sent, reached, given and spent; for a district what its own cases came to")
    public YearReport get(int year) {
        return reports.get(current.get(), year);
    }

    @PUT
    @Path("outturns/{rule}")
    @Operation(summary = "Write down how many awards of a level were given in the year and what they cost")
    public YearReport write(int year, String rule, @Nullable Outturn outturn) {
        var came = Given.value("given", outturn);
        return reports.write(current.get(), year, rule, came.given(), came.spent());
    }
}

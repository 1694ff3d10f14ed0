package vn.giothong.report;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** What is odd in the data. */
@Path("/api/v1/reports/findings")
@Authenticated
class FindingApi {
    /** Which finding, and why it is right. */
    record Explanation(
            @Nullable UUID driveId,
            Finding.@Nullable Rule rule,
            @Nullable String subject,
            @Nullable String note) {}

    private final CurrentActor current;
    private final Findings findings;
    private final Clock clock;

    FindingApi(CurrentActor current, Findings findings, Clock clock) {
        this.current = current;
        this.findings = findings;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary =
                    "What looks odd in an area's drives of a period, each with its owner and state; asks as reports/figures")
    public Listing<Finding> list(@BeanParam FigureQuery query, @BeanParam Paging paging) {
        return findings.of(current.get(), query.read(LocalDate.now(clock)), paging);
    }

    @PUT
    @Operation(summary = "Say why a finding is right all the same")
    public void explain(@Nullable Explanation explanation) {
        var given = Given.value("driveId", explanation);
        findings.explain(current.get(), given.driveId(), given.rule(), given.subject(), given.note());
    }
}

package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.giothong.recognition.AwardTotals;

/** What the steps of a year came to: as people wrote it down, and where nobody did as the cases have it. In the caller's transaction. */
@ApplicationScoped
class Outturns {
    /** How many came to a step in the year, how many awards were decided and given in it, and what was spent on them in dong. */
    record Outturn(long reached, long decided, long given, long spent) {}

    private final AwardTotals totals;

    Outturns(AwardTotals totals) {
        this.totals = totals;
    }

    Map<String, Outturn> of(int year) {
        var found = ofCases(totals.of(year));
        FundingOutturn.<FundingOutturn>list("year = ?1 order by recordedAt, id", year)
                .forEach(row -> {
                    var cases = found.get(row.stepCode);
                    found.put(
                            row.stepCode,
                            new Outturn(
                                    cases == null ? 0 : cases.reached(),
                                    cases == null ? 0 : cases.decided(),
                                    row.given,
                                    row.spent));
                });
        return found;
    }

    /** As the cases of some chapters have it; what people write down is of the whole province. */
    Map<String, Outturn> of(int year, Set<UUID> chapters) {
        return ofCases(totals.of(year, chapters));
    }

    private static Map<String, Outturn> ofCases(Map<AwardTotals.Key, AwardTotals.OfYear> cases) {
        var found = new HashMap<String, Outturn>();
        cases.forEach((key, came) -> found.put(
                LadderStep.code(key.rule(), key.threshold()),
                new Outturn(came.reached(), came.decided(), came.handedOver(), came.dong())));
        return found;
    }
}

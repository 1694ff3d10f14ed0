package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.eligibility.Deferral;
import vn.giothong.eligibility.DeferralRule;
import vn.giothong.eligibility.RuleBooks;

/**
 * Keeps the deferrals of donors in step with the outcomes that say so. Without an end a coarse reason defers for its day alone, but a
 * test at the drive for as long as the rules say. A medical one lasts as long as its rule says from that day on, and where the rule
 * names no length until the hospital ends it: nothing temporary is lifted by itself.
 */
@ApplicationScoped
class DeferralRecords {
    private static final String PERMANENT = "PERMANENT";
    private static final String REPLACED = "outcome.replaced";

    private final RuleBooks books;
    private final DeferralReasons reasons;
    private final Clock clock;

    DeferralRecords(RuleBooks books, DeferralReasons reasons, Clock clock) {
        this.books = books;
        this.reasons = reasons;
        this.clock = clock;
    }

    /** What outcomes of the drive said of these donors, by donor. */
    Map<UUID, List<Deferral>> of(Drive drive, Collection<UUID> donorIds) {
        return Deferral.<Deferral>list("driveId = ?1 and donorId in ?2 and outcomeId is not null", drive.id, donorIds)
                .stream()
                .collect(Collectors.groupingBy(deferral -> deferral.donorId));
    }

    void follow(Drive drive, Registration line, @Nullable Outcome holding, List<Deferral> known) {
        var wanted = holding != null && defers(holding, drive) ? holding : null;
        var stands = false;
        for (var deferral : known) {
            var wantedOne = wanted != null && wanted.id.equals(deferral.outcomeId);
            if (wantedOne && (deferral.withdrawnAt == null || takenBackByPeople(deferral))) {
                stands = true;
            } else if (deferral.withdrawnAt == null) {
                deferral.withdrawnAt = clock.instant();
                deferral.withdrawnReason = REPLACED;
            }
        }
        if (wanted != null && !stands) {
            record(drive, line, wanted);
        }
    }

    /** What people took back stays so, however often the outcome is looked at again. */
    private static boolean takenBackByPeople(Deferral deferral) {
        return deferral.withdrawnAt != null && !REPLACED.equals(deferral.withdrawnReason);
    }

    private boolean defers(Outcome outcome, Drive drive) {
        return outcome.result == Outcome.Result.DEFERRED && (medical(outcome) || until(outcome, drive) != null);
    }

    private boolean medical(Outcome outcome) {
        return outcome.reasonCode != null && !reasons.atDesk().contains(outcome.reasonCode);
    }

    /** The end that was said; else what the rules give of a test at the drive, or of a medical reason found there. */
    private @Nullable LocalDate until(Outcome outcome, Drive drive) {
        var reason = outcome.reasonCode;
        if (outcome.untilOn != null || reason == null) {
            return outcome.untilOn;
        }
        return books.current()
                .deferral(reason, drive.heldOn, null)
                .filter(rule -> rule.starts() == DeferralRule.Start.TESTED || medical(outcome))
                .map(rule -> rule.length().after(drive.heldOn))
                .orElse(null);
    }

    private void record(Drive drive, Registration line, Outcome outcome) {
        var reason = outcome.reasonCode == null ? "OTHER" : outcome.reasonCode;
        var deferral = new Deferral(line.donorId, reason, drive.heldOn, outcome.source.name(), clock.instant());
        deferral.untilOn = until(outcome, drive);
        deferral.permanent = PERMANENT.equals(reason);
        deferral.driveId = drive.id;
        deferral.outcomeId = outcome.id;
        deferral.recordedBy = outcome.recordedBy;
        deferral.persist();
    }
}

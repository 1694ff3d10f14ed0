package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import vn.giothong.eligibility.Deferral;

/** Keeps the deferrals of donors in step with the outcomes that say so. An outcome without an end defers for its day alone. */
@ApplicationScoped
class DeferralRecords {
    private static final String PERMANENT = "PERMANENT";

    private final Clock clock;

    DeferralRecords(Clock clock) {
        this.clock = clock;
    }

    void follow(Drive drive, Registration line, @Nullable Outcome holding) {
        var wanted = holding != null && defersBeyondTheDay(holding) ? holding : null;
        var known = false;
        for (var deferral : Deferral.<Deferral>list(
                "donorId = ?1 and driveId = ?2 and withdrawnAt is null", line.donorId, drive.id)) {
            if (wanted != null && wanted.id.equals(deferral.outcomeId)) {
                known = true;
            } else {
                deferral.withdrawnAt = clock.instant();
                deferral.withdrawnReason = "outcome.replaced";
            }
        }
        if (wanted != null && !known) {
            record(drive, line, wanted);
        }
    }

    private static boolean defersBeyondTheDay(Outcome outcome) {
        return outcome.result == Outcome.Result.DEFERRED
                && (outcome.untilOn != null || PERMANENT.equals(outcome.reasonCode));
    }

    private void record(Drive drive, Registration line, Outcome outcome) {
        var reason = outcome.reasonCode == null ? "OTHER" : outcome.reasonCode;
        var deferral = new Deferral(line.donorId, reason, drive.heldOn, outcome.source.name(), clock.instant());
        deferral.untilOn = outcome.untilOn;
        deferral.permanent = PERMANENT.equals(reason);
        deferral.driveId = drive.id;
        deferral.outcomeId = outcome.id;
        deferral.recordedBy = outcome.recordedBy;
        deferral.persist();
    }
}

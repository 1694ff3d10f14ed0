package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.web.Refusal;

/** What a called-off drive means for its people: nobody gave, and everybody who waited for it is to be told. */
@ApplicationScoped
class DriveCancellation {
    /** The reason of the outcomes of those who were booked on a drive that was called off. */
    static final String REASON = "DRIVE_CANCELLED";

    /** Lines of which nobody has said how they ended. */
    static final Set<Registration.State> WAITING =
            Set.of(Registration.State.BOOKED, Registration.State.ARRIVED, Registration.State.SCREENED);

    private final Figures figures;
    private final Settlement settlement;
    private final Audit audit;
    private final Clock clock;

    DriveCancellation(Figures figures, Settlement settlement, Audit audit, Clock clock) {
        this.figures = figures;
        this.settlement = settlement;
        this.audit = audit;
        this.clock = clock;
    }

    void tell(Actor actor, Drive drive, String reason) {
        if (figures.lock(drive.id).donations > 0) {
            throw Refusal.conflict("drive_has_donations");
        }
        List<Registration> waiting = Registration.list("driveId = ?1 and state in ?2", drive.id, WAITING);
        for (var line : waiting) {
            var outcome = new Outcome(
                    line, Outcome.Source.DESK, Outcome.Result.CANCELLED, clock.instant(), actor.accountId());
            outcome.reasonCode = REASON;
            outcome.reasonText = reason;
            outcome.persist();
            new DriveCall(line).persist();
            audit.record(
                    actor.accountId(), actor.fullName(), "registration.to_tell", "registration", line.id, drive.code);
        }
        if (!waiting.isEmpty()) {
            settlement.settle(
                    drive.id, waiting.stream().map(line -> line.donorId).toList());
        }
    }
}

package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.audit.Audit;
import vn.giothong.drive.Figures;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Settlement;
import vn.giothong.drive.StayedAway;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;

/**
 * Takes back what a list said, in one transaction. What follows from it goes with it; donors whom nothing else needs are withdrawn
 * and come back when the list is applied again. Nothing is deleted.
 */
@ApplicationScoped
class ListUndoing implements JobWork {
    static final String KIND = "list.undoing";

    private static final String UNDONE = "list.undone";

    private final Gate gate;
    private final Blockers blockers;
    private final ListLines lines;
    private final ListDonors donors;
    private final UnusedDonors unused;
    private final Figures figures;
    private final Settlement settlement;
    private final StayedAway stayedAway;
    private final Audit audit;
    private final Clock clock;

    ListUndoing(
            Gate gate,
            Blockers blockers,
            ListLines lines,
            ListDonors donors,
            UnusedDonors unused,
            Figures figures,
            Settlement settlement,
            StayedAway stayedAway,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.blockers = blockers;
        this.lines = lines;
        this.donors = donors;
        this.unused = unused;
        this.figures = figures;
        this.settlement = settlement;
        this.stayedAway = stayedAway;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        LongTransaction.run(() -> undo(job.subjectId, job.startedBy));
    }

    private void undo(UUID listId, @Nullable UUID actorId) {
        var list = gate.enter(listId);
        if (list.state != IntakeList.State.APPLYING) {
            return;
        }
        figures.lock(list.driveId);
        blockers.mustBeNone(list);
        var touched = touched(list);
        Outcome.update(
                "withdrawnAt = ?1, withdrawnBy = ?2, withdrawnReason = ?3 where listId = ?4 and withdrawnAt is null",
                clock.instant(),
                actorId,
                UNDONE,
                listId);
        list.state = IntakeList.State.UNDONE;
        list.errorCode = null;
        list.undoneAt = clock.instant();
        list.undoneBy = actorId;
        Panache.getEntityManager().flush();
        lines.release(list, touched);
        stayedAway.forget(list.driveId, touched, actorId, UNDONE);
        settlement.settle(list.driveId, touched);
        stayedAway.ofClosed(list.driveId, touched, actorId);
        var stay = new HashSet<>(touched);
        var gone = unused.withdraw(listId, touched);
        stay.removeAll(gone);
        settlement.refresh(gone);
        var changed = donors.describe(stay);
        settlement.refresh(changed);
        donors.drivesOf(changed).forEach(settlement::resettle);
        Account account = actorId == null ? null : Account.<Account>findById(actorId);
        audit.record(
                actorId, account == null ? "" : account.fullName, UNDONE, "list", listId, "rows " + touched.size());
    }

    private static Set<UUID> touched(IntakeList list) {
        var touched = new HashSet<UUID>();
        IntakeRow.<IntakeRow>list("listId = ?1 and donorId is not null", list.id).stream()
                .filter(IntakeRow::counts)
                .forEach(row -> touched.add(row.donorId));
        // a merge may have moved the statements to another record
        Outcome.<Outcome>list("listId = ?1 and withdrawnAt is null", list.id)
                .forEach(outcome -> touched.add(outcome.donorId));
        Panache.getEntityManager().flush();
        return touched;
    }

    @Override
    public void failed(Job job, String errorCode) {
        QuarkusTransaction.requiringNew().run(() -> {
            IntakeList list = IntakeList.findById(job.subjectId);
            list.giveBack(IntakeList.State.APPLIED, errorCode, job.errorDetail);
        });
    }
}

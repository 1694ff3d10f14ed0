package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.audit.Audit;
import vn.giothong.donor.DonorTurns;
import vn.giothong.drive.Drive;
import vn.giothong.drive.Figures;
import vn.giothong.drive.Settlement;
import vn.giothong.drive.StayedAway;
import vn.giothong.intake.reading.ReadRow;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;

/**
 * Applies a list in one transaction: its people are matched once more, since others may have come since it was read, new ones are
 * entered, and what it says of each is written down; everything else follows from that.
 */
@ApplicationScoped
class ListApplying implements JobWork {
    static final String KIND = "list.applying";

    private final Gate gate;
    private final Matching matching;
    private final Latecomers latecomers;
    private final DonorTurns turns;
    private final RowFlags flags;
    private final ListLines lines;
    private final ListDonors donors;
    private final Figures figures;
    private final Settlement settlement;
    private final StayedAway stayedAway;
    private final Audit audit;
    private final Json json;
    private final Clock clock;

    ListApplying(
            Gate gate,
            Matching matching,
            Latecomers latecomers,
            DonorTurns turns,
            RowFlags flags,
            ListLines lines,
            ListDonors donors,
            Figures figures,
            Settlement settlement,
            StayedAway stayedAway,
            Audit audit,
            Json json,
            Clock clock) {
        this.gate = gate;
        this.matching = matching;
        this.latecomers = latecomers;
        this.turns = turns;
        this.flags = flags;
        this.lines = lines;
        this.donors = donors;
        this.figures = figures;
        this.settlement = settlement;
        this.stayedAway = stayedAway;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        try {
            LongTransaction.run(() -> apply(job.subjectId, job.startedBy, progress, false));
        } catch (Overtaken again) {
            LongTransaction.run(() -> apply(job.subjectId, job.startedBy, progress, true));
        }
    }

    /** Somebody of the list came in by hand while it was applied: all of it is taken back and matched again. */
    private static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** With the hands held off nobody comes in beside it; the drive is locked first, as the desks do. */
    private void apply(UUID listId, @Nullable UUID actorId, JobProgress progress, boolean handsOff) {
        var started = clock.instant();
        var list = gate.enter(listId);
        if (list.state != IntakeList.State.APPLYING) {
            return;
        }
        Drive drive = Drive.findById(list.driveId);
        Lists.mustTakeLists(drive);
        figures.lock(drive.id);
        if (handsOff) {
            turns.awaitAll();
        }
        if (matchAgain(list, drive) > 0) {
            giveBack(listId, "list_unresolved", null);
            return;
        }
        var touched = write(list, drive, actorId, progress);
        IntakeList applied = IntakeList.findById(listId);
        applied.state = IntakeList.State.APPLIED;
        applied.errorCode = null;
        applied.appliedAt = clock.instant();
        applied.appliedBy = actorId;
        settle(drive.id, touched);
        stayedAway.ofClosed(drive.id, touched, actorId);
        Panache.getEntityManager().flush();
        if (!handsOff && latecomers.came(listId, started)) {
            throw new Overtaken();
        }
        Account account = actorId == null ? null : Account.<Account>findById(actorId);
        audit.record(
                actorId,
                account == null ? "" : account.fullName,
                "list.applied",
                "list",
                listId,
                "rows " + touched.size());
    }

    /** Asks the register again for rows that no one decided; how many are left for people. */
    private int matchAgain(IntakeList list, Drive drive) {
        var rows = read(list.id);
        var asked = rows.entrySet().stream()
                .filter(row -> row.getKey().matchedByItself())
                .map(Map.Entry::getValue)
                .toList();
        var matches = matching.match(asked);
        var waiting = 0;
        for (var row : rows.keySet()) {
            var match = matches.get(row.n);
            if (match != null) {
                row.donorId = list.appliedAt == null ? null : row.donorId;
                row.take(match, json);
            }
            waiting += row.waits() ? 1 : 0;
        }
        flags.preview(drive, rows);
        Panache.getEntityManager().flush();
        Panache.getEntityManager().clear();
        return waiting;
    }

    private Map<IntakeRow, ReadRow> read(UUID listId) {
        var rows = new LinkedHashMap<IntakeRow, ReadRow>();
        IntakeRow.<IntakeRow>list("listId = ?1 order by n", listId).forEach(row -> rows.put(row, json.row(row)));
        return rows;
    }

    private Set<UUID> write(IntakeList list, Drive drive, @Nullable UUID actorId, JobProgress progress) {
        var work = new ListLines.Work(list, drive, actorId);
        var touched = new HashSet<UUID>();
        for (int from = 0; from < list.rowsKnown; from += Matching.BATCH) {
            HeldDonors.ofRows(list.id, from, from + Matching.BATCH);
            var batch = batch(list.id, from);
            var people = donors.enter(work, batch);
            lines.write(work, batch, people);
            touched.addAll(people.values());
            Panache.getEntityManager().flush();
            Panache.getEntityManager().clear();
            progress.rows(Math.min(list.rowsKnown, from + Matching.BATCH), list.rowsKnown);
        }
        return touched;
    }

    private Map<IntakeRow, ReadRow> batch(UUID listId, int after) {
        var rows = new LinkedHashMap<IntakeRow, ReadRow>();
        List<IntakeRow> found =
                IntakeRow.list("listId = ?1 and n > ?2 and n <= ?3 order by n", listId, after, after + Matching.BATCH);
        found.stream().filter(IntakeRow::counts).forEach(row -> rows.put(row, json.row(row)));
        return rows;
    }

    private void settle(UUID driveId, Set<UUID> touched) {
        Panache.getEntityManager().flush();
        var changed = donors.describe(touched);
        settlement.settle(driveId, touched);
        var others = donors.drivesOf(changed);
        others.remove(driveId);
        others.forEach(settlement::resettle);
    }

    @Override
    public void failed(Job job, String errorCode) {
        QuarkusTransaction.requiringNew().run(() -> giveBack(job.subjectId, errorCode, job.errorDetail));
    }

    private static void giveBack(UUID listId, String errorCode, @Nullable String detail) {
        IntakeList list = IntakeList.findById(listId);
        list.giveBack(list.undoneAt == null ? IntakeList.State.READY : IntakeList.State.UNDONE, errorCode, detail);
    }
}

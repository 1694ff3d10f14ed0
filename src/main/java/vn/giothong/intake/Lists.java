package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.drive.Drive;
import vn.giothong.drive.Periods;
import vn.giothong.intake.reading.ListReader;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.job.Job;
import vn.giothong.job.Jobs;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Takes lists in and sends them on their way; the work itself is done by jobs. */
@ApplicationScoped
class Lists {
    private static final int LONGEST_NAME = 100;

    /** A file as it came. */
    record Upload(Path file, @Nullable String name, long bytes) {}

    private final ListAccess access;
    private final Pieces pieces;
    private final Blockers blockers;
    private final Periods periods;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    Lists(ListAccess access, Pieces pieces, Blockers blockers, Periods periods, Jobs jobs, Audit audit, Clock clock) {
        this.access = access;
        this.pieces = pieces;
        this.blockers = blockers;
        this.periods = periods;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    static void mustTakeLists(Drive drive) {
        if (drive.state != Drive.State.APPROVED && drive.state != Drive.State.CLOSED) {
            throw Refusal.conflict("list_drive_state");
        }
    }

    @Transactional
    public IntakeList take(Actor actor, UUID driveId, ListSource source, Upload upload) {
        var drive = access.drive(actor, driveId);
        access.must(actor, Action.HANDLE_LIST, drive);
        mustTakeLists(drive);
        if (upload.bytes() > ListReader.MAX_BYTES) {
            throw Refusal.at("file", "list_too_large");
        }
        var name = Given.text("file", upload.name(), Integer.MAX_VALUE);
        var list = new IntakeList(drive.id, source, tidy(name), clock.instant(), actor.accountId());
        list.fileSize = Math.toIntExact(upload.bytes());
        list.persistAndFlush();
        list.fileHash = pieces.store(list.id, upload.file());
        jobs.queue(ListReading.KIND, list.id, actor.accountId());
        audit.record(actor.accountId(), actor.fullName(), "list.uploaded", "list", list.id, source.name());
        return list;
    }

    private static String tidy(String fileName) {
        var name = Normalizer.normalize(fileName, Normalizer.Form.NFC)
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    @Transactional
    public List<IntakeList> of(Actor actor, UUID driveId) {
        return IntakeList.of(access.drive(actor, driveId).id);
    }

    /** Whether there is anything to do: an applied list stays as it is. */
    @Transactional
    public boolean apply(Actor actor, UUID listId) {
        var seen = access.list(actor, listId);
        access.must(actor, Action.APPLY_LIST, seen.drive());
        var list = lock(seen.list());
        if (list.state == IntakeList.State.APPLIED) {
            return false;
        }
        if (worksAt(list, ListApplying.KIND)) {
            return true;
        }
        list.mustBeOpen();
        mustTakeLists(seen.drive());
        var waiting = IntakeRow.count(
                "listId = ?1 and state = ?2 and resolution is null", listId, IntakeRow.State.TO_RESOLVE);
        if (waiting > 0) {
            throw Refusal.conflict("list_unresolved").with("rows", waiting);
        }
        periods.mustBeOpen(list.driveId);
        start(list, ListApplying.KIND, actor);
        return true;
    }

    /** Whether there is anything to do: an undone list stays as it is. */
    @Transactional
    public boolean undo(Actor actor, UUID listId) {
        var seen = access.list(actor, listId);
        access.must(actor, Action.APPLY_LIST, seen.drive());
        var list = lock(seen.list());
        if (list.state == IntakeList.State.UNDONE) {
            return false;
        }
        if (worksAt(list, ListUndoing.KIND)) {
            return true;
        }
        if (list.state != IntakeList.State.APPLIED) {
            throw Refusal.conflict("list_not_applied");
        }
        blockers.mustBeNone(list);
        periods.mustBeOpen(list.driveId);
        start(list, ListUndoing.KIND, actor);
        return true;
    }

    /** Whether that is what a job does with the list: whoever wants the other has to wait. */
    private static boolean worksAt(IntakeList list, String kind) {
        return list.state == IntakeList.State.APPLYING
                && Job.latestOn(list.id).filter(job -> job.kind.equals(kind)).isPresent();
    }

    private void start(IntakeList list, String kind, Actor actor) {
        list.state = IntakeList.State.APPLYING;
        list.errorCode = null;
        jobs.queue(kind, list.id, actor.accountId());
    }

    static IntakeList lock(IntakeList list) {
        IntakeList.getEntityManager().refresh(list, LockModeType.PESSIMISTIC_WRITE);
        return list;
    }
}

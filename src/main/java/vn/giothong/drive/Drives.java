package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.database.Retrying;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Refusal;

/**
 * A drive on its way from plan to closure. Each step asks for the right, is written down with who and when, and happens at most
 * once: what is there already is left as it is. Each is a transaction of its own that waits for the drive's figures before it reads
 * anything, as the desk does: of two at one moment the second decides on what the first has left.
 */
@ApplicationScoped
public class Drives {
    static final int LONGEST_REASON = 300;

    private final Periods periods;
    private final DriveAccess access;
    private final DrivePlanning planning;
    private final DriveCodes codes;
    private final DriveCancellation cancellation;
    private final DeskNoShows noShows;
    private final Figures figures;
    private final Retrying retrying;
    private final Audit audit;
    private final Clock clock;

    Drives(
            Periods periods,
            DriveAccess access,
            DrivePlanning planning,
            DriveCodes codes,
            DriveCancellation cancellation,
            DeskNoShows noShows,
            Figures figures,
            Retrying retrying,
            Audit audit,
            Clock clock) {
        this.periods = periods;
        this.access = access;
        this.planning = planning;
        this.codes = codes;
        this.cancellation = cancellation;
        this.noShows = noShows;
        this.figures = figures;
        this.retrying = retrying;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Drive plan(Actor actor, DrivePlan plan) {
        var drive = new Drive("", actor.accountId(), clock.instant());
        var clubs = planning.write(actor, plan, drive, today());
        periods.mustBeOpen(drive.chapterId, drive.heldOn);
        drive.code = codes.next(drive.heldOn);
        drive.persist();
        new DriveTotal(drive.id).persist();
        clubs.forEach(club -> new DriveClub(drive.id, club).persist());
        DrivePlanning.slots(drive, plan).forEach(slot -> slot.persist());
        write(actor, "drive.planned", drive);
        return drive;
    }

    /** Changes a draft; the version is the one the change was made on. */
    public Drive change(Actor actor, UUID id, DrivePlan plan) {
        return alone(id, () -> {
            var drive = access.writable(actor, id);
            var version = plan.version();
            if (version == null) {
                throw Refusal.at("version", "field_required");
            }
            if (drive.version != version) {
                throw Refusal.stale();
            }
            drive.mustBeDraft();
            var clubs = planning.write(actor, plan, drive, today());
            periods.mustBeOpen(drive.chapterId, drive.heldOn);
            DriveClub.become(id, clubs);
            DriveSlot.delete("driveId", id);
            DrivePlanning.slots(drive, plan).forEach(slot -> slot.persist());
            Panache.getEntityManager().lock(drive, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
            write(actor, "drive.changed", drive);
            return drive;
        });
    }

    private Drive alone(UUID id, Supplier<Drive> act) {
        return retrying.inTransaction(() -> {
            figures.lock(id);
            return act.get();
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    public Drive submit(Actor actor, UUID id, GivenVersion on) {
        return alone(id, () -> {
            var drive = access.writable(actor, id);
            on.mustBe(drive.version);
            return step(actor, drive, DriveStep.Step.SUBMITTED);
        });
    }

    public Drive approve(Actor actor, UUID id, GivenVersion on) {
        return alone(id, () -> {
            var drive = access.approvable(actor, id);
            on.mustBe(drive.version);
            return step(actor, drive, DriveStep.Step.APPROVED);
        });
    }

    /** Not before the drive's day: who has yet to come could no longer be written down. Who is still awaited did not come. */
    public Drive close(Actor actor, UUID id, GivenVersion on) {
        return alone(id, () -> {
            var drive = access.manageable(actor, id);
            on.mustBe(drive.version);
            if (drive.state == Drive.State.APPROVED && drive.heldOn.isAfter(today())) {
                throw Refusal.conflict("drive_not_held");
            }
            var open = drive.state == Drive.State.APPROVED;
            step(actor, drive, DriveStep.Step.CLOSED);
            if (open) {
                noShows.close(actor, drive);
            }
            return drive;
        });
    }

    public Drive reopen(Actor actor, UUID id, GivenVersion on) {
        return alone(id, () -> {
            var drive = access.manageable(actor, id);
            on.mustBe(drive.version);
            var closed = drive.state == Drive.State.CLOSED;
            step(actor, drive, DriveStep.Step.REOPENED);
            if (closed) {
                noShows.reopen(actor, drive);
            }
            return drive;
        });
    }

    public Drive giveBack(Actor actor, UUID id, @Nullable String reason, GivenVersion on) {
        return alone(id, () -> {
            var drive = access.approvable(actor, id);
            on.mustBe(drive.version);
            var why = reason(reason);
            periods.mustBeOpen(drive.chapterId, drive.heldOn);
            drive.take(DriveStep.Step.RETURNED);
            return note(actor, drive, DriveStep.Step.RETURNED, why);
        });
    }

    /** Calls the drive off; the record stays, and those who were booked stand on the list of people to tell. */
    public Drive cancel(Actor actor, UUID id, @Nullable String reason, GivenVersion on) {
        return alone(id, () -> {
            var drive = access.manageable(actor, id);
            on.mustBe(drive.version);
            var why = reason(reason);
            periods.mustBeOpen(drive.chapterId, drive.heldOn);
            drive.take(DriveStep.Step.CANCELLED);
            cancellation.tell(actor, drive, why);
            return note(actor, drive, DriveStep.Step.CANCELLED, why);
        });
    }

    private static String reason(@Nullable String reason) {
        return Given.text("reason", reason, LONGEST_REASON);
    }

    private Drive step(Actor actor, Drive drive, DriveStep.Step step) {
        periods.mustBeOpen(drive.chapterId, drive.heldOn);
        if (drive.state == step.to) {
            return drive;
        }
        drive.take(step);
        return note(actor, drive, step, null);
    }

    private Drive note(Actor actor, Drive drive, DriveStep.Step step, @Nullable String reason) {
        new DriveStep(drive.id, step, reason, clock.instant(), actor.accountId()).persist();
        StaleMonth.of(drive);
        write(actor, "drive." + step.name().toLowerCase(Locale.ROOT), drive);
        return drive;
    }

    private void write(Actor actor, String action, Drive drive) {
        audit.record(actor.accountId(), actor.fullName(), action, "drive", drive.id, drive.code);
        Panache.getEntityManager().flush();
    }
}

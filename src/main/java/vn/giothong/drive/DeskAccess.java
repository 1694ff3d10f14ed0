package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.web.Refusal;

/** Who works at a drive's desk, and when: from two weeks before until it is closed. */
@ApplicationScoped
class DeskAccess {
    private static final int DAYS_BEFORE = 14;

    private final Periods periods;
    private final Access access;
    private final DriveSight sight;
    private final Figures figures;
    private final Clock clock;

    DeskAccess(Periods periods, Access access, DriveSight sight, Figures figures, Clock clock) {
        this.periods = periods;
        this.access = access;
        this.sight = sight;
        this.figures = figures;
        this.clock = clock;
    }

    /**
     * The drive for writing, with its figures locked before anything else is read, so that nobody decides on old state. A locked period
     * is told before the drive's own state, which nobody could change there.
     */
    Drive open(Actor actor, UUID driveId) {
        if (figures.lock(driveId) == null) {
            throw Refusal.notFound();
        }
        Drive drive = Drive.findById(driveId);
        sight.mustSee(actor, drive);
        access.mustWrite(actor, Action.READ_DRIVE_PEOPLE, Action.RUN_DESK, place(drive));
        periods.mustBeOpen(drive.chapterId, drive.heldOn);
        mustRun(drive);
        return drive;
    }

    /** The drive for keeping a place on it: by the desk, or by the donors themselves until its day is over. */
    Drive openFor(Actor actor, UUID driveId, UUID donorId) {
        if (!Bookings.isSelf(actor, donorId)) {
            return open(actor, driveId);
        }
        if (figures.lock(driveId) == null) {
            throw Refusal.notFound();
        }
        Drive drive = Drive.findById(driveId);
        if (!DriveSight.approved(drive)) {
            throw Refusal.notFound();
        }
        drive.mustBeOpen();
        if (drive.heldOn.isBefore(LocalDate.now(clock))) {
            throw Refusal.conflict("booking_over", drive.heldOn);
        }
        return drive;
    }

    /** The drive for searching its area, which belongs to the work at its desk. */
    Drive running(Actor actor, UUID driveId) {
        var drive = readable(actor, driveId);
        if (!runs(actor, drive)) {
            throw Refusal.forbidden();
        }
        mustRun(drive);
        return drive;
    }

    Drive readable(Actor actor, UUID driveId) {
        Drive drive = Drive.findById(driveId);
        if (drive == null) {
            throw Refusal.notFound();
        }
        sight.mustSee(actor, drive);
        access.mustRead(actor, Action.READ_DRIVE_PEOPLE, place(drive));
        return drive;
    }

    boolean runs(Actor actor, Drive drive) {
        return access.may(actor, Action.RUN_DESK, place(drive));
    }

    boolean readsReasons(Actor actor, Drive drive) {
        return access.may(actor, Action.READ_DEFERRAL_REASON, place(drive));
    }

    private void mustRun(Drive drive) {
        drive.mustBeOpen();
        var first = drive.heldOn.minusDays(DAYS_BEFORE);
        if (LocalDate.now(clock).isBefore(first)) {
            throw Refusal.conflict("desk_too_early", first);
        }
    }

    private static Place place(Drive drive) {
        return Place.drive(drive.chapterId, DriveClub.clubsOf(drive.id), drive.collectorId);
    }
}

package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Place;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveClub;
import vn.giothong.drive.DriveSight;
import vn.giothong.web.Refusal;

/** Who may see and do what with lists: whoever handles or applies lists of a drive sees them; they hold names. */
@ApplicationScoped
class ListAccess {
    /** A list with its drive, for somebody who may see both. */
    record Seen(IntakeList list, Drive drive) {}

    private final Access access;
    private final DriveSight sight;

    ListAccess(Access access, DriveSight sight) {
        this.access = access;
        this.sight = sight;
    }

    Drive drive(Actor actor, UUID driveId) {
        Drive drive = Drive.<Drive>findByIdOptional(driveId).orElseThrow(Refusal::notFound);
        mustSee(actor, drive);
        return drive;
    }

    Seen list(Actor actor, UUID listId) {
        IntakeList list = IntakeList.<IntakeList>findByIdOptional(listId).orElseThrow(Refusal::notFound);
        return new Seen(list, drive(actor, list.driveId));
    }

    private void mustSee(Actor actor, Drive drive) {
        sight.mustSee(actor, drive);
        if (!may(actor, Action.HANDLE_LIST, drive) && !may(actor, Action.APPLY_LIST, drive)) {
            throw Refusal.forbidden();
        }
    }

    void must(Actor actor, Action action, Drive drive) {
        if (!may(actor, action, drive)) {
            throw Refusal.forbidden();
        }
    }

    boolean may(Actor actor, Action action, Drive drive) {
        return access.may(actor, action, place(drive));
    }

    private static Place place(Drive drive) {
        return Place.drive(drive.chapterId, DriveClub.clubsOf(drive.id), drive.collectorId);
    }
}

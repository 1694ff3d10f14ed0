package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;

/** Which acts are open to somebody on a drive as it stands, so that a page offers nothing that would be refused. */
@ApplicationScoped
class DriveActs {
    private final DriveAccess access;
    private final Clock clock;

    DriveActs(DriveAccess access, Clock clock) {
        this.access = access;
        this.clock = clock;
    }

    List<DriveAct> of(Actor actor, Drive drive, DriveFigures figures) {
        var acts = EnumSet.noneOf(DriveAct.class);
        if (access.may(actor, Action.WRITE_DRIVE, drive) && drive.state == Drive.State.DRAFT) {
            acts.addAll(Set.of(DriveAct.CHANGE, DriveAct.SUBMIT));
        }
        if (drive.state == Drive.State.SUBMITTED && access.approves(actor, drive) && !access.isMaker(actor, drive)) {
            acts.addAll(Set.of(DriveAct.APPROVE, DriveAct.RETURN));
        }
        if (access.manages(actor, drive)) {
            manage(acts, drive, figures);
        }
        if (access.may(actor, Action.READ_DRIVE_PEOPLE, drive)) {
            acts.add(DriveAct.SEE_PEOPLE);
        }
        if (drive.state == Drive.State.APPROVED && access.may(actor, Action.RUN_DESK, drive)) {
            acts.add(DriveAct.RUN_DESK);
        }
        if (listsGoTo(drive)
                && (access.may(actor, Action.HANDLE_LIST, drive) || access.may(actor, Action.APPLY_LIST, drive))) {
            acts.add(DriveAct.HANDLE_LISTS);
        }
        return List.copyOf(acts);
    }

    private void manage(Set<DriveAct> acts, Drive drive, DriveFigures figures) {
        switch (drive.state) {
            case APPROVED -> {
                if (!drive.heldOn.isAfter(LocalDate.now(clock))) {
                    acts.add(DriveAct.CLOSE);
                }
            }
            case CLOSED -> acts.add(DriveAct.REOPEN);
            default -> {}
        }
        if (drive.state != Drive.State.CLOSED && drive.state != Drive.State.CANCELLED && figures.donations() == 0) {
            acts.add(DriveAct.CANCEL);
        }
    }

    private static boolean listsGoTo(Drive drive) {
        return drive.state == Drive.State.APPROVED || drive.state == Drive.State.CLOSED;
    }
}

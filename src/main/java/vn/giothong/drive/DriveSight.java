package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.web.Refusal;

/** Which drives there are for somebody: one that was never approved exists for those alone who plan or approve drives there. */
@ApplicationScoped
public class DriveSight {
    private final Access access;

    DriveSight(Access access) {
        this.access = access;
    }

    public void mustSee(Actor actor, Drive drive) {
        var place = DriveAccess.place(drive);
        access.mustRead(actor, Action.READ_DRIVE, place);
        if (!approved(drive) && !access.may(actor, Action.READ_DRIVE_PLAN, place)) {
            throw Refusal.notFound();
        }
    }

    /** Once approved, also where it was called off since. */
    static boolean approved(Drive drive) {
        return switch (drive.state) {
            case DRAFT, SUBMITTED -> false;
            case APPROVED, CLOSED -> true;
            case CANCELLED ->
                Panache.getEntityManager()
                                .createQuery(
                                        "select count(*) from DriveStep s where s.driveId = ?1 and s.step = ?2",
                                        Long.class)
                                .setParameter(1, drive.id)
                                .setParameter(2, DriveStep.Step.APPROVED)
                                .getSingleResult()
                        > 0;
        };
    }
}

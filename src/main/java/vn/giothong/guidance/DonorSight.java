package vn.giothong.guidance;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.web.Refusal;

/**
 * How much somebody sees of a donor's eligibility: the donor and the hospital to whose drives the donor came read why, others who
 * may open the record the dates alone. For everybody else the donor does not exist.
 */
@ApplicationScoped
class DonorSight {
    /** What the actor may do with the deferrals of one donor. */
    record Sight(Donor donor, boolean self, boolean hospital, boolean reasons, boolean keeps) {
        boolean mayRecord() {
            return donor.state == Donor.State.ACTIVE && (self || hospital || keeps);
        }
    }

    private static final String SHARING = "exists (select 1 from Consent c where c.donorId = r.donorId"
            + " and cast(c.purpose as string) = 'SHARING' and c.withdrawnOn is null)";

    private final Access access;
    private final DonorAccess donors;

    DonorSight(Access access, DonorAccess donors) {
        this.access = access;
        this.donors = donors;
    }

    Sight of(Actor actor, UUID donorId) {
        var hospital = treats(actor, donorId);
        var donor = hospital ? known(donorId) : donors.readable(actor, donorId);
        if (donor.mergedToId != null) {
            return of(actor, Survivors.standing(donor).id);
        }
        var self = donor.id.equals(actor.donorId());
        var keeps = donors.may(actor, Action.WRITE_DONOR, donor);
        var reasons = hospital || donors.may(actor, Action.READ_DEFERRAL_REASON, donor);
        return new Sight(donor, self, hospital, reasons, keeps);
    }

    private static Donor known(UUID donorId) {
        Donor donor = Donor.findById(donorId);
        if (donor == null
                || donor.state == Donor.State.WITHDRAWN
                || donor.state == Donor.State.ERASED
                || donor.withheld) {
            throw Refusal.notFound();
        }
        return donor;
    }

    /**
     * Whether the donor is on a drive that the actor's hospital is assigned to. On one that goes on somebody has to be examined; of
     * those behind the hospital knows who agreed to share the record, since silence agrees to nothing (Nghị định 13/2023, Điều 11).
     */
    private boolean treats(Actor actor, UUID donorId) {
        var reach = access.reach(actor, Action.READ_DEFERRAL_REASON);
        if (reach.collectorIds().isEmpty()) {
            return false;
        }
        return Panache.getEntityManager()
                        .createQuery(
                                "select count(*) from Registration r, Drive d where d.id = r.driveId and r.donorId = ?1"
                                        + " and d.collectorId in ?2 and cast(r.state as string) not in ('CANCELLED', 'WITHDRAWN')"
                                        + " and (cast(d.state as string) = 'APPROVED' or " + SHARING + ")",
                                Long.class)
                        .setParameter(1, donorId)
                        .setParameter(2, reach.collectorIds())
                        .getSingleResult()
                > 0;
    }
}

package vn.giothong.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.donation.DonorAccess;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Survivors;
import vn.giothong.web.Refusal;

/** Who speaks for a record here: the donor, and those who keep it or answer for it. A merged record leads to the one that stays. */
@ApplicationScoped
class RecordSight {
    private final DonorAccess access;

    RecordSight(DonorAccess access) {
        this.access = access;
    }

    /** The record for its donor and for those who may write it or answer for it; others who may read it are refused. */
    Donor of(Actor actor, UUID donorId) {
        var known = access.readable(actor, donorId);
        var donor = known.mergedToId == null ? known : access.readable(actor, Survivors.standing(known).id);
        if (!self(actor, donor) && !access.may(actor, Action.WRITE_DONOR, donor) && !handles(actor, donor)) {
            throw Refusal.forbidden();
        }
        return donor;
    }

    /** The record for those who answer requests. */
    Donor answered(Actor actor, UUID donorId) {
        var donor = access.readable(actor, donorId);
        if (!handles(actor, donor)) {
            throw Refusal.forbidden();
        }
        return donor;
    }

    boolean handles(Actor actor, Donor donor) {
        return access.may(actor, Action.HANDLE_REQUEST, donor);
    }

    boolean knowsReasons(Actor actor, Donor donor) {
        return access.may(actor, Action.READ_DEFERRAL_REASON, donor);
    }

    static boolean self(Actor actor, Donor donor) {
        return donor.id.equals(actor.donorId());
    }
}

package vn.giothong.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.giothong.account.Actor;
import vn.giothong.account.Role;
import vn.giothong.donor.Donor;
import vn.giothong.web.Refusal;

/** A donor's own record, for the donor alone. Looking at oneself is not written down. */
@ApplicationScoped
public class OwnFile {
    private final DonorFiles files;

    OwnFile(DonorFiles files) {
        this.files = files;
    }

    /** Refused to everybody who is no donor, whatever else they may read. */
    @Transactional
    public Donor donor(Actor actor) {
        if (!actor.has(Role.DONOR)) {
            throw Refusal.forbidden("only_donors");
        }
        var id = actor.donorId();
        Donor donor = id == null ? null : Donor.findById(id);
        if (donor == null || donor.state != Donor.State.ACTIVE) {
            throw Refusal.notFound();
        }
        return donor;
    }

    @Transactional
    public DonorRecord record(Actor actor) {
        return files.record(actor, donor(actor));
    }

    /** A donor's record as the actor may see it. */
    @Transactional
    public DonorRecord record(Actor actor, Donor donor) {
        return files.record(actor, donor);
    }

    /** A donor's donations, for those who were asked for a copy. */
    @Transactional
    public List<HistoryEntry> history(Donor donor) {
        return HistoryEntry.of(donor.id);
    }

    /** The latest first, voided ones among them. */
    @Transactional
    public List<HistoryEntry> history(Actor actor) {
        return HistoryEntry.of(donor(actor).id);
    }
}

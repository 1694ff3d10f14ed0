package vn.giothong.merge;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.giothong.donor.Blanks;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Registration;
import vn.giothong.eligibility.Deferral;

/** Points everything of one donor to another and back. */
@ApplicationScoped
class Repointing {
    /** Why the settlement withdraws a deferral; one that people withdrew stays so. */
    private static final String REPLACED = "outcome.replaced";

    private final OtherOwners owners;
    private final Blanks blanks;
    private final Clock clock;

    Repointing(OtherOwners owners, Blanks blanks, Clock clock) {
        this.owners = owners;
        this.blanks = blanks;
        this.clock = clock;
    }

    /** The drives in which the donor has a line, in the order in which they are locked. */
    List<UUID> drives(UUID donorId) {
        return Registration.<Registration>list("donorId", donorId).stream()
                .map(line -> line.driveId)
                .sorted()
                .toList();
    }

    void merge(Donor kept, Donor gone, Moved moved) {
        DriveLines.merge(kept.id, gone.id, clock.instant(), moved);
        moveDeferrals(kept.id, gone.id, moved);
        owners.merge(kept.id, gone.id, moved);
        moveOpening(kept, gone, moved);
        keep(kept, moved);
        moved.group = blanks.takeBetterGroup(kept, gone);
        moved.filled = blanks.fill(kept, gone);
        gone.state = Donor.State.MERGED;
        gone.mergedToId = kept.id;
        Panache.getEntityManager().flush();
    }

    private static void keep(Donor kept, Moved moved) {
        if (kept.origin == Donor.Origin.LIST && !kept.kept) {
            moved.ofListsAlone = kept.fromLists;
        }
        kept.keep();
    }

    private static void moveDeferrals(UUID keptId, UUID goneId, Moved moved) {
        Deferral.standing(keptId).forEach(deferral -> moved.standing.add(deferral.id));
        Deferral.standing(goneId).forEach(deferral -> moved.standing.add(deferral.id));
        for (var deferral : Deferral.<Deferral>list("donorId", goneId)) {
            deferral.donorId = keptId;
            moved.deferrals.add(deferral.id);
        }
    }

    /** Once the drives are settled: those alone that this withdrew come back with the undoing, and none that is taken back later. */
    static void noteReplaced(Moved moved) {
        moved.standing.removeIf(id -> Deferral.<Deferral>findById(id).withdrawnAt == null);
    }

    /** Both may speak of the same earlier donations, so the larger number is taken and not the sum. */
    private static void moveOpening(Donor kept, Donor gone, Moved moved) {
        if (gone.openingCount > kept.openingCount) {
            moved.opening = opening(kept);
            write(kept, opening(gone));
        }
    }

    private static Moved.Opening opening(Donor donor) {
        return new Moved.Opening(donor.openingCount, donor.openingEvidence, donor.openingSource, donor.openingUntil);
    }

    private static void write(Donor donor, Moved.Opening opening) {
        donor.openingCount = opening.count();
        donor.openingEvidence = opening.evidence();
        donor.openingSource = opening.source();
        donor.openingUntil = opening.until();
    }

    void undo(Donor kept, Donor gone, Moved moved) {
        DriveLines.undo(gone.id, moved);
        undoDeferrals(gone.id, moved);
        Dues.giveBack(moved);
        owners.undo(gone.id, moved);
        var corrected = !opening(kept).equals(opening(gone));
        if (moved.opening != null && !corrected) {
            write(kept, moved.opening);
        }
        blanks.takeBack(kept, gone, moved.filled);
        if (moved.group != null) {
            blanks.takeBack(kept, gone, moved.group);
        }
        gone.state = Donor.State.ACTIVE;
        gone.mergedToId = null;
        Panache.getEntityManager().flush();
    }

    /** What comes back is of a drive that is settled again, which says whether it still stands. */
    private static void undoDeferrals(UUID goneId, Moved moved) {
        moved.deferrals.forEach(id -> Deferral.<Deferral>findById(id).donorId = goneId);
        for (var id : moved.standing) {
            Deferral deferral = Deferral.findById(id);
            if (REPLACED.equals(deferral.withdrawnReason) && moved.drives.contains(deferral.driveId)) {
                deferral.withdrawnAt = null;
                deferral.withdrawnReason = null;
            }
        }
    }
}

package vn.giothong.merge;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.donor.Blanks;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;
import vn.giothong.eligibility.Deferral;

/**
 * Points everything of one donor to another and back. Where both have a line in one drive, what was said of the one that goes is
 * said of the line that stays, and the emptied line is withdrawn; the settlement decides what of it holds.
 */
@ApplicationScoped
class Repointing {
    /** Why the settlement withdraws a deferral; one that people withdrew stays so. */
    private static final String REPLACED = "outcome.replaced";

    private final OtherOwners owners;
    private final Blanks blanks;

    Repointing(OtherOwners owners, Blanks blanks) {
        this.owners = owners;
        this.blanks = blanks;
    }

    /** The drives in which the donor has a line, in the order in which they are locked. */
    List<UUID> drives(UUID donorId) {
        return Registration.<Registration>list("donorId", donorId).stream()
                .map(line -> line.driveId)
                .sorted()
                .toList();
    }

    void merge(Donor kept, Donor gone, Moved moved) {
        moveLines(kept.id, gone.id, moved);
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

    private static void moveLines(UUID keptId, UUID goneId, Moved moved) {
        var lines = new HashMap<UUID, Registration>();
        Registration.<Registration>list("donorId", keptId).forEach(line -> lines.put(line.driveId, line));
        Map<UUID, Donation> given = new HashMap<>();
        Donation.<Donation>list("donorId", goneId).forEach(donation -> given.put(donation.driveId, donation));
        for (var line : Registration.<Registration>list("donorId", goneId)) {
            var target = lines.get(line.driveId);
            moveOutcomes(line, target == null ? line : target, keptId, moved);
            var donation = given.get(line.driveId);
            if (target == null) {
                line.donorId = keptId;
                moved.registrations.add(line.id);
                moveDonation(donation, keptId, moved);
            } else {
                empty(line, target, moved);
                withdraw(donation, moved);
            }
        }
    }

    private static void moveOutcomes(Registration from, Registration to, UUID keptId, Moved moved) {
        for (var outcome : Outcome.<Outcome>list("registrationId", from.id)) {
            moved.outcomes.add(new Moved.Said(outcome.id, from.id));
            outcome.registrationId = to.id;
            outcome.donorId = keptId;
        }
    }

    private static void moveDonation(@Nullable Donation donation, UUID keptId, Moved moved) {
        if (donation != null) {
            donation.donorId = keptId;
            moved.donations.add(donation.id);
        }
    }

    private static void withdraw(@Nullable Donation donation, Moved moved) {
        if (donation != null) {
            moved.withdrawn.add(new Moved.GivenBefore(donation.id, donation.state));
            donation.state = Donation.State.WITHDRAWN;
        }
    }

    private static void empty(Registration line, Registration target, Moved moved) {
        Dues.moveHanded(line.id, target.id, moved);
        Dues.moveBrought(line.id, target.id, moved);
        moved.lines.add(new Moved.Line(line.id, target.id, target.arrivedAt, target.screenedAt));
        line.state = Registration.State.WITHDRAWN;
        target.arrivedAt = earlier(target.arrivedAt, line.arrivedAt);
        target.screenedAt = earlier(target.screenedAt, line.screenedAt);
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    private static void moveDeferrals(UUID keptId, UUID goneId, Moved moved) {
        Deferral.standing(keptId).forEach(deferral -> moved.standing.add(deferral.id));
        Deferral.standing(goneId).forEach(deferral -> moved.standing.add(deferral.id));
        for (var deferral : Deferral.<Deferral>list("donorId", goneId)) {
            deferral.donorId = keptId;
            moved.deferrals.add(deferral.id);
        }
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
        for (var said : moved.outcomes) {
            Outcome outcome = Outcome.findById(said.outcomeId());
            outcome.registrationId = said.registrationId();
            outcome.donorId = gone.id;
        }
        moved.registrations.forEach(id -> Registration.<Registration>findById(id).donorId = gone.id);
        moved.donations.forEach(id -> Donation.<Donation>findById(id).donorId = gone.id);
        moved.withdrawn.forEach(given -> Donation.<Donation>findById(given.donationId()).state = given.state());
        for (var line : moved.lines) {
            Registration filled = Registration.findById(line.filled());
            filled.arrivedAt = line.arrivedAt();
            filled.screenedAt = line.screenedAt();
        }
        undoDeferrals(gone.id, moved);
        Dues.giveBack(moved);
        owners.undo(gone.id, moved);
        if (moved.opening != null) {
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

    private static void undoDeferrals(UUID goneId, Moved moved) {
        moved.deferrals.forEach(id -> Deferral.<Deferral>findById(id).donorId = goneId);
        for (var id : moved.standing) {
            Deferral deferral = Deferral.findById(id);
            if (REPLACED.equals(deferral.withdrawnReason)) {
                deferral.withdrawnAt = null;
                deferral.withdrawnReason = null;
            }
        }
    }
}

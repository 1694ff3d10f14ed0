package vn.giothong.merge;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donation.Donation;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;
import vn.giothong.eligibility.Deferral;

/**
 * The lines of two records of one person. Where both have one in a drive, what was said of the one that goes is said of the line
 * that stays, and the emptied line is withdrawn; the settlement decides what of it holds.
 */
final class DriveLines {
    private DriveLines() {}

    static void merge(UUID keptId, UUID goneId, Instant at, Moved moved) {
        var lines = new HashMap<UUID, Registration>();
        Registration.<Registration>list("donorId", keptId).forEach(line -> lines.put(line.driveId, line));
        Map<UUID, Donation> given = new HashMap<>();
        Donation.<Donation>list("donorId", goneId).forEach(donation -> given.put(donation.driveId, donation));
        for (var line : Registration.<Registration>list("donorId", goneId)) {
            var target = lines.get(line.driveId);
            if (target != null) {
                CameAfterAll.forget(line, target, at, moved);
            }
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
        moved.lines.add(Moved.Line.of(line, target));
        line.state = Registration.State.WITHDRAWN;
        target.arrivedAt = earlier(target.arrivedAt, line.arrivedAt);
        target.screenedAt = earlier(target.screenedAt, line.screenedAt);
        target.origin = adopted(target.origin, line);
        target.slotId = known(target.slotId, line.slotId);
        target.weightKg = known(target.weightKg, line.weightKg);
    }

    /** What a list brought and people used under the other record stays when that list is undone. */
    private static Registration.Origin adopted(Registration.Origin origin, Registration emptied) {
        return origin == Registration.Origin.LIST ? emptied.origin : origin;
    }

    private static <T> @Nullable T known(@Nullable T own, @Nullable T others) {
        return own == null ? others : own;
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return known(one, other);
        }
        return one.isBefore(other) ? one : other;
    }

    static void undo(UUID goneId, Moved moved) {
        for (var said : moved.outcomes) {
            giveBack(Outcome.findById(said.outcomeId()), said.registrationId(), goneId);
        }
        CameAfterAll.undo(moved);
        moved.registrations.forEach(id -> giveBack(id, goneId));
        moved.donations.forEach(id -> Donation.<Donation>findById(id).donorId = goneId);
        moved.withdrawn.forEach(given -> Donation.<Donation>findById(given.donationId()).state = given.state());
        moved.lines.forEach(line -> giveBackCorrections(line, goneId));
        moved.lines.forEach(DriveLines::giveBack);
    }

    /** What was written since in place of what was said of the other line goes back with it, unless it took the place of both. */
    private static void giveBackCorrections(Moved.Line before, UUID goneId) {
        var ofKept = Outcome.<Outcome>list("registrationId = ?1 order by recordedAt, id", before.filled());
        var ofGone = Outcome.<Outcome>list("registrationId", before.emptied());
        for (var said : List.copyOf(ofKept)) {
            if (replaces(said, ofGone) && !replaces(said, ofKept)) {
                giveBack(said, before.emptied(), goneId);
                ofKept.remove(said);
                ofGone.add(said);
            }
        }
    }

    private static boolean replaces(Outcome said, List<Outcome> earlier) {
        return earlier.stream().anyMatch(one -> said.id.equals(one.replacedBy));
    }

    /** Takes back what the other line had brought; what somebody changed since stays with the line that stayed. */
    private static void giveBack(Moved.Line before) {
        Registration filled = Registration.findById(before.filled());
        Registration emptied = Registration.findById(before.emptied());
        var origin = before.origin();
        var unused = Objects.equals(filled.arrivedAt, earlier(before.arrivedAt(), emptied.arrivedAt))
                && Objects.equals(filled.screenedAt, earlier(before.screenedAt(), emptied.screenedAt));
        if (unused) {
            filled.arrivedAt = before.arrivedAt();
            filled.screenedAt = before.screenedAt();
        }
        if (origin == null) {
            return;
        }
        if (unused && filled.origin == adopted(origin, emptied)) {
            filled.origin = origin;
        }
        if (Objects.equals(filled.slotId, known(before.slotId(), emptied.slotId))) {
            filled.slotId = before.slotId();
        }
        if (same(filled.weightKg, known(before.weightKg(), emptied.weightKg))) {
            filled.weightKg = before.weightKg();
        }
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null && other == null;
        }
        return one.compareTo(other) == 0;
    }

    /** What was said of a line while both were one was said of whoever stood in it. */
    private static void giveBack(UUID lineId, UUID goneId) {
        Registration.<Registration>findById(lineId).donorId = goneId;
        for (var outcome : Outcome.<Outcome>list("registrationId", lineId)) {
            giveBack(outcome, lineId, goneId);
            Donation.<Donation>list("driveId = ?1 and outcomeId = ?2", outcome.driveId, outcome.id)
                    .forEach(donation -> donation.donorId = goneId);
        }
    }

    private static void giveBack(Outcome outcome, UUID lineId, UUID goneId) {
        outcome.registrationId = lineId;
        outcome.donorId = goneId;
        Deferral.<Deferral>list("outcomeId", outcome.id).forEach(deferral -> deferral.donorId = goneId);
        if (outcome.listId != null && outcome.listRow != null) {
            OtherOwners.pointRow(outcome.listId, outcome.listRow, goneId);
        }
    }
}

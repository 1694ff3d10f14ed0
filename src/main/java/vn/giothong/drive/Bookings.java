package vn.giothong.drive;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.Role;
import vn.giothong.database.Retrying;
import vn.giothong.donor.Donor;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/**
 * Keeps places for people on drives ahead: booked, moved to another slot, given up. The desk does it for anybody, and donors do it
 * for themselves until the drive's day is over. Each call is a transaction of its own.
 */
@ApplicationScoped
public class Bookings {
    /** The reason of the outcome of a booking that was given up. */
    static final String GIVEN_UP = "BOOKING_CANCELLED";

    /** A place on a drive; without a slot one comes at any hour. The warnings say what speaks against giving that day. */
    public record Booking(
            UUID id,
            int number,
            UUID driveId,
            UUID donorId,
            @Nullable UUID slotId,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime startsAt,
            @JsonFormat(pattern = "HH:mm") @Nullable LocalTime endsAt,
            Registration.State state,
            List<DeskLine.Warning> warnings,
            @JsonIgnore boolean fresh) {}

    private final DeskAccess access;
    private final LineBook book;
    private final Bringers bringers;
    private final DeskAdvice advice;
    private final Settlement settlement;
    private final Retrying retrying;
    private final Clock clock;
    private final Language language;

    Bookings(
            DeskAccess access,
            LineBook book,
            Bringers bringers,
            DeskAdvice advice,
            Settlement settlement,
            Retrying retrying,
            Clock clock,
            Language language) {
        this.access = access;
        this.book = book;
        this.bringers = bringers;
        this.advice = advice;
        this.settlement = settlement;
        this.retrying = retrying;
        this.clock = clock;
        this.language = language;
    }

    /**
     * Keeps a place; who has one already moves, who gave it up has it again. Refused: {@code desk_slot_full}, {@code
     * desk_slot_required} to donors where there are slots, {@code booking_come} where the person has come already, {@code
     * booking_ended} to donors of whose day the desk wrote something else. Who brought the person stays as it was said where nobody
     * is named.
     */
    public Booking book(Actor actor, UUID driveId, UUID donorId, @Nullable UUID slotId, @Nullable UUID broughtBy) {
        var donor = QuarkusTransaction.requiringNew().call(() -> DeskPeople.known(donorId).id);
        return retrying.inTransaction(() -> {
            var drive = access.openFor(actor, driveId, donor);
            var entry = book.enter(actor, drive, DeskPeople.known(donor), Registration.Origin.BOOKING);
            var line = entry.line();
            if (!entry.fresh()) {
                mustBeFree(actor, line);
            }
            line.slotId = slot(actor, drive, line, slotId);
            if (broughtBy != null) {
                bringers.say(actor, line, broughtBy);
            }
            book.expect(actor, line, "booked");
            return settled(actor, drive, line, entry.fresh() ? "booking.made" : "booking.changed", entry.fresh());
        });
    }

    /** Another slot, or none. */
    public Booking move(Actor actor, UUID driveId, UUID lineId, @Nullable UUID slotId) {
        return change(actor, driveId, lineId, "booking.changed", (drive, line) -> {
            mustWait(line);
            line.slotId = slot(actor, drive, line, slotId);
        });
    }

    /** Gives the place up; the line stays, with the reason. */
    public Booking cancel(Actor actor, UUID driveId, UUID lineId, @Nullable String reason) {
        return change(actor, driveId, lineId, "booking.cancelled", (drive, line) -> {
            if (line.state == Registration.State.CANCELLED) {
                return;
            }
            mustWait(line);
            giveUp(line, Given.optional("reason", reason, Drives.LONGEST_REASON), clock.instant(), actor);
        });
    }

    /** Says so of the line; what follows from it is for the caller to settle. */
    static void giveUp(Registration line, @Nullable String reason, Instant at, Actor actor) {
        var outcome = new Outcome(line, Outcome.Source.DESK, Outcome.Result.CANCELLED, at, actor.accountId());
        outcome.reasonCode = GIVEN_UP;
        outcome.reasonText = reason;
        outcome.persist();
    }

    /** Whether donors speak of themselves. */
    static boolean isSelf(Actor actor, @Nullable UUID donorId) {
        return donorId != null && actor.has(Role.DONOR) && donorId.equals(actor.donorId());
    }

    private interface Change {
        void on(Drive drive, Registration line);
    }

    /** Whose line it is is read before, in a transaction of its own: what decides is read under the lock alone. */
    private Booking change(Actor actor, UUID driveId, UUID lineId, String action, Change change) {
        var donorId = QuarkusTransaction.requiringNew()
                .call(() -> Registration.<Registration>findByIdOptional(lineId).orElseThrow(Refusal::notFound).donorId);
        return retrying.inTransaction(() -> {
            var drive = access.openFor(actor, driveId, donorId);
            var line = LineBook.of(drive, lineId);
            change.on(drive, line);
            return settled(actor, drive, line, action, false);
        });
    }

    private static void mustWait(Registration line) {
        if (line.state != Registration.State.BOOKED) {
            throw Refusal.conflict("booking_come");
        }
    }

    /** Donors have again what was given up; what the desk wrote of their day the desk alone takes back. */
    private static void mustBeFree(Actor actor, Registration line) {
        if (line.state != Registration.State.CANCELLED) {
            mustWait(line);
        } else if (isSelf(actor, line.donorId) && !wasGivenUp(line)) {
            throw Refusal.conflict("booking_ended");
        }
    }

    private static boolean wasGivenUp(Registration line) {
        return line.arrivedAt == null
                && Outcome.standing(line.driveId, List.of(line.donorId)).stream()
                        .max(Outcome.WEIGHT)
                        .filter(said -> GIVEN_UP.equals(said.reasonCode))
                        .isPresent();
    }

    private static @Nullable UUID slot(Actor actor, Drive drive, Registration line, @Nullable UUID slotId) {
        if (slotId != null) {
            return DeskSlots.free(drive, slotId, line.id);
        }
        if (isSelf(actor, line.donorId) && DriveSlot.count("driveId", drive.id) > 0) {
            throw Refusal.at("slotId", "desk_slot_required");
        }
        return null;
    }

    private Booking settled(Actor actor, Drive drive, Registration line, String action, boolean fresh) {
        settlement.settle(drive.id, List.of(line.donorId));
        Donor donor = Donor.findById(line.donorId);
        var warnings = advice.of(drive, donor, line);
        advice.record(line, warnings);
        book.record(actor, action, line);
        var slot = line.slotId == null ? null : DriveSlot.<DriveSlot>findById(line.slotId);
        return new Booking(
                line.id,
                line.number,
                drive.id,
                line.donorId,
                line.slotId,
                slot == null ? null : slot.startsAt,
                slot == null ? null : slot.endsAt,
                line.state,
                warnings.stream()
                        .map(warning -> DeskLine.Warning.of(warning, language.code()))
                        .toList(),
                fresh);
    }
}

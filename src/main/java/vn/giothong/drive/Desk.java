package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.database.Retrying;
import vn.giothong.donor.Donor;
import vn.giothong.web.Language;

/** Takes people in at a drive: registered, arrived, screened. How it ended is for {@link DeskOutcomes}. */
@ApplicationScoped
class Desk {
    /** A line, and whether it is a new one. */
    record Taken(DeskLine line, boolean fresh) {}

    private final DeskAccess access;
    private final DeskPeople people;
    private final DeskAdvice advice;
    private final DeskLines lines;
    private final LineBook book;
    private final Bringers bringers;
    private final Settlement settlement;
    private final Retrying retrying;
    private final Clock clock;
    private final Language language;

    Desk(
            DeskAccess access,
            DeskPeople people,
            DeskAdvice advice,
            DeskLines lines,
            LineBook book,
            Bringers bringers,
            Settlement settlement,
            Retrying retrying,
            Clock clock,
            Language language) {
        this.access = access;
        this.people = people;
        this.advice = advice;
        this.lines = lines;
        this.book = book;
        this.bringers = bringers;
        this.settlement = settlement;
        this.retrying = retrying;
        this.clock = clock;
        this.language = language;
    }

    /** The same person registered again is the same line. */
    Taken register(Actor actor, UUID driveId, DeskNewcomer newcomer) {
        return retrying.inTransaction(() -> {
            var drive = access.open(actor, driveId);
            var donor = people.find(actor, drive, newcomer);
            var entry = book.enter(actor, drive, donor, Registration.Origin.DESK);
            var line = entry.line();
            var placed = newcomer.slotId() != null && place(actor, drive, line, newcomer.slotId());
            var arrived = newcomer.arrived() && arrive(actor, drive, line);
            var concerned = newcomer.broughtBy() == null ? Set.of(donor.id) : bringers.concerned(line);
            var brought = newcomer.broughtBy() != null && bringers.say(actor, line, newcomer.broughtBy());
            // the same said twice leaves the line as others have it before them
            if (entry.changed() || placed || arrived || brought) {
                settlement.settle(drive.id, concerned);
            }
            if (entry.fresh()) {
                book.record(actor, "registration.created", line);
            }
            return new Taken(told(actor, drive, line), entry.fresh());
        });
    }

    DeskLine arrive(Actor actor, UUID driveId, UUID lineId) {
        return change(actor, driveId, lineId, "registration.arrived", (drive, line) -> arrive(actor, drive, line));
    }

    DeskLine screen(Actor actor, UUID driveId, UUID lineId, @Nullable BigDecimal weightKg) {
        DeskMeasures.checkWeight(weightKg);
        return change(actor, driveId, lineId, "registration.screened", (drive, line) -> {
            arrive(actor, drive, line);
            line.screenedAt = line.screenedAt == null ? clock.instant() : line.screenedAt;
            line.weightKg = weightKg == null ? line.weightKg : weightKg;
        });
    }

    /** Who brought the person, or that nobody did. */
    DeskLine bring(Actor actor, UUID driveId, UUID lineId, @Nullable UUID broughtBy) {
        return retrying.inTransaction(() -> {
            var drive = access.open(actor, driveId);
            var line = LineBook.of(drive, lineId);
            var concerned = bringers.concerned(line);
            var news = broughtBy == null ? bringers.forget(actor, line) : bringers.say(actor, line, broughtBy);
            if (news) {
                settlement.settle(drive.id, concerned);
            }
            return told(actor, drive, line);
        });
    }

    private interface Change {
        void on(Drive drive, Registration line);
    }

    private DeskLine change(Actor actor, UUID driveId, UUID lineId, String action, Change change) {
        return retrying.inTransaction(() -> {
            var drive = access.open(actor, driveId);
            var line = LineBook.of(drive, lineId);
            change.on(drive, line);
            settlement.settle(drive.id, List.of(line.donorId));
            book.record(actor, action, line);
            return told(actor, drive, line);
        });
    }

    /** The line with what speaks against giving, which is written down. */
    private DeskLine told(Actor actor, Drive drive, Registration line) {
        Donor donor = Donor.findById(line.donorId);
        var warnings = advice.of(drive, donor, line);
        advice.record(line, warnings);
        return lines.show(actor, drive, line).with(warnings, language.code());
    }

    private boolean place(Actor actor, Drive drive, Registration line, UUID slotId) {
        var before = line.slotId;
        line.slotId = DeskSlots.free(drive, slotId, line.id);
        return book.expect(actor, line, "booked") || !slotId.equals(before);
    }

    private boolean arrive(Actor actor, Drive drive, Registration line) {
        drive.mustHaveCome(LocalDate.now(clock));
        var first = line.arrivedAt == null;
        if (first) {
            line.arrivedAt = clock.instant();
        }
        return book.expect(actor, line, "arrived") || first;
    }
}

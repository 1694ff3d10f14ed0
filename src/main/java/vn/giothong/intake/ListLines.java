package vn.giothong.intake;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Fact;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveTotal;
import vn.giothong.drive.Figures;
import vn.giothong.drive.Outcome;
import vn.giothong.drive.Registration;
import vn.giothong.eligibility.Flag;
import vn.giothong.intake.reading.NoteCode;
import vn.giothong.intake.reading.ReadRow;

/** The lines and statements that a list brings into its drive. */
@ApplicationScoped
class ListLines {
    /** A list being applied to its drive, and by whom. */
    record Work(IntakeList list, Drive drive, @Nullable UUID actorId) {}

    private final Figures figures;
    private final Clock clock;

    ListLines(Figures figures, Clock clock) {
        this.figures = figures;
        this.clock = clock;
    }

    /** Gives each row its line, a new one where the donor has none, and writes down what the row says of it. */
    void write(Work work, Map<IntakeRow, ReadRow> rows, Map<IntakeRow, UUID> people) {
        var lines = new HashMap<UUID, Registration>();
        if (people.isEmpty()) {
            return;
        }
        Registration.<Registration>list("driveId = ?1 and donorId in ?2", work.drive().id, Set.copyOf(people.values()))
                .forEach(line -> lines.put(line.donorId, line));
        var total = figures.lock(work.drive().id);
        var known = known(work.drive(), people.values());
        var said = new ArrayList<Outcome>();
        rows.forEach((row, read) -> {
            var donorId = people.get(row);
            if (donorId != null) {
                var line = lines.computeIfAbsent(donorId, id -> open(work, row, id, total));
                say(work, row, read, line).ifPresent(outcome -> {
                    remember(outcome, known.get(donorId));
                    said.add(outcome);
                });
            }
        });
        // after all lines, so that both are inserted in batches
        said.forEach(outcome -> outcome.persist());
    }

    /** The donors of whose day the desk has not spoken: what it knew then counts before the register of the day that a list comes. */
    private static Map<UUID, Donor> known(Drive drive, Collection<UUID> people) {
        var known = new HashMap<UUID, Donor>();
        Donor.<Donor>list("id in ?1", people).forEach(donor -> known.put(donor.id, donor));
        Outcome.<Outcome>list(
                        "driveId = ?1 and donorId in ?2 and source = ?3 and withdrawnAt is null",
                        drive.id,
                        people,
                        Outcome.Source.DESK)
                .forEach(outcome -> known.remove(outcome.donorId));
        return known;
    }

    /** Keeps what people wrote alone: what lists told is told by those applied, in whatever order. */
    private static void remember(Outcome outcome, @Nullable Donor donor) {
        if (donor != null) {
            var grouped = donor.written(Fact.BLOOD_GROUP);
            outcome.remember(
                    donor.written(Fact.OCCUPATION) ? donor.occupation : null,
                    grouped ? donor.abo : null,
                    grouped ? donor.rhD : null);
        }
    }

    private Registration open(Work work, IntakeRow row, UUID donorId, DriveTotal total) {
        var line = new Registration(
                work.drive().id,
                donorId,
                total.nextNumber++,
                Registration.Origin.LIST,
                clock.instant(),
                work.actorId());
        line.persist();
        row.lineId = line.id;
        return line;
    }

    private Optional<Outcome> say(Work work, IntakeRow row, ReadRow read, Registration line) {
        var said = read.outcome();
        if (said.outcome() == null) {
            book(line);
            return Optional.empty();
        }
        var outcome = new Outcome(
                line,
                Outcome.Source.valueOf(work.list().source.name()),
                Outcome.Result.valueOf(said.outcome().name()),
                clock.instant(),
                work.actorId());
        outcome.listId = row.listId;
        outcome.listRow = row.n;
        outcome.weightKg = said.weightKg();
        if (outcome.result == Outcome.Result.DONATED) {
            outcome.component = ListPeople.component(said.component());
            outcome.volumeMl = said.volumeMl();
            outcome.bagNumber = said.bagNumber();
            outcome.certificateSerial = said.certificateSerial();
        } else if (outcome.result == Outcome.Result.DEFERRED) {
            outcome.reasonCode = DeferralWords.classOf(said.reason());
            outcome.untilOn = DeferralWords.until(said.reason(), work.drive().heldOn);
        }
        describe(outcome, read);
        return Optional.of(outcome);
    }

    private static void describe(Outcome outcome, ReadRow read) {
        var person = read.person();
        if (person != null) {
            outcome.abo = person.bloodGroup().abo();
            outcome.rhD = person.bloodGroup().rhD();
            outcome.occupation = ListPeople.occupation(person);
        }
        outcome.notes = read.has(NoteCode.BIRTH_UNREADABLE) ? Flag.BIRTH_UNREADABLE.name() : "";
    }

    /** A list of people alone books them; the line then stands by itself until the last such list is undone. */
    private static void book(Registration line) {
        if (line.origin == Registration.Origin.LIST) {
            line.origin = Registration.Origin.BOOKING;
        }
    }

    /** Lets lines that only lists opened go with the last list that books them; lines that people touched stay. */
    void release(IntakeList list, Collection<UUID> donorIds) {
        if (donorIds.isEmpty()) {
            return;
        }
        Panache.getEntityManager()
                .createQuery("update Registration g set g.origin = ?1 where g.driveId = ?2 and g.donorId in ?3"
                        + " and g.origin = ?4 and g.arrivedAt is null"
                        + " and exists (select 1 from IntakeRow r where r.lineId = g.id)"
                        + " and not exists (select 1 from IntakeRow r, IntakeList l where l.id = r.listId and l.id <> ?5"
                        + " and l.driveId = g.driveId and l.state = ?6 and r.donorId = g.donorId and r.state in (?7, ?8)"
                        + " and (r.resolution is null or r.resolution <> ?9)"
                        + " and not exists (select 1 from Outcome o where o.listId = r.listId and o.listRow = r.n"
                        + " and o.withdrawnAt is null))")
                .setParameter(1, Registration.Origin.LIST)
                .setParameter(2, list.driveId)
                .setParameter(3, donorIds)
                .setParameter(4, Registration.Origin.BOOKING)
                .setParameter(5, list.id)
                .setParameter(6, IntakeList.State.APPLIED)
                .setParameter(7, IntakeRow.State.MATCHED)
                .setParameter(8, IntakeRow.State.NEW)
                .setParameter(9, IntakeRow.Resolution.SKIPPED)
                .executeUpdate();
    }
}

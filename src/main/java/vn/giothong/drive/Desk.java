package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.database.Retrying;
import vn.giothong.donor.Donor;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;

/** Takes people in at a drive: registered, arrived, screened. How it ended is for {@link DeskOutcomes}. */
@ApplicationScoped
class Desk {
    /** A line, and whether it is a new one. */
    record Taken(DeskLine line, boolean fresh) {}

    private final DeskAccess access;
    private final DeskPeople people;
    private final DeskAdvice advice;
    private final DeskLines lines;
    private final Figures figures;
    private final Settlement settlement;
    private final Retrying retrying;
    private final Audit audit;
    private final Clock clock;
    private final Language language;

    Desk(
            DeskAccess access,
            DeskPeople people,
            DeskAdvice advice,
            DeskLines lines,
            Figures figures,
            Settlement settlement,
            Retrying retrying,
            Audit audit,
            Clock clock,
            Language language) {
        this.access = access;
        this.people = people;
        this.advice = advice;
        this.lines = lines;
        this.figures = figures;
        this.settlement = settlement;
        this.retrying = retrying;
        this.audit = audit;
        this.clock = clock;
        this.language = language;
    }

    /** The same person registered again is the same line. */
    Taken register(Actor actor, UUID driveId, DeskNewcomer newcomer) {
        return retrying.inTransaction(() -> {
            var drive = access.open(actor, driveId);
            var donor = people.find(actor, drive, newcomer);
            var known = Registration.of(drive.id, donor.id).orElse(null);
            var fresh = known == null || known.state == Registration.State.WITHDRAWN;
            var line = known == null ? add(actor, drive, donor) : known;
            keep(line, donor);
            if (newcomer.slotId() != null) {
                line.slotId = DeskSlots.free(drive, newcomer.slotId(), line.id);
            }
            if (newcomer.arrived()) {
                arrive(actor, line);
            }
            settlement.settle(drive.id, List.of(donor.id));
            var warnings = advice.of(drive, donor, line);
            advice.record(line, warnings);
            if (fresh) {
                record(actor, "registration.created", line);
            }
            return new Taken(lines.show(actor, drive, line).with(warnings, language.code()), fresh);
        });
    }

    DeskLine arrive(Actor actor, UUID driveId, UUID lineId) {
        return change(actor, driveId, lineId, "registration.arrived", line -> arrive(actor, line));
    }

    DeskLine screen(Actor actor, UUID driveId, UUID lineId, @Nullable BigDecimal weightKg) {
        DeskMeasures.checkWeight(weightKg);
        return change(actor, driveId, lineId, "registration.screened", line -> {
            arrive(actor, line);
            line.screenedAt = line.screenedAt == null ? clock.instant() : line.screenedAt;
            line.weightKg = weightKg == null ? line.weightKg : weightKg;
        });
    }

    private interface Change {
        void on(Registration line);
    }

    private DeskLine change(Actor actor, UUID driveId, UUID lineId, String action, Change change) {
        return retrying.inTransaction(() -> {
            var drive = access.open(actor, driveId);
            var line = Registration.<Registration>find("id = ?1 and driveId = ?2", lineId, drive.id)
                    .firstResultOptional()
                    .orElseThrow(Refusal::notFound);
            change.on(line);
            Donor donor = Donor.findById(line.donorId);
            settlement.settle(drive.id, List.of(donor.id));
            var warnings = advice.of(drive, donor, line);
            advice.record(line, warnings);
            record(actor, action, line);
            return lines.show(actor, drive, line).with(warnings, language.code());
        });
    }

    private Registration add(Actor actor, Drive drive, Donor donor) {
        var number = figures.lock(drive.id).nextNumber++;
        var line = new Registration(
                drive.id, donor.id, number, Registration.Origin.DESK, clock.instant(), actor.accountId());
        line.persist();
        return line;
    }

    /** What a list brought and people now use stays when that list is undone. */
    private static void keep(Registration line, Donor donor) {
        if (line.origin == Registration.Origin.LIST) {
            line.origin = Registration.Origin.DESK;
        }
        donor.keep();
    }

    /** Who comes after all did not stay away: what the desk said of that is taken back. */
    private void arrive(Actor actor, Registration line) {
        if (line.arrivedAt == null) {
            line.arrivedAt = clock.instant();
        }
        Outcome.<Outcome>list(
                        "registrationId = ?1 and source = ?2 and result in ?3 and withdrawnAt is null",
                        line.id,
                        Outcome.Source.DESK,
                        List.of(Outcome.Result.NO_SHOW, Outcome.Result.CANCELLED))
                .forEach(outcome -> outcome.withdraw(clock.instant(), actor.accountId(), "arrived"));
    }

    private void record(Actor actor, String action, Registration line) {
        audit.record(actor.accountId(), actor.fullName(), action, "registration", line.id, null);
    }
}

package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.donor.Donor;
import vn.giothong.web.Refusal;

/** Gives people their lines in a drive, one each, numbered in the order they come. Called under the lock of the drive's figures. */
@ApplicationScoped
class LineBook {
    /** A line, whether the person had none that counts, and whether anything about it is new. */
    record Entry(Registration line, boolean fresh, boolean changed) {}

    private static final List<Outcome.Result> STAYED_AWAY = List.of(Outcome.Result.NO_SHOW, Outcome.Result.CANCELLED);

    private final Periods periods;
    private final Figures figures;
    private final Audit audit;
    private final Clock clock;

    LineBook(Periods periods, Figures figures, Audit audit, Clock clock) {
        this.periods = periods;
        this.figures = figures;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a list brought and people now use stays when that list is undone. */
    Entry enter(Actor actor, Drive drive, Donor donor, Registration.Origin origin) {
        var known = Registration.of(drive.id, donor.id).orElse(null);
        var fresh = known == null || known.state == Registration.State.WITHDRAWN;
        var line = known == null ? add(actor, drive, donor, origin) : known;
        var ofList = line.origin == Registration.Origin.LIST;
        if (ofList) {
            line.origin = origin;
        }
        if (!donor.kept) {
            donor.keep();
        }
        return new Entry(line, fresh, fresh || ofList);
    }

    private Registration add(Actor actor, Drive drive, Donor donor, Registration.Origin origin) {
        periods.mustBeOpen(drive.chapterId, drive.heldOn);
        var number = figures.lock(drive.id).nextNumber++;
        var line = new Registration(drive.id, donor.id, number, origin, clock.instant(), actor.accountId());
        line.persist();
        return line;
    }

    /** Who comes after all did not stay away: what was said of that is taken back; whether there was any. */
    boolean expect(Actor actor, Registration line, String reason) {
        var away = Outcome.<Outcome>list(
                "registrationId = ?1 and source = ?2 and result in ?3 and withdrawnAt is null",
                line.id,
                Outcome.Source.DESK,
                STAYED_AWAY);
        away.forEach(outcome -> outcome.withdraw(clock.instant(), actor.accountId(), reason));
        return !away.isEmpty();
    }

    void record(Actor actor, String action, Registration line) {
        audit.record(actor.accountId(), actor.fullName(), action, "registration", line.id, null);
    }

    /** A line that was withdrawn is not there: whoever comes after all is entered again and has it back. */
    static Registration of(Drive drive, UUID lineId) {
        return Registration.<Registration>find(
                        "id = ?1 and driveId = ?2 and state <> ?3", lineId, drive.id, Registration.State.WITHDRAWN)
                .firstResultOptional()
                .orElseThrow(Refusal::notFound);
    }
}

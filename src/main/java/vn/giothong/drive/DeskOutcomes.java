package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.database.Retrying;
import vn.giothong.donor.Donor;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Refusal;
import vn.giothong.web.SentOnce;
import vn.giothong.web.Texts;

/** Writes down how a line ended and takes it back; nothing that was said is overwritten, and nobody overwrites another. */
@ApplicationScoped
class DeskOutcomes {
    private final DeskAccess access;
    private final DeskAdvice advice;
    private final DeskLines lines;
    private final DeskMemory memory;
    private final DeferralReasons reasons;
    private final Settlement settlement;
    private final Event<Corrected> corrected;
    private final Retrying retrying;
    private final Audit audit;
    private final Clock clock;
    private final Language language;

    DeskOutcomes(
            DeskAccess access,
            DeskAdvice advice,
            DeskLines lines,
            DeskMemory memory,
            DeferralReasons reasons,
            Settlement settlement,
            Event<Corrected> corrected,
            Retrying retrying,
            Audit audit,
            Clock clock,
            Language language) {
        this.access = access;
        this.advice = advice;
        this.lines = lines;
        this.memory = memory;
        this.reasons = reasons;
        this.settlement = settlement;
        this.corrected = corrected;
        this.retrying = retrying;
        this.audit = audit;
        this.clock = clock;
        this.language = language;
    }

    DeskLine conclude(Actor actor, UUID driveId, UUID lineId, DeskConclusion said) {
        return retrying.inTransaction(() -> {
            var drive = access.open(actor, driveId);
            var line = LineBook.of(drive, lineId);
            said.check(drive.heldOn);
            if (said.result() != Outcome.Result.CANCELLED) {
                drive.mustHaveCome(LocalDate.now(clock));
            }
            if (saidBefore(actor, drive, line, said)) {
                return lines.show(actor, drive, line);
            }
            checkVersion(actor, drive, line, said.version());
            mustBeTheDesks(actor, drive, line);
            checkReason(actor, drive, said);
            if (said.result() == Outcome.Result.DONATED) {
                TakenNumbers.check(line, said);
            }
            var weightBefore = line.weightKg;
            if (said.weightKg() != null) {
                line.weightKg = said.weightKg();
            }
            Donor donor = Donor.findById(line.donorId);
            var volume = said.result() == Outcome.Result.DONATED ? said.volumeMl() : null;
            var warnings = advice.of(drive, donor, line, said.given(), volume);
            advice.record(line, warnings);
            var outcome = outcome(actor, line, said);
            outcome.weightBeforeKg = weightBefore;
            memory.say(actor, outcome, donor);
            settle(drive, line);
            record(actor, "outcome.recorded", line, said.result().name());
            return lines.show(actor, drive, line).with(warnings, language.code());
        });
    }

    /** The line goes back to exactly where it stood before the desk's last save, once however often it is asked on one version. */
    DeskLine withdraw(Actor actor, UUID driveId, UUID lineId, @Nullable String reason, @Nullable Integer version) {
        return retrying.inTransaction(() -> {
            var drive = access.open(actor, driveId);
            var line = LineBook.of(drive, lineId);
            var why = Given.optional("reason", reason, Drives.LONGEST_REASON);
            if (why == null) {
                throw Refusal.at("reason", "desk_undo_reason");
            }
            if (version == null) {
                throw Refusal.badRequest("version", "field_required");
            }
            checkVersion(actor, drive, line, version);
            memory.undo(actor, line, why);
            settle(drive, line);
            record(actor, "outcome.withdrawn", line, null);
            return lines.show(actor, drive, line);
        });
    }

    /** A save that arrives twice, because its answer was lost on the way; whoever corrected it meanwhile says something else. */
    private boolean saidBefore(Actor actor, Drive drive, Registration line, DeskConclusion said) {
        Outcome known = said.id() == null ? null : Outcome.findById(said.id());
        if (known == null) {
            return false;
        }
        if (!known.registrationId.equals(line.id)) {
            throw Refusal.conflict("already_there");
        }
        if (known.requestPrint != null && !known.requestPrint.equals(said.fingerprint())) {
            throw SentOnce.differs().with("line", lines.show(actor, drive, line));
        }
        return true;
    }

    private void checkVersion(Actor actor, Drive drive, Registration line, @Nullable Integer version) {
        if (version == null || line.version != version) {
            throw Refusal.stale().with("line", lines.show(actor, drive, line));
        }
    }

    /** A hospital's word counts before the desk's: what is said beneath it would look as if it were lost. */
    private void mustBeTheDesks(Actor actor, Drive drive, Registration line) {
        Outcome.standing(drive.id, List.of(line.donorId)).stream()
                .filter(outcome -> outcome.source == Outcome.Source.HOSPITAL)
                .max(Outcome.WEIGHT)
                .ifPresent(held -> {
                    throw Refusal.conflict("desk_hospital_holds", new Texts.Word("deskOutcome", held.result))
                            .with("line", lines.show(actor, drive, line));
                });
    }

    private void checkReason(Actor actor, Drive drive, DeskConclusion said) {
        if (said.result() != Outcome.Result.DEFERRED) {
            return;
        }
        var allowed = access.readsReasons(actor, drive) ? reasons.all() : reasons.atDesk();
        if (!allowed.contains(String.valueOf(said.reasonCode()))) {
            throw Refusal.badRequest("reasonCode", "desk_reason_unknown");
        }
    }

    private Outcome outcome(Actor actor, Registration line, DeskConclusion said) {
        var outcome = new Outcome(line, Outcome.Source.DESK, said.result(), clock.instant(), actor.accountId());
        if (said.id() != null) {
            outcome.id = said.id();
            outcome.requestPrint = said.fingerprint();
        }
        outcome.weightKg = line.weightKg;
        switch (said.result()) {
            case DONATED -> {
                outcome.component = said.given();
                outcome.volumeMl = said.volumeMl();
                outcome.bagNumber = said.bagNumber();
                outcome.certificateSerial = said.certificateSerial();
            }
            case DEFERRED -> {
                outcome.reasonCode = said.reasonCode();
                outcome.untilOn = said.until();
            }
            case NO_SHOW, CANCELLED -> {}
        }
        return outcome;
    }

    private void settle(Drive drive, Registration line) {
        settlement.settle(drive.id, List.of(line.donorId));
        corrected.fire(new Corrected(drive.id, line.donorId));
    }

    private void record(Actor actor, String action, Registration line, @Nullable String detail) {
        audit.record(actor.accountId(), actor.fullName(), action, "registration", line.id, detail);
    }
}

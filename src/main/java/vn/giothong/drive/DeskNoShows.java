package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.database.Retrying;
import vn.giothong.donor.Donor;

/**
 * Writes down in one step that the rest did not come: at the end of the day, and at the latest when the drive is closed. Whoever
 * comes after all is marked arrived as ever.
 */
@ApplicationScoped
class DeskNoShows {
    /** The reason of the outcomes that were not said by hand but by closing the drive. */
    static final String REASON = "DRIVE_CLOSED";

    private final DeskAccess access;
    private final DeskMemory memory;
    private final Settlement settlement;
    private final Retrying retrying;
    private final Audit audit;
    private final Clock clock;

    DeskNoShows(
            DeskAccess access, DeskMemory memory, Settlement settlement, Retrying retrying, Audit audit, Clock clock) {
        this.access = access;
        this.memory = memory;
        this.settlement = settlement;
        this.retrying = retrying;
        this.audit = audit;
        this.clock = clock;
    }

    /** How many have a place and nothing said of them. */
    @Transactional
    long awaited(Actor actor, UUID driveId) {
        var drive = access.readable(actor, driveId);
        return Registration.count("driveId = ?1 and state = ?2", drive.id, Registration.State.BOOKED);
    }

    /** Of how many it was said; not before the drive's day. */
    int record(Actor actor, UUID driveId) {
        return retrying.inTransaction(() -> {
            var drive = access.open(actor, driveId);
            drive.mustHaveCome(LocalDate.now(clock));
            return say(actor, drive, null);
        });
    }

    /** In the caller's transaction, under the lock of the drive's figures. */
    void close(Actor actor, Drive drive) {
        say(actor, drive, REASON);
    }

    /** Whoever was written off by closing the drive is awaited again; what people said by hand stays. */
    void reopen(Actor actor, Drive drive) {
        var ofClosure = Outcome.<Outcome>list(
                "driveId = ?1 and source = ?2 and result = ?3 and reasonCode = ?4 and withdrawnAt is null",
                drive.id,
                Outcome.Source.DESK,
                Outcome.Result.NO_SHOW,
                REASON);
        if (ofClosure.isEmpty()) {
            return;
        }
        ofClosure.forEach(outcome -> outcome.withdraw(clock.instant(), actor.accountId(), "reopened"));
        settlement.settle(
                drive.id, ofClosure.stream().map(outcome -> outcome.donorId).toList());
        record(actor, "no_shows.withdrawn", drive, ofClosure.size());
    }

    private int say(Actor actor, Drive drive, @Nullable String reason) {
        List<Registration> away = Registration.list("driveId = ?1 and state = ?2", drive.id, Registration.State.BOOKED);
        if (away.isEmpty()) {
            return 0;
        }
        var donorIds = away.stream().map(line -> line.donorId).toList();
        var donors = new HashMap<UUID, Donor>();
        Donor.<Donor>list("id in ?1", donorIds).forEach(donor -> donors.put(donor.id, donor));
        for (var line : away) {
            memory.say(actor, stayedAway(actor, line, reason), Objects.requireNonNull(donors.get(line.donorId)));
        }
        settlement.settle(drive.id, donorIds);
        record(actor, "no_shows.recorded", drive, away.size());
        return away.size();
    }

    private void record(Actor actor, String action, Drive drive, int people) {
        audit.record(actor.accountId(), actor.fullName(), action, "drive", drive.id, "" + people);
    }

    private Outcome stayedAway(Actor actor, Registration line, @Nullable String reason) {
        var outcome =
                new Outcome(line, Outcome.Source.DESK, Outcome.Result.NO_SHOW, clock.instant(), actor.accountId());
        outcome.reasonCode = reason;
        outcome.weightKg = line.weightKg;
        outcome.weightBeforeKg = line.weightKg;
        return outcome;
    }
}

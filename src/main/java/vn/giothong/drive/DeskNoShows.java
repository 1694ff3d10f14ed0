package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.database.Retrying;

/**
 * Writes down in one step that the rest did not come: at the end of the day, and at the latest when the drive is closed. Whoever
 * comes after all is marked arrived as ever.
 */
@ApplicationScoped
class DeskNoShows {
    private final DeskAccess access;
    private final StayedAway stayedAway;
    private final Settlement settlement;
    private final Retrying retrying;
    private final Audit audit;
    private final Clock clock;

    DeskNoShows(
            DeskAccess access,
            StayedAway stayedAway,
            Settlement settlement,
            Retrying retrying,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.stayedAway = stayedAway;
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
        say(actor, drive, StayedAway.CLOSED);
    }

    /** Whoever was written off by closing the drive is awaited again; what people said by hand stays. */
    void reopen(Actor actor, Drive drive) {
        var ofClosure = Outcome.<Outcome>list(
                "driveId = ?1 and source = ?2 and result = ?3 and reasonCode = ?4 and withdrawnAt is null",
                drive.id,
                Outcome.Source.DESK,
                Outcome.Result.NO_SHOW,
                StayedAway.CLOSED);
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
        stayedAway.say(drive, away, actor.accountId(), reason);
        record(actor, "no_shows.recorded", drive, away.size());
        return away.size();
    }

    private void record(Actor actor, String action, Drive drive, int people) {
        audit.record(actor.accountId(), actor.fullName(), action, "drive", drive.id, "" + people);
    }
}

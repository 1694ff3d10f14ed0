package vn.giothong.drive;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Donor;

/**
 * What is said of whoever was awaited at a drive and did not come. A closed drive awaits nobody, nor those whom a list brings or
 * leaves there afterwards; and what closing said of a line goes with the last list that brought the line. Called under the lock of
 * the drive's figures.
 */
@ApplicationScoped
public class StayedAway {
    /** The reason of the outcomes that were not said by hand but by closing the drive. */
    static final String CLOSED = "DRIVE_CLOSED";

    private final Settlement settlement;
    private final Clock clock;

    StayedAway(Settlement settlement, Clock clock) {
        this.settlement = settlement;
        this.clock = clock;
    }

    /** Where the drive is closed, of those of the people who would be awaited there. */
    public void ofClosed(UUID driveId, Collection<UUID> donorIds, @Nullable UUID by) {
        Drive drive = Drive.findById(driveId);
        if (drive.state == Drive.State.CLOSED && !donorIds.isEmpty()) {
            List<Registration> away = Registration.list(
                    "driveId = ?1 and donorId in ?2 and state = ?3", driveId, donorIds, Registration.State.BOOKED);
            say(drive, away, by, CLOSED);
        }
    }

    /** Of these lines, of which nothing was said before. */
    void say(Drive drive, List<Registration> away, @Nullable UUID by, @Nullable String reason) {
        if (away.isEmpty()) {
            return;
        }
        var donorIds = away.stream().map(line -> line.donorId).toList();
        var donors = new HashMap<UUID, Donor>();
        Donor.<Donor>list("id in ?1", donorIds).forEach(donor -> donors.put(donor.id, donor));
        for (var line : away) {
            var donor = Objects.requireNonNull(donors.get(line.donorId));
            var outcome = new Outcome(line, Outcome.Source.DESK, Outcome.Result.NO_SHOW, clock.instant(), by);
            outcome.reasonCode = reason;
            outcome.weightKg = line.weightKg;
            outcome.weightBeforeKg = line.weightKg;
            outcome.remember(donor.occupation, donor.abo, donor.rhD);
            outcome.persist();
        }
        settlement.settle(drive.id, donorIds);
    }

    /** Takes back what closing said of those whose lines no list brings any more; the caller settles them. */
    public void forget(UUID driveId, Collection<UUID> donorIds, @Nullable UUID by, String why) {
        if (donorIds.isEmpty()) {
            return;
        }
        Outcome.update(
                "withdrawnAt = ?1, withdrawnBy = ?2, withdrawnReason = ?3 where driveId = ?4 and donorId in ?5"
                        + " and source = ?6 and reasonCode = ?7 and withdrawnAt is null"
                        + " and registrationId in (select g.id from Registration g where g.driveId = ?4 and g.origin = ?8)",
                clock.instant(),
                by,
                why,
                driveId,
                donorIds,
                Outcome.Source.DESK,
                CLOSED,
                Registration.Origin.LIST);
    }
}

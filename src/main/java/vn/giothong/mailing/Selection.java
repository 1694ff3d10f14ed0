package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Consents;
import vn.giothong.consent.Purpose;
import vn.giothong.donor.Donor;
import vn.giothong.drive.Drive;
import vn.giothong.invitation.Askable;

/**
 * Leaves of an audience those who get a letter, and says of each of the others why not: both together are always everybody. With the
 * same number of statements however many there are.
 */
@ApplicationScoped
class Selection {
    /** {@code known} already have a letter of this very mailing. */
    record Chosen(List<Donor> fresh, Set<UUID> known, Map<UUID, Reason> leftOut) {
        int selected() {
            return fresh.size() + known.size();
        }

        void count(Map<Reason, Integer> counts) {
            leftOut.values().forEach(reason -> counts.merge(reason, 1, Integer::sum));
        }
    }

    private final Consents consents;
    private final Askable askable;
    private final Addresses addresses;
    private final Clock clock;

    Selection(Consents consents, Askable askable, Addresses addresses, Clock clock) {
        this.consents = consents;
        this.askable = askable;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    Chosen of(Mailing mailing, Collection<Donor> everybody) {
        var leftOut = new HashMap<UUID, Reason>();
        var letters = letters(mailing, everybody);
        var known = new HashSet<UUID>();
        letters.forEach((donor, letterOf) -> {
            if (letterOf.equals(mailing.id)) {
                known.add(donor);
            } else {
                leftOut.put(donor, Reason.ALREADY);
            }
        });
        var others = everybody.stream()
                .filter(donor -> !letters.containsKey(donor.id))
                .toList();
        var may = willing(mailing, others, leftOut);
        var fresh = new ArrayList<Donor>();
        var reachable = addresses.of(may, mailing.channel);
        for (var donor : may) {
            var reason = reachable.reason(donor.id);
            if (reason == null) {
                fresh.add(donor);
            } else {
                leftOut.put(donor.id, reason);
            }
        }
        return new Chosen(fresh, known, leftOut);
    }

    /** By person the mailing whose letter stands under the send key. */
    private static Map<UUID, UUID> letters(Mailing mailing, Collection<Donor> donors) {
        return donors.isEmpty()
                ? Map.of()
                : Letter.<Letter>list(
                                "donorId in ?1 and ruleKey = ?2 and dueOn = ?3",
                                donors.stream().map(donor -> donor.id).toList(),
                                mailing.ruleKey,
                                mailing.dueOn)
                        .stream()
                        .collect(Collectors.toMap(letter -> letter.donorId, letter -> letter.mailingId));
    }

    private List<Donor> willing(Mailing mailing, List<Donor> donors, Map<UUID, Reason> leftOut) {
        var today = LocalDate.now(clock);
        var asked = asked(mailing, today, donors);
        if (asked != null) {
            asked.leftOut().forEach((donor, reason) -> leftOut.put(donor, Reason.of(reason)));
            return asked.may();
        }
        var agreed = new HashSet<>(consents.given(
                donors.stream().map(donor -> donor.id).toList(), Purpose.INVITATION, mailing.channel, today));
        donors.stream()
                .filter(donor -> !agreed.contains(donor.id))
                .forEach(donor -> leftOut.put(donor.id, Reason.NOT_CONSENTED));
        return donors.stream().filter(donor -> agreed.contains(donor.id)).toList();
    }

    /** Only where somebody is asked to give do the rules of giving count. */
    private Askable.@Nullable Sorted asked(Mailing mailing, LocalDate today, List<Donor> donors) {
        if (mailing.occasion == Occasion.EMERGENCY) {
            return askable.atOnce(mailing.channel, today, donors);
        }
        if (mailing.occasion == Occasion.INVITATION && mailing.driveId != null) {
            Drive drive = Drive.findById(mailing.driveId);
            return askable.toDrive(drive, mailing.channel, today, donors);
        }
        return null;
    }
}

package vn.giothong.mailing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.consent.Consents;
import vn.giothong.consent.Purpose;
import vn.giothong.donor.Donor;

/**
 * Looks once more before letters leave or their people are called, by what holds at that moment: who has withdrawn consent, was
 * erased or no longer agrees to the record is left in peace, nor is there a way to who has no address any more or one that took
 * nothing, and nobody is asked to a drive that is called off or over. As many statements for many as for a few.
 */
@ApplicationScoped
class LastLooks {
    /** What holds of the people and mailings of some letters. */
    record Look(
            Map<UUID, Donor> donors,
            Map<UUID, Composition.Frame> frames,
            Map<Channel, Addresses.Reachable> reachable,
            Map<Channel, Set<UUID>> willing,
            Instant now) {
        Composition.Frame frame(Letter letter) {
            return Objects.requireNonNull(frames.get(letter.mailingId));
        }

        @Nullable
        Donor donor(Letter letter) {
            return donors.get(letter.donorId);
        }

        @Nullable
        String address(Letter letter) {
            return ways(letter).addresses().get(letter.donorId);
        }

        private Addresses.Reachable ways(Letter letter) {
            return Objects.requireNonNull(reachable.get(letter.channel));
        }

        /** Why the letter stays here; null where it may go. */
        @Nullable
        String stays(Letter letter) {
            if (frame(letter).mailing().state == Mailing.State.CANCELLED) {
                return "CANCELLED";
            }
            var donor = donor(letter);
            if (donor == null || donor.state != Donor.State.ACTIVE || donor.withheld) {
                return Reason.NOT_CONSENTED.name();
            }
            var unreached = ways(letter).reason(letter.donorId);
            if (unreached != null) {
                return unreached.name();
            }
            if (!willing.getOrDefault(letter.channel, Set.of()).contains(letter.donorId)) {
                return Reason.NOT_CONSENTED.name();
            }
            return frame(letter).tooLate(now) ? "TOO_LATE" : null;
        }
    }

    private final Consents consents;
    private final Addresses addresses;
    private final Composition composition;
    private final Clock clock;

    LastLooks(Consents consents, Addresses addresses, Composition composition, Clock clock) {
        this.consents = consents;
        this.addresses = addresses;
        this.composition = composition;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    Look at(Collection<Letter> letters) {
        var donors = donors(letters);
        var frames = new HashMap<UUID, Composition.Frame>();
        var reachable = new EnumMap<Channel, Addresses.Reachable>(Channel.class);
        var willing = new EnumMap<Channel, Set<UUID>>(Channel.class);
        var today = LocalDate.now(clock);
        for (var letter : letters) {
            frames.computeIfAbsent(letter.mailingId, id -> composition.frame(Mailing.<Mailing>findById(id)));
            reachable.computeIfAbsent(letter.channel, way -> addresses.of(donors.values(), way));
            willing.computeIfAbsent(
                    letter.channel, way -> consents.given(donors.keySet(), Purpose.INVITATION, way, today));
        }
        return new Look(donors, frames, reachable, willing, clock.instant());
    }

    private static Map<UUID, Donor> donors(Collection<Letter> letters) {
        List<Donor> found = Donor.list(
                "id in ?1", letters.stream().map(letter -> letter.donorId).collect(Collectors.toSet()));
        return found.stream().collect(Collectors.toMap(donor -> donor.id, donor -> donor));
    }
}

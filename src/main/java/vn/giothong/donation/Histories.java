package vn.giothong.donation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Donor;
import vn.giothong.eligibility.Flag;
import vn.giothong.eligibility.Flags;
import vn.giothong.eligibility.RuleBooks;

/**
 * Keeps what follows from the order of a donor's donations: which was the first, which came too soon, how many there are. Whatever
 * order lists come in, the outcome is the same, since everything is computed again from the donations themselves.
 */
@ApplicationScoped
public class Histories {
    private final RuleBooks books;

    Histories(RuleBooks books) {
        this.books = books;
    }

    /** Computes the donors' histories again, in the caller's transaction; returns the drives whose donations it changed. */
    public Set<UUID> refresh(Collection<UUID> donorIds) {
        if (donorIds.isEmpty()) {
            return Set.of();
        }
        var flags = new Flags(books.current());
        Map<UUID, List<Donation>> byDonor = Donation.<Donation>list(
                        "donorId in ?1 and state = ?2 order by donorId, givenOn, id", donorIds, Donation.State.LIVE)
                .stream()
                .collect(Collectors.groupingBy(donation -> donation.donorId));
        var donors = new HashMap<UUID, Donor>();
        Donor.<Donor>list("id in ?1", donorIds).forEach(donor -> donors.put(donor.id, donor));
        var changed = new HashSet<UUID>();
        donors.forEach((id, donor) -> refresh(donor, byDonor.getOrDefault(id, List.of()), flags, changed));
        return changed;
    }

    private static void refresh(Donor donor, List<Donation> donations, Flags flags, Set<UUID> changed) {
        @Nullable Donation earlier = null;
        for (var donation : donations) {
            if (refresh(donor, donation, earlier, flags)) {
                changed.add(donation.driveId);
            }
            earlier = donation;
        }
        donor.donationCount = donations.size() + donor.openingCount;
        donor.firstDonationOn = donations.isEmpty() ? null : donations.get(0).givenOn;
        donor.lastDonationOn = earlier == null ? null : earlier.givenOn;
        donor.lastComponent = earlier == null ? null : earlier.component;
    }

    private static boolean refresh(Donor donor, Donation donation, @Nullable Donation earlier, Flags flags) {
        var birth = donor.birth();
        var notes = Flag.split(donation.notes);
        var gift = new Flags.Gift(
                donation.givenOn,
                donation.volumeMl,
                donation.weightKg,
                donor.sex,
                birth,
                notes.contains(Flag.BIRTH_UNREADABLE) && donor.birthDate == null);
        var before = earlier == null ? null : new Flags.Earlier(earlier.givenOn, earlier.component);
        var found = Flag.join(flags.of(gift, before));
        var first = earlier == null && donor.openingCount == 0;
        var age = birth == null ? null : (Integer) birth.ageOn(donation.givenOn);
        var same = found.equals(donation.flags)
                && first == donation.firstTime
                && donor.sex == donation.sex
                && Objects.equals(age, donation.age);
        donation.flags = found;
        donation.firstTime = first;
        donation.sex = donor.sex;
        donation.age = age;
        return !same;
    }
}

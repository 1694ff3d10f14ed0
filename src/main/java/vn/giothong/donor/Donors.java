package vn.giothong.donor;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;

/** Enters people into the register, in the caller's transaction; whether they may be and are there already was asked before. */
@ApplicationScoped
public class Donors {
    private final DonorCodes codes;
    private final IdentityVault vault;
    private final Clock clock;

    Donors(DonorCodes codes, IdentityVault vault, Clock clock) {
        this.codes = codes;
        this.vault = vault;
        this.clock = clock;
    }

    public Donor add(NewDonor person, Donor.Origin origin, @Nullable UUID createdBy) {
        return addAll(List.of(person), origin, createdBy).get(0);
    }

    /** Adds many at once, with one block of codes; answers in the same order. */
    public List<Donor> addAll(List<NewDonor> people, Donor.Origin origin, @Nullable UUID createdBy) {
        var added = new ArrayList<Donor>();
        if (people.isEmpty()) {
            return added;
        }
        var free = codes.next(people.size()).iterator();
        for (var person : people) {
            var donor = new Donor(free.next(), origin, clock.instant(), createdBy);
            describe(donor, person);
            donor.persist();
            added.add(donor);
        }
        // words after all donors, so that both are inserted in batches
        added.forEach(DonorWord::store);
        return added;
    }

    /** Writes a person over a known donor, who is found by the new name and place at once; counts and opening balance stay. */
    public void rewrite(Donor donor, NewDonor person) {
        var name = donor.sortName;
        var chapter = donor.chapterId;
        describe(donor, person);
        if (!donor.sortName.equals(name) || !donor.chapterId.equals(chapter)) {
            DonorWord.replace(donor);
        }
    }

    private void describe(Donor donor, NewDonor person) {
        donor.name(person.name());
        donor.born(person.birth());
        donor.sex = person.sex();
        donor.phone = person.phone() == null ? null : person.phone().e164();
        donor.chapterId = person.chapterId();
        donor.address = person.address();
        donor.occupation = person.occupation();
        donor.weightKg = person.weightKg();
        donor.abo = person.abo();
        donor.rhD = person.rhD();
        donor.bloodGroupEvidence = person.bloodGroupEvidence();
        vault.store(donor, person.identity());
    }

    /** A known donor as one would enter it. */
    NewDonor description(Donor donor) {
        return new NewDonor(
                new PersonName(donor.fullName),
                donor.sex,
                donor.birth(),
                vault.open(donor),
                donor.phone == null ? null : new PhoneNumber(donor.phone),
                donor.chapterId,
                donor.address,
                donor.occupation,
                donor.weightKg,
                donor.abo,
                donor.rhD,
                donor.bloodGroupEvidence);
    }
}

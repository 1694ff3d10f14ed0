package vn.giothong.demo;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Donors;
import vn.giothong.donor.Evidence;
import vn.giothong.donor.NewDonor;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PhoneNumber;

/** Enters the invented people into the register, with what their donations made of them. */
@ApplicationScoped
class DonorRows {
    private static final int BATCH = 500;
    private static final LocalDate COUNTED_UNTIL = LocalDate.of(2017, 12, 31);

    private final Donors donors;

    DonorRows(Donors donors) {
        this.donors = donors;
    }

    void write(List<Person> people, Cast cast) {
        for (int from = 0; from < people.size(); from += BATCH) {
            var batch = people.subList(from, Math.min(people.size(), from + BATCH));
            var added = donors.addAll(batch.stream().map(DonorRows::entry).toList(), Donor.Origin.PERSON, cast.club());
            for (int i = 0; i < batch.size(); i++) {
                complete(added.get(i), batch.get(i));
            }
            Panache.getEntityManager().flush();
            Panache.getEntityManager().clear();
        }
    }

    private static NewDonor entry(Person person) {
        var traits = person.traits;
        var known = person.donations > 0;
        return new NewDonor(
                traits.name(),
                traits.sex(),
                traits.birth(),
                identity(traits.identityNumber()),
                traits.phone() == null ? null : new PhoneNumber(traits.phone()),
                person.chapterId,
                null,
                traits.occupation(),
                traits.weightKg(),
                known ? traits.abo() : null,
                known ? traits.rhD() : null,
                known ? Evidence.A : null);
    }

    private static @Nullable IdentityNumber identity(@Nullable String number) {
        return number == null ? null : new IdentityNumber(IdentityNumber.Kind.CCCD, number);
    }

    private static void complete(Donor donor, Person person) {
        person.id = donor.id;
        donor.createdAt = person.createdAt;
        donor.kept = true;
        donor.donationCount = person.donations + person.traits.openingCount();
        donor.firstDonationOn = person.first;
        donor.lastDonationOn = person.last;
        donor.lastComponent = person.last == null ? null : Component.WHOLE_BLOOD;
        if (person.traits.openingCount() > 0) {
            donor.openingCount = person.traits.openingCount();
            donor.openingEvidence = Evidence.C;
            donor.openingSource = "Sổ theo dõi của Hội";
            donor.openingUntil = COUNTED_UNTIL;
        }
    }
}

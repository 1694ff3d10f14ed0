package vn.giothong.intake.reading;

import org.jspecify.annotations.Nullable;
import vn.giothong.person.Birth;
import vn.giothong.person.BloodGroup;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.OccupationGroup;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;
import vn.giothong.person.Sex;

/** A person as a row describes them: a name with at least one of birth, paper and phone. */
public record ReadPerson(
        PersonName name,
        @Nullable Sex sex,
        @Nullable Birth birth,
        @Nullable IdentityNumber identity,
        @Nullable PhoneNumber phone,
        @Nullable String address,
        @Nullable String unit,
        @Nullable String occupation,
        @Nullable OccupationGroup occupationGroup,
        BloodGroup bloodGroup) {}

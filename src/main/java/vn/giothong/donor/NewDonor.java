package vn.giothong.donor;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Abo;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;
import vn.giothong.person.RhD;
import vn.giothong.person.Sex;

/** A person as entered or read from a list, already checked; weight in kg. */
public record NewDonor(
        PersonName name,
        @Nullable Sex sex,
        @Nullable Birth birth,
        @Nullable IdentityNumber identity,
        @Nullable PhoneNumber phone,
        UUID chapterId,
        @Nullable String address,
        @Nullable Occupation occupation,
        @Nullable BigDecimal weightKg,
        @Nullable Abo abo,
        @Nullable RhD rhD,
        @Nullable Evidence bloodGroupEvidence) {}

package vn.giothong.drive;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.DonorInput;
import vn.giothong.donor.Occupation;
import vn.giothong.person.Sex;

/**
 * Somebody who stands at the desk: one of the register, or a new person in a few fields; and who of the register brought the person,
 * where that is known.
 */
public record DeskNewcomer(
        @Nullable UUID donorId,
        @Nullable Person donor,
        boolean arrived,
        boolean confirmNew,
        @Nullable UUID slotId,
        @Nullable UUID broughtBy) {
    public record Person(
            @Nullable String fullName,
            @Nullable Sex sex,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            @Nullable String phone,
            @Nullable String identityNumber,
            @Nullable UUID chapterId,
            @Nullable String address,
            @Nullable Occupation occupation,
            @Nullable BigDecimal weightKg,
            DonorInput.@Nullable Group bloodGroup,
            boolean confirmNew) {}
}

package vn.giothong.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.eligibility.RuleCode;
import vn.giothong.person.Sex;

/**
 * A new version of a rule from a day on; the code is that of a number or of a reason to defer. For the latter the unit says days,
 * weeks, months, open or permanent. An ended rule has no version after the day.
 */
record RuleChange(
        @Nullable String code,
        @Nullable Component component,
        @Nullable Sex sex,
        @Nullable UUID collectorId,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable LocalDate validFrom,
        @Nullable String legalBasis,
        @Nullable Boolean confirmed,
        @Nullable Boolean ended) {
    boolean ends() {
        return Boolean.TRUE.equals(ended);
    }

    boolean sure() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** The code as that of a number; none where it is a reason to defer, or nothing known. */
    static @Nullable RuleCode number(String code) {
        return Arrays.stream(RuleCode.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(null);
    }
}

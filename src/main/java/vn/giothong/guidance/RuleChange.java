package vn.giothong.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.eligibility.Length;
import vn.giothong.eligibility.RuleCode;
import vn.giothong.person.Sex;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

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

    /** The amount from 0 to a highest; days and an interval are whole. */
    BigDecimal amount(int highest) {
        var given = Given.value("amount", amount);
        if (given.signum() < 0 || given.compareTo(BigDecimal.valueOf(highest)) > 0) {
            throw Refusal.at("amount", "field_range", 0, highest);
        }
        var whole = given.stripTrailingZeros().scale() <= 0;
        var number = number(String.valueOf(code));
        if (!whole && (number == null || number == RuleCode.INTERVAL)) {
            throw Refusal.at("amount", "field_number");
        }
        return given;
    }

    Length.Unit lengthUnit() {
        try {
            return Length.Unit.valueOf(Given.value("unit", unit));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("unit", "field_choice");
        }
    }
}

package vn.giothong.eligibility;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What was measured, each where it was: kg, g/L, mmHg, beats a minute, per cent in six months, g/L, 10⁹/L. */
public record Measures(
        @Nullable BigDecimal weightKg,
        @Nullable Integer haemoglobinGPerL,
        @Nullable Integer systolic,
        @Nullable Integer diastolic,
        @Nullable Integer pulse,
        @Nullable BigDecimal weightLossPercent,
        @Nullable Integer proteinGPerL,
        @Nullable Integer plateletsGigaPerL) {
    public static Measures weight(@Nullable BigDecimal weightKg) {
        return new Measures(weightKg, null, null, null, null, null, null, null);
    }
}

package vn.giothong.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Texts;

/** An indicator with what it says, how it is computed and its value; null where it is not collected or has no whole. */
public record IndicatorValue(
        String code,
        String name,
        String definition,
        String formula,
        String basis,
        String unit,
        boolean collected,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable String note) {
    static IndicatorValue of(Indicator one, String language) {
        return new IndicatorValue(
                one.name(),
                Texts.text(language, "reportIndicator_" + one),
                Texts.text(language, "reportDefinition_" + one),
                Texts.text(language, "reportFormula_" + one),
                Texts.text(language, "reportBasis_" + one),
                one.unit(),
                one.collected(),
                null,
                null,
                null,
                null);
    }

    IndicatorValue count(long number) {
        return with(BigDecimal.valueOf(number), null, null, null);
    }

    IndicatorValue amount(BigDecimal number) {
        return with(number, null, null, null);
    }

    /** A share of a whole times the scale, with two decimals. */
    IndicatorValue share(long part, long whole, int scale, @Nullable String why) {
        var value = whole == 0
                ? null
                : BigDecimal.valueOf(part)
                        .multiply(BigDecimal.valueOf(scale))
                        .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
        return with(value, BigDecimal.valueOf(part), BigDecimal.valueOf(whole), why);
    }

    private IndicatorValue with(
            @Nullable BigDecimal number, @Nullable BigDecimal part, @Nullable BigDecimal whole, @Nullable String why) {
        return new IndicatorValue(code, name, definition, formula, basis, unit, collected, number, part, whole, why);
    }
}

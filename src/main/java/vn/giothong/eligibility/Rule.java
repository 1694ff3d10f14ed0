package vn.giothong.eligibility;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.person.Sex;

/** A rule as plain data: from its first day until before {@code validTo}; no component or sex means any, no collector the law. */
public record Rule(
        @Nullable UUID id,
        RuleCode code,
        @Nullable Component component,
        @Nullable Sex sex,
        @Nullable Collecting collector,
        BigDecimal amount,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        boolean confirmed) {
    public Rule(
            RuleCode code,
            @Nullable Component component,
            @Nullable Sex sex,
            BigDecimal amount,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String legalBasis,
            boolean confirmed) {
        this(null, code, component, sex, null, amount, validFrom, validTo, legalBasis, confirmed);
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    boolean isFor(@Nullable Component wanted, @Nullable Sex wantedSex) {
        return (component == null || component == wanted) && (sex == null || sex == wantedSex);
    }

    boolean of(@Nullable UUID collectorId) {
        return collectorId == null
                ? collector == null
                : collector != null && collector.id().equals(collectorId);
    }
}

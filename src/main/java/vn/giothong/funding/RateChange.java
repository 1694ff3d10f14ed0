package vn.giothong.funding;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A new number for a series from a day on; none ends the series. One that changes settled days is a correction with its reason. */
record RateChange(
        @Nullable String series,
        @Nullable BigDecimal amount,
        @Nullable Boolean ended,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate confirmedUntil,
        @Nullable String legalBasis,
        @Nullable Boolean confirmed,
        @Nullable Boolean correction,
        @Nullable String reason) {
    boolean ends() {
        return Boolean.TRUE.equals(ended);
    }

    boolean corrects() {
        return Boolean.TRUE.equals(correction);
    }
}

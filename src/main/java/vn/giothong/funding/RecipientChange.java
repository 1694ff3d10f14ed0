package vn.giothong.funding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recipient of proposals from a day on, or one that gets none from then on. What changes settled days is a correction with its reason. */
record RecipientChange(
        @Nullable String name,
        @Nullable LocalDate validFrom,
        @Nullable String legalBasis,
        @Nullable Boolean confirmed,
        @Nullable Boolean ended,
        @Nullable Boolean correction,
        @Nullable String reason) {
    boolean corrects() {
        return Boolean.TRUE.equals(correction);
    }
}

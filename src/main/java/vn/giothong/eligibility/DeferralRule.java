package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How long a reason defers and from which event, from the first day of the rule until before {@code validTo}. */
public record DeferralRule(
        @Nullable UUID id,
        String code,
        Start starts,
        Length length,
        @Nullable Collecting collector,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String legalBasis,
        boolean confirmed) {
    /** The event from whose day the length is counted. */
    public enum Start {
        EVENT,
        RECOVERED,
        CURED,
        COURSE_ENDED,
        LAST_DOSE,
        TESTED,
        TEST_NEGATIVE,
        CHILD_BORN
    }

    boolean holdsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }
}

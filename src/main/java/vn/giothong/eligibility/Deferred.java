package vn.giothong.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reason why somebody may not give. Where the event is known the rules of the day asked for say how long it lasts, and never
 * less than until {@code until}; without either it has no date and is not lifted by itself.
 */
public record Deferred(
        String code,
        LocalDate from,
        @Nullable LocalDate until,
        boolean permanent,
        @Nullable LocalDate eventOn) {
    /** Stated with its event alone. */
    public static Deferred since(String code, LocalDate eventOn) {
        return new Deferred(code, eventOn, null, false, eventOn);
    }

    static Deferred of(Deferral row) {
        return new Deferred(row.reasonCode, row.fromOn, row.untilOn, row.permanent, row.eventOn);
    }
}

package vn.giothong.eligibility;

import java.time.LocalDate;
import java.util.Collection;
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
        @Nullable LocalDate eventOn,
        @Nullable Asked asked) {
    private static final String PREGNANCY = "PREGNANT";
    private static final String END_OF_PREGNANCY = "BIRTH_ABORT";

    /** A question that was answered with yes, and where it stands; what follows only a doctor can say. */
    public record Asked(Wording question, String legalBasis) {}

    public Deferred(
            String code, LocalDate from, @Nullable LocalDate until, boolean permanent, @Nullable LocalDate eventOn) {
        this(code, from, until, permanent, eventOn, null);
    }

    /** Stated with its event alone. */
    public static Deferred since(String code, LocalDate eventOn) {
        return new Deferred(code, eventOn, null, false, eventOn);
    }

    /** A yes to a question that leads to the doctor. */
    public static Deferred asked(String code, Wording question, String legalBasis, LocalDate day) {
        return new Deferred(code, day, null, false, null, new Asked(question, legalBasis));
    }

    /**
     * A pregnancy stands until its birth or end, from which twelve months run for themselves (Thông tư 26/2013/TT-BYT, Điều 5). What
     * was told on one day is of two pregnancies.
     */
    boolean ended(Collection<Deferred> all, LocalDate day) {
        return code.equals(PREGNANCY)
                && all.stream()
                        .anyMatch(other -> other.code.equals(END_OF_PREGNANCY)
                                && other.from.isAfter(from)
                                && !other.from.isAfter(day));
    }

    static Deferred of(Deferral row) {
        return new Deferred(row.reasonCode, row.fromOn, row.untilOn, row.permanent, row.eventOn);
    }
}

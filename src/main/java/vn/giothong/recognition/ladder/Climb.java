package vn.giothong.recognition.ladder;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a history leads on a ladder, with what was counted and what was left out, and why. Where the rule honours nobody again
 * within some years, the last day named is that from which the next honour is possible.
 */
public record Climb(
        List<Reached> reached,
        List<Counted> counted,
        List<LeftOut> leftOut,
        @Nullable Opening opening,
        int openingCredits,
        int total,
        @Nullable LocalDate freeFrom) {
    /** A step, the day on which it was reached, and where somebody was honoured shortly before the day until which it waits. */
    public record Reached(Step step, LocalDate on, @Nullable LocalDate waitsUntil) {
        /** Whether a case is to be opened by the day. */
        public boolean dueOn(LocalDate day) {
            return waitsUntil == null || !waitsUntil.isAfter(day);
        }
    }

    /** The total after a day on which something was counted, and whether that was an opening balance. */
    public record Mark(LocalDate on, int total, boolean opening) {}

    /** A donation with the credits it brings, and the total after it. */
    public record Counted(Gift gift, int credits, int total) {}

    public record LeftOut(Gift gift, Why why) {}

    /** Why a donation is not counted, or an opening balance; the last three for those who brought others to give. */
    public enum Why {
        VOIDED,
        OUTSIDE_FAMILY,
        COMPONENT,
        EVIDENCE,
        YEARLY_CAP,
        LATER,
        /** The person's other record tells of the same drive. */
        SAME_DRIVE,
        /** The person's other record tells of more earlier donations. */
        OTHER_RECORD,
        AGAIN,
        OWN,
        NOT_GIVEN
    }

    public Climb {
        reached = List.copyOf(reached);
        counted = List.copyOf(counted);
        leftOut = List.copyOf(leftOut);
    }

    public Optional<Reached> reached(int threshold) {
        return reached.stream()
                .filter(one -> one.step().threshold() == threshold)
                .findFirst();
    }
}

package vn.giothong.eligibility;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Texts;

/** How long a deferral lasts from the event that begins it; the person may give again on the day on which it ends. */
public record Length(@Nullable Integer amount, Unit unit) {
    public enum Unit {
        DAYS,
        WEEKS,
        MONTHS,
        /** It ends, but no date says when. */
        OPEN,
        PERMANENT;

        public boolean dated() {
            return this == DAYS || this == WEEKS || this == MONTHS;
        }
    }

    public Length {
        if ((amount != null) != unit.dated()) {
            throw new IllegalArgumentException("days, weeks and months are counted, nothing else is");
        }
    }

    public boolean dated() {
        return unit.dated();
    }

    /** The first day after it; none where no date says when. */
    public @Nullable LocalDate after(LocalDate event) {
        int count = amount == null ? 0 : amount;
        return switch (unit) {
            case DAYS -> event.plusDays(count);
            case WEEKS -> event.plusWeeks(count);
            case MONTHS -> event.plusMonths(count);
            case OPEN, PERMANENT -> null;
        };
    }

    public String in(String language) {
        var key = "eligibility_length_" + unit;
        return amount == null ? Texts.text(language, key) : Texts.text(language, key, amount);
    }

    /** Whether it holds back longer than the other, from the same event on. */
    boolean stricterThan(Length other) {
        if (!dated() || !other.dated()) {
            return unit.compareTo(other.unit) > 0 && !dated();
        }
        var event = LocalDate.EPOCH;
        var own = after(event);
        var others = other.after(event);
        return own != null && others != null && own.isAfter(others);
    }
}

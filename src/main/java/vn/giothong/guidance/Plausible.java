package vn.giothong.guidance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.web.Refusal;

/** Refuses what no scale, no meter and no calendar of a donor can show. */
final class Plausible {
    /** The circular came into force; no rule says anything of days before. */
    private static final LocalDate FIRST = LocalDate.of(2013, 11, 15);

    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final int OLDEST = 120;

    private Plausible() {}

    static @Nullable BigDecimal weight(@Nullable BigDecimal kilograms) {
        return between("weightKg", kilograms, 20, 300);
    }

    static @Nullable BigDecimal between(String field, @Nullable BigDecimal value, int least, int most) {
        if (value != null
                && (value.compareTo(BigDecimal.valueOf(least)) < 0 || value.compareTo(BigDecimal.valueOf(most)) > 0)) {
            throw Refusal.at(field, "field_range", least, most);
        }
        return value;
    }

    static @Nullable Integer between(String field, @Nullable Integer value, int least, int most) {
        if (value != null && (value < least || value > most)) {
            throw Refusal.at(field, "field_range", least, most);
        }
        return value;
    }

    static LocalDate asked(LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw Refusal.at("on", "eligibility_day", FIRST, LAST);
        }
        return day;
    }

    static LocalDate born(LocalDate birth, LocalDate day) {
        if (birth.isAfter(day) || birth.isBefore(day.minusYears(OLDEST))) {
            throw Refusal.at("birthDate", "eligibility_birth", day.minusYears(OLDEST), day);
        }
        return birth;
    }

    static int born(int year, LocalDate day) {
        if (year > day.getYear() || year < day.getYear() - OLDEST) {
            throw Refusal.at("birthYear", "field_range", day.getYear() - OLDEST, day.getYear());
        }
        return year;
    }

    /** Something that happened, on the day at the latest. */
    static LocalDate happened(String field, LocalDate event, LocalDate day) {
        if (event.isAfter(day) || event.isBefore(day.minusYears(OLDEST))) {
            throw Refusal.at(field, "eligibility_event", day);
        }
        return event;
    }

    /** A day of the address. */
    static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException wrong) {
            throw Refusal.badRequest(field, "field_date");
        }
    }

    /** A component of the address; whole blood where none is named. */
    static Component component(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Component.WHOLE_BLOOD;
        }
        try {
            return Component.valueOf(text.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("component", "field_choice");
        }
    }

    static @Nullable BigDecimal number(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return new BigDecimal(text.strip());
        } catch (NumberFormatException wrong) {
            throw Refusal.badRequest(field, "field_number");
        }
    }
}

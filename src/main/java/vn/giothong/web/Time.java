package vn.giothong.web;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;

/** The one clock, in Vietnam's time zone; tests bring their own. */
public class Time {
    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2999;

    /** The day, unless it lies in times that no donor, club or chapter knows: a slip of the hand. */
    public static LocalDate sane(LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new DateTimeException("not a day of our times");
        }
        return day;
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.system(Formats.ZONE);
    }
}

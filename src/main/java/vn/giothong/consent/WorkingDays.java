package vn.giothong.consent;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/**
 * Days of work: neither Saturday nor Sunday nor a public holiday. A holiday on a weekend is made up for on the next day of work (Bộ
 * luật Lao động 2019, Điều 111 khoản 3).
 */
record WorkingDays(List<PublicHoliday> holidays) {
    /** Longer than any days off in a row, so that what is still to be made up for on a day is known. */
    private static final int LOOKED_BACK = 21;

    /** The day on which so many days of work have passed since. */
    LocalDate after(LocalDate day, int days) {
        var end = day.minusDays(LOOKED_BACK);
        int owed = 0;
        int passed = 0;
        while (passed < days || !end.isAfter(day)) {
            end = end.plusDays(1);
            if (weekend(end)) {
                owed += holiday(end) ? 1 : 0;
            } else if (!holiday(end) && owed > 0) {
                owed--;
            } else if (!holiday(end) && end.isAfter(day)) {
                passed++;
            }
        }
        return end;
    }

    private static boolean weekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private boolean holiday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.falls(day));
    }
}

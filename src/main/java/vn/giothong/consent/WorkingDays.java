package vn.giothong.consent;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days of work: every day but Saturday and Sunday. Public holidays are not known, so an end may come early, never late. */
final class WorkingDays {
    private WorkingDays() {}

    /** The day on which so many days of work have passed since. */
    static LocalDate after(LocalDate day, int days) {
        var end = day;
        for (int left = days; left > 0; ) {
            end = end.plusDays(1);
            if (end.getDayOfWeek() != DayOfWeek.SATURDAY && end.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return end;
    }
}

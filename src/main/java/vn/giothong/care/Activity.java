package vn.giothong.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;

/**
 * Whether a team is active: whether it made enough visits in the months up to its latest one. What is not written down yet does
 * not count against it for the months of grace, since visits are often entered late; after them the silence counts.
 *
 * @param visits those of the window
 * @param needed of a team younger than the window its share of the visits, at least one
 * @param from the first day of the window
 * @param until the last day of the window
 */
record Activity(State state, int visits, int needed, LocalDate from, LocalDate until) {
    enum State {
        ACTIVE,
        ASLEEP,
        /** Founded within the months of grace, and nothing is written down yet. */
        NEW
    }

    /** Visits within months that make a team active, and the months of grace. */
    record Thresholds(int visits, int months, int graceMonths, boolean confirmed) {}

    static Activity of(LocalDate foundedOn, Collection<LocalDate> visits, Thresholds thresholds, LocalDate today) {
        var grace = today.minusMonths(thresholds.graceMonths());
        var until = visits.stream()
                .filter(day -> day.isAfter(grace) && !day.isAfter(today))
                .max(LocalDate::compareTo)
                .orElse(grace);
        var from = until.minusMonths(thresholds.months()).plusDays(1);
        var made = (int) visits.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .count();
        var needed = needed(foundedOn, from, until, thresholds.visits());
        if (made >= needed) {
            return new Activity(State.ACTIVE, made, needed, from, until);
        }
        var fresh = made == 0 && foundedOn.isAfter(grace);
        return new Activity(fresh ? State.NEW : State.ASLEEP, made, needed, from, until);
    }

    private static int needed(LocalDate foundedOn, LocalDate from, LocalDate until, int visits) {
        if (!foundedOn.isAfter(from)) {
            return visits;
        }
        var window = ChronoUnit.DAYS.between(from, until) + 1;
        var there = Math.max(0, ChronoUnit.DAYS.between(foundedOn, until) + 1);
        return (int) Math.max(1, (visits * there + window - 1) / window);
    }
}

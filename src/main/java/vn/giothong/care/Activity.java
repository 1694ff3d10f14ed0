package vn.giothong.care;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Whether a team is active: whether it made enough visits in the months up to a visit within the grace, or up to the day before
 * it began. What is not written down yet does not count against it for the months of grace, since visits are often entered late;
 * after them the silence counts.
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
        /** Founded within the months of grace, and too little is written down yet. */
        NEW
    }

    /** Visits within months that make a team active, and the months of grace. */
    record Thresholds(int visits, int months, int graceMonths, boolean confirmed) {}

    /** Of the windows that may end in the grace the one that lacks the fewest visits, so that a visit more never harms. */
    static Activity of(LocalDate foundedOn, Collection<LocalDate> visits, Thresholds thresholds, LocalDate today) {
        var grace = today.minusMonths(thresholds.graceMonths());
        var young = foundedOn.isAfter(grace) ? State.NEW : State.ASLEEP;
        var late = visits.stream()
                .filter(day -> day.isAfter(grace) && !day.isAfter(today))
                .distinct()
                .sorted(Comparator.reverseOrder());
        return Stream.concat(late, Stream.of(grace))
                .map(until -> window(foundedOn, visits, thresholds, until, young))
                .min(Comparator.comparingInt(Activity::lacking))
                .orElseThrow();
    }

    private static Activity window(
            LocalDate foundedOn,
            Collection<LocalDate> visits,
            Thresholds thresholds,
            LocalDate until,
            State otherwise) {
        var from = until.minusMonths(thresholds.months()).plusDays(1);
        var made = (int) visits.stream()
                .filter(day -> !day.isBefore(from) && !day.isAfter(until))
                .count();
        var needed = needed(foundedOn, from, until, thresholds.visits());
        return new Activity(made >= needed ? State.ACTIVE : otherwise, made, needed, from, until);
    }

    private int lacking() {
        return Math.max(0, needed - visits);
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

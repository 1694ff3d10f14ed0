package vn.giothong.funding;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time from a day to the end of a year in steps of four weeks, of which twelve weeks are three and a year thirteen: one who gives
 * whenever the interval allows gives five times in a year. The steps before the year lead up to it.
 */
final class Calendar {
    static final int STEP_DAYS = 28;
    static final int YEAR_STEPS = 13;
    static final int INTERVAL_STEPS = 3;
    static final double STEP_YEARS = STEP_DAYS / 365.25;

    private final LocalDate begin;
    private final int lead;
    private final int[] months;
    private final double[] elapsed;

    /** With the share of a year's gifts that falls on each month. */
    Calendar(LocalDate asOf, int year, double[] shares) {
        var first = LocalDate.of(year, 1, 1);
        this.lead =
                Math.max(0, (int) Math.round(ChronoUnit.DAYS.between(asOf.plusDays(1), first) / (double) STEP_DAYS));
        this.begin = first.minusDays((long) lead * STEP_DAYS);
        this.months = new int[steps()];
        this.elapsed = new double[steps() + 1];
        for (int step = 0; step < steps(); step++) {
            months[step] =
                    begin.plusDays((long) step * STEP_DAYS + STEP_DAYS / 2).getMonthValue();
            elapsed[step + 1] = elapsed[step] + STEP_YEARS * 12 * shares[month(step) - 1];
        }
    }

    int steps() {
        return lead + YEAR_STEPS;
    }

    /** The first step of the year itself. */
    int lead() {
        return lead;
    }

    /** In years of an even flow, how much of it comes before the year itself. */
    double ahead() {
        return elapsed[lead];
    }

    /** In years of an even flow, how much of it comes before the step. */
    double elapsed(int step) {
        return elapsed[step];
    }

    int month(int step) {
        return months[step];
    }

    /** The first step in which somebody may give from a day on; none where that is after the year. */
    int stepOf(long epochDay) {
        var days = epochDay - begin.toEpochDay();
        return (int) Math.min(steps(), Math.max(0, Math.round(days / (double) STEP_DAYS)));
    }
}

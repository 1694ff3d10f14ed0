package vn.giothong.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.IntConsumer;

/**
 * A whole forecast of a year from what was read: the year itself, its test on each whole year of the last ten, and by step the better way
 * to say it. Each year tested costs as much as the forecast itself, and a province of 600,000 donors has to be done within a minute.
 */
final class Forecasting {
    private static final int YEARS_TESTED = 10;
    private static final int THREADS = 2;

    /** How far the progress goes. */
    static final int ROUNDS = YEARS_TESTED + 3;

    /** What came out, with the year by chapter and month. */
    record Outcome(ForecastResult result, YearOutlook outlook) {}

    private final ForecastInput input;
    private final List<LadderStep> ladder;
    private final Limits limits;
    private final Known known;
    private final int threads;

    Forecasting(ForecastInput input, List<LadderStep> ladder, Limits limits, Known known) {
        this(input, ladder, limits, known, THREADS);
    }

    Forecasting(ForecastInput input, List<LadderStep> ladder, Limits limits, Known known, int threads) {
        this.threads = threads;
        this.input = input;
        this.ladder = ladder;
        this.limits = limits;
        this.known = known;
    }

    /** Tells after each of its rounds how many are done; each year of the test is one, and those that are not tested are done at once. */
    Outcome of(LocalDate asOf, int year, IntConsumer progress) {
        var pool = Executors.newFixedThreadPool(threads, Forecasting::thread);
        try {
            return of(asOf, year, progress, pool);
        } finally {
            pool.shutdownNow();
        }
    }

    private Outcome of(LocalDate asOf, int year, IntConsumer progress, Executor pool) {
        var ground = new Ground(input, ladder, known, pool);
        var forecaster = new Forecaster(ground, limits);
        var crossings = ground.crossings(asOf);
        progress.accept(1);
        var outlook = forecaster.of(asOf, year);
        progress.accept(2);
        var test = BackTest.of(
                forecaster, crossings, ladder, years(asOf, year), pool, tested -> progress.accept(2 + tested));
        progress.accept(ROUNDS - 1);
        var levels = ladder.stream()
                .map(step -> LevelForecast.of(
                        step,
                        outlook,
                        test,
                        simple(crossings, step, asOf, year),
                        known.backlog().getOrDefault(step.key(), 0L)))
                .toList();
        return new Outcome(new ForecastResult(levels, test.rows()), outlook);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "forecast");
        thread.setDaemon(true);
        return thread;
    }

    /** Of the last ten years those that had ended by the day and had gifts in the year before them. */
    private List<Integer> years(LocalDate asOf, int year) {
        var begun = Integer.MAX_VALUE;
        for (int donor = 0; donor < input.book().size(); donor++) {
            if (input.book().recorded(donor) > 0) {
                begun = Math.min(
                        begun, LocalDate.ofEpochDay(input.book().day(donor, 0)).getYear());
            }
        }
        var last = asOf.plusDays(1).getYear() - 1;
        var years = new ArrayList<Integer>();
        for (int one = Math.max(begun + 1, last - YEARS_TESTED + 1); one <= Math.min(last, year - 1); one++) {
            years.add(one);
        }
        return years;
    }

    /** A year that has not ended yet is no year to go by: the last whole one before the day counts. */
    private static Map<BackTest.Method, Integer> simple(
            Crossings crossings, LadderStep step, LocalDate asOf, int year) {
        var whole = Math.min(year, asOf.plusDays(1).getYear());
        var simple = new EnumMap<BackTest.Method, Integer>(BackTest.Method.class);
        simple.put(BackTest.Method.SAME_AS_LAST_YEAR, crossings.in(step, whole - 1));
        simple.put(BackTest.Method.TREND, BackTest.trend(crossings, step, whole));
        return simple;
    }
}

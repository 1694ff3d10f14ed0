package vn.giothong.funding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.IntConsumer;

/** What would have been said on the last day of past years, beside what came: by the model, as in the year before, and by a plain trend. */
final class BackTest {
    /** The simplest first: it is used where another is no better. */
    enum Method {
        SAME_AS_LAST_YEAR,
        TREND,
        MODEL
    }

    /** One step in one year. */
    record Row(int year, String rule, int actual, double model, int sameAsLastYear, int trend) {
        /** Whether anybody came, or was said to. */
        public boolean any() {
            return actual > 0 || model > 0 || sameAsLastYear > 0 || trend > 0;
        }

        double error(Method method) {
            return switch (method) {
                case MODEL -> Math.abs(actual - model);
                case SAME_AS_LAST_YEAR -> Math.abs(actual - sameAsLastYear);
                case TREND -> Math.abs(actual - trend);
            };
        }
    }

    private final List<Row> rows;
    private final Map<String, List<Double>> misses;

    private BackTest(List<Row> rows, Map<String, List<Double>> misses) {
        this.rows = List.copyOf(rows);
        this.misses = misses;
    }

    /** One step in one year, and how far the model was off, squared, beside what chance alone explains. */
    private record Tested(Row row, double miss) {}

    /** The years are tested on the threads given, side by side; tells after each year how many are done, in their order. */
    static BackTest of(
            Forecaster forecaster,
            Crossings crossings,
            List<LadderStep> ladder,
            List<Integer> years,
            Executor threads,
            IntConsumer progress) {
        var begun = years.stream()
                .map(year -> CompletableFuture.supplyAsync(() -> tested(forecaster, crossings, ladder, year), threads))
                .toList();
        var rows = new ArrayList<Row>();
        var misses = new HashMap<String, List<Double>>();
        for (int i = 0; i < years.size(); i++) {
            for (var one : begun.get(i).join()) {
                rows.add(one.row());
                misses.computeIfAbsent(one.row().rule(), ignored -> new ArrayList<>())
                        .add(one.miss());
            }
            progress.accept(i + 1);
        }
        return new BackTest(rows, misses);
    }

    private static List<Tested> tested(Forecaster forecaster, Crossings crossings, List<LadderStep> ladder, int year) {
        var outlook = forecaster.of(LocalDate.of(year - 1, 12, 31), year);
        var tested = new ArrayList<Tested>();
        for (var step : ladder) {
            var chances = outlook.of(step);
            var actual = crossings.in(step, year);
            var row = new Row(
                    year,
                    step.code(),
                    actual,
                    Math.round(chances.mean() * 10) / 10.0,
                    crossings.in(step, year - 1),
                    trend(crossings, step, year));
            var miss = actual - chances.mean();
            tested.add(new Tested(row, miss * miss / Math.max(1, chances.variance())));
        }
        return tested;
    }

    /** As much more or less than in the year before as that one was than its own. */
    static int trend(Crossings crossings, LadderStep step, int year) {
        var last = crossings.in(step, year - 1);
        var before = crossings.in(step, year - 2);
        return before == 0 ? last : Math.max(0, 2 * last - before);
    }

    List<Row> rows() {
        return rows;
    }

    /** The mean error in awards of each way to say it. */
    Map<Method, Double> errors(LadderStep step) {
        var errors = new EnumMap<Method, Double>(Method.class);
        for (var method : Method.values()) {
            rows.stream()
                    .filter(row -> row.rule().equals(step.code()))
                    .mapToDouble(row -> row.error(method))
                    .average()
                    .ifPresent(error -> errors.put(method, Math.round(error * 10) / 10.0));
        }
        return errors;
    }

    /** The way with the smallest error, the simplest of those that are as good; the model where no year was tested. */
    Method best(LadderStep step) {
        return errors(step).entrySet().stream()
                .min(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse(Method.MODEL);
    }

    /** How much farther the model was off than chance alone explains, squared; at least 1. */
    double spread(LadderStep step) {
        return Math.max(
                1,
                misses.getOrDefault(step.code(), List.of()).stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(1));
    }
}

package vn.giothong.funding;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * How many awards of a step a year brings, low, middle and high, and by which method that was said; with the mean error of each method
 * in past years. The backlog are those who had come to the step by the day of the forecast, less the awards given on record; still to
 * come are those who may come to it between that day and the year.
 */
record LevelForecast(
        String rule,
        SubjectKind subjectKind,
        int threshold,
        long low,
        long middle,
        long high,
        BackTest.Method method,
        Map<BackTest.Method, Double> meanError,
        long backlog,
        Chances.Range stillToCome) {
    /** Forecasts of an earlier release do not say what is still to come. */
    LevelForecast {
        stillToCome = Objects.requireNonNullElse(stillToCome, Chances.Range.NOTHING);
    }

    static LevelForecast of(
            LadderStep step, YearOutlook outlook, BackTest test, Map<BackTest.Method, Integer> simple, long backlog) {
        var chances = outlook.of(step);
        var method = test.best(step);
        var spread = test.spread(step);
        var range = method == BackTest.Method.MODEL
                ? chances.range(spread)
                : Chances.Range.around(
                        simple.getOrDefault(method, 0),
                        Math.sqrt(simple.getOrDefault(method, 0) * Math.max(1, spread)));
        return new LevelForecast(
                step.code(),
                step.kind(),
                step.threshold(),
                range.low(),
                range.middle(),
                range.high(),
                method,
                test.errors(step),
                backlog,
                outlook.before(step).range(spread));
    }

    /** The mean error of a method in awards; none where no year was tested. */
    public @Nullable Double error(String method) {
        return meanError.get(BackTest.Method.valueOf(method));
    }

    Chances.Range range() {
        return new Chances.Range(low, middle, high);
    }

    /** Whether anybody may come to the step. */
    public boolean any() {
        return high > 0;
    }

    /** Whether awards of the step have to be planned for. */
    public boolean planned() {
        return any() || backlog > 0 || stillToCome.high() > 0;
    }

    /** Whether another way was better than the model. */
    public boolean beaten() {
        return method != BackTest.Method.MODEL;
    }
}

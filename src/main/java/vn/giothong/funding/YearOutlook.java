package vn.giothong.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The awards of a year as they may come: by step, chapter and month the expected number, and by step each one's chance; and each one's
 * chance to come to a step before the year begins.
 */
final class YearOutlook {
    private static final int CHANCES_FOR_EACH = 20;

    private final Map<String, Chances> chances = new LinkedHashMap<>();
    private final Map<String, Chances> before = new LinkedHashMap<>();
    private final Map<String, double[][]> expected = new LinkedHashMap<>();

    YearOutlook(List<LadderStep> ladder, int chapters) {
        for (var step : ladder) {
            chances.put(step.code(), new Chances());
            before.put(step.code(), new Chances());
            expected.put(step.code(), new double[chapters][12]);
        }
    }

    /** One who may come to the step in the year. */
    void add(LadderStep step, double chance) {
        of(step).add(chance);
    }

    /** A number that is expected of people who are unknown yet, as uncertain as so many small chances for each. */
    void addMany(LadderStep step, double expected) {
        addMany(of(step), expected);
    }

    /** One who may come to the step before the year. */
    void addBefore(LadderStep step, double chance) {
        before(step).add(chance);
    }

    void addManyBefore(LadderStep step, double expected) {
        addMany(before(step), expected);
    }

    private static void addMany(Chances chances, double expected) {
        var parts = (int) Math.ceil(expected * CHANCES_FOR_EACH);
        for (int i = 0; i < parts; i++) {
            chances.add(expected / parts);
        }
    }

    /** A part of somebody's chance that falls on a month. */
    void expect(LadderStep step, int chapter, int month, double chance) {
        cells(step)[chapter][month - 1] += chance;
    }

    Chances of(LadderStep step) {
        return chances.getOrDefault(step.code(), new Chances());
    }

    Chances before(LadderStep step) {
        return before.getOrDefault(step.code(), new Chances());
    }

    /** By chapter and month, January at 0. */
    double[][] cells(LadderStep step) {
        return expected.getOrDefault(step.code(), new double[0][12]);
    }
}

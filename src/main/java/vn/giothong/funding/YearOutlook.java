package vn.giothong.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The awards of a year as they may come: by step, chapter and month the expected number, and by step each one's chance; and each one's
 * chance to come to a step before the year begins.
 */
final class YearOutlook {
    private static final int CHANCES_FOR_EACH = 20;

    /** What is said of one step. */
    private static final class Said {
        final Chances inYear = new Chances();
        final Chances before = new Chances();
        final double[][] expected;

        Said(int chapters) {
            expected = new double[chapters][12];
        }
    }

    private final Map<String, Said> said = new LinkedHashMap<>();

    YearOutlook(List<LadderStep> ladder, int chapters) {
        for (var step : ladder) {
            said.put(step.code(), new Said(chapters));
        }
    }

    private Said said(LadderStep step) {
        return Objects.requireNonNull(said.get(step.code()), "a step of the ladder");
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
        return said(step).inYear;
    }

    Chances before(LadderStep step) {
        return said(step).before;
    }

    /** By chapter and month, January at 0. */
    double[][] cells(LadderStep step) {
        return said(step).expected;
    }
}

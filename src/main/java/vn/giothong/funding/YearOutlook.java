package vn.giothong.funding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The awards of a year as they may come: by step, chapter and month the expected number, and by step each one's chance. */
final class YearOutlook {
    private final Map<String, Chances> chances = new LinkedHashMap<>();
    private final Map<String, double[][]> expected = new LinkedHashMap<>();

    YearOutlook(List<LadderStep> ladder, int chapters) {
        for (var step : ladder) {
            chances.put(step.code(), new Chances());
            expected.put(step.code(), new double[chapters][12]);
        }
    }

    /** One who may come to the step in the year. */
    void add(LadderStep step, double chance) {
        of(step).add(chance);
    }

    /** A part of somebody's chance that falls on a month. */
    void expect(LadderStep step, int chapter, int month, double chance) {
        cells(step)[chapter][month - 1] += chance;
    }

    Chances of(LadderStep step) {
        return chances.getOrDefault(step.code(), new Chances());
    }

    /** By chapter and month, January at 0. */
    double[][] cells(LadderStep step) {
        return expected.getOrDefault(step.code(), new double[0][12]);
    }
}

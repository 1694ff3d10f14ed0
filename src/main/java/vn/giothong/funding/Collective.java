package vn.giothong.funding;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.SubjectKind;

/** A club or chapter, its chapter by number, and by year the units it was to bring and those it brought. */
record Collective(SubjectKind kind, int chapter, Map<Integer, Long> goals, Map<Integer, Long> units) {
    Collective {
        goals = Map.copyOf(goals);
        units = Map.copyOf(units);
    }

    /** Whole percent of the goal of a year; none where no goal was set or nothing came. */
    @Nullable
    Integer percent(int year) {
        var goal = goals.getOrDefault(year, 0L);
        return goal == 0 || !units.containsKey(year)
                ? null
                : (Integer) (int) Math.min(10_000, 100 * units.getOrDefault(year, 0L) / goal);
    }
}

package vn.giothong.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giothong.recognition.ladder.Ladder;

/** How many came to each step in each year: by the register, and where that does not know by the cases that people opened. */
final class Crossings {
    private final Map<String, Map<Integer, Integer>> found = new HashMap<>();

    void count(LadderStep step, int day) {
        if (day != DonorBook.NEVER && day != DonorBook.UNKNOWN) {
            add(step.code(), LocalDate.ofEpochDay(day).getYear());
        }
    }

    /** Only the highest step of a year, where a rule says so. */
    void count(List<LadderStep> steps, Collective one) {
        var rule = steps.get(0).rule();
        one.units().keySet().forEach(year -> {
            var percent = one.percent(year);
            if (percent != null) {
                new Ladder(rule)
                        .reachedBy(percent)
                        .forEach(step -> add(LadderStep.code(rule.code(), step.threshold()), year));
            }
        });
    }

    private void add(String code, int year) {
        found.computeIfAbsent(code, ignored -> new HashMap<>()).merge(year, 1, Integer::sum);
    }

    int in(LadderStep step, int year) {
        return found.getOrDefault(step.code(), Map.of()).getOrDefault(year, 0);
    }
}

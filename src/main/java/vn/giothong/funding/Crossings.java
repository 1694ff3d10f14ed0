package vn.giothong.funding;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many came to each step in each year, as the book has it. */
final class Crossings {
    private final Map<String, Map<Integer, Integer>> found = new HashMap<>();

    static Crossings of(DonorBook book, Families families, List<LadderStep> ladder) {
        var crossings = new Crossings();
        for (var step : ladder) {
            if (step.subjectKind() == SubjectKind.PERSON) {
                for (int donor = 0; donor < book.size(); donor++) {
                    var day = book.reached(donor, step.threshold());
                    if (day != DonorBook.NEVER && day != DonorBook.UNKNOWN) {
                        crossings.add(step, day);
                    }
                }
            } else if (step.subjectKind() == SubjectKind.FAMILY) {
                for (int family = 0; family < families.size(); family++) {
                    var days = families.days(family);
                    if (days.length >= step.threshold()) {
                        crossings.add(step, days[step.threshold() - 1]);
                    }
                }
            }
        }
        return crossings;
    }

    private void add(LadderStep step, int day) {
        found.computeIfAbsent(step.code(), ignored -> new HashMap<>())
                .merge(LocalDate.ofEpochDay(day).getYear(), 1, Integer::sum);
    }

    int in(LadderStep step, int year) {
        return found.getOrDefault(step.code(), Map.of()).getOrDefault(year, 0);
    }
}

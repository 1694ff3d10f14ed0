package vn.giothong.consent;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** By when the law wants a step of a request done; before its first rule by the first. */
record Deadlines(List<RequestDeadline> rules, WorkingDays working) {
    static Deadlines known() {
        return new Deadlines(RequestDeadline.listAll(), new WorkingDays(PublicHoliday.listAll()));
    }

    /** The last day of the step for what was received on a day; longer where others hold the data too. */
    LocalDate end(RequestDeadline.Step step, boolean thirdParties, LocalDate received) {
        var rule = rule(step, thirdParties, received);
        return rule.workingDays ? working.after(received, rule.days) : received.plusDays(rule.days);
    }

    RequestDeadline rule(RequestDeadline.Step step, boolean thirdParties, LocalDate received) {
        var known = rules.stream()
                .filter(rule -> rule.isFor(step, thirdParties))
                .sorted(Comparator.comparing((RequestDeadline rule) -> rule.validFrom)
                        .reversed())
                .toList();
        return known.stream()
                .filter(one -> !one.validFrom.isAfter(received))
                .findFirst()
                .orElseGet(() -> known.get(known.size() - 1));
    }
}

package vn.giothong.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import vn.giothong.drive.MonthSums;

/** Days from the first to the last, both included. */
record Days(LocalDate from, LocalDate to) {
    /** A period cut into stretches of whole months that are kept as sums and the days around and between them. */
    record Cut(List<Days> kept, List<Days> others) {}

    Cut cut(IntPredicate behind) {
        var kept = new ArrayList<Days>();
        var others = new ArrayList<Days>();
        for (var first = from; !first.isAfter(to); ) {
            var month = YearMonth.from(first);
            var last = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
            var whole = first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth());
            add(whole && !behind.test(MonthSums.number(first)) ? kept : others, new Days(first, last));
            first = last.plusDays(1);
        }
        return new Cut(kept, others);
    }

    /** Stretches that touch are one. */
    private static void add(List<Days> stretches, Days next) {
        var end = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
        if (end != null && end.to().plusDays(1).equals(next.from())) {
            stretches.set(stretches.size() - 1, new Days(end.from(), next.to()));
        } else {
            stretches.add(next);
        }
    }
}

package vn.giothong.funding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A year in looking back: what was planned in the proposal that was sent, who came to each step, what was given and spent. */
record YearReport(int year, List<Row> rows, long planned, long spent) {
    /** What nobody has written down is missing, not nothing. */
    record Row(
            String rule,
            @Nullable Long planned,
            @Nullable Long plannedAmount,
            @Nullable Integer reached,
            @Nullable Integer given,
            @Nullable Long spent) {}

    YearReport {
        rows = List.copyOf(rows);
    }
}

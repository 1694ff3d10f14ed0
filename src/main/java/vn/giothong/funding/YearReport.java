package vn.giothong.funding;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.CaseState;

/**
 * A year in looking back: what was planned in the proposal that was sent, what those who pay approved, who came to each step, what was
 * decided, given and spent, and how promptly. Money is in dong.
 */
record YearReport(
        int year,
        List<Row> rows,
        long planned,
        @Nullable Approval approved,
        long spent,
        @Nullable Promptly promptly) {
    /** What nobody knows is missing, not nothing; approved are awards with a decision. */
    record Row(
            String rule,
            @Nullable Long planned,
            @Nullable Long plannedAmount,
            @Nullable Long reached,
            @Nullable Long approved,
            @Nullable Long given,
            @Nullable Long spent) {
        /** Whether anything was planned for the step or given. */
        public boolean any() {
            return (planned != null && planned > 0) || (given != null && given > 0);
        }

        static Row none(String rule) {
            return new Row(rule, null, null, null, null, null, null);
        }
    }

    /** What was granted on the proposal of the year, by which paper. */
    record Approval(long amount, String number, LocalDate on) {}

    /** Median days from the milestones of the year to each step, and how many milestones are overdue. */
    record Promptly(int milestones, int given, Map<CaseState, Integer> medianDays, long overdue) {
        public @Nullable Integer median(String state) {
            return medianDays.get(CaseState.valueOf(state));
        }
    }

    YearReport {
        rows = List.copyOf(rows);
    }
}

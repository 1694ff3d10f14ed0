package vn.giothong.funding;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sets what was planned for a step beside what it came to. */
final class YearRows {
    private YearRows() {}

    static YearReport.Row row(
            LadderStep step,
            int year,
            @Nullable ProposalContent plan,
            List<BackTest.Row> tests,
            Outturns.@Nullable Outturn came) {
        var rule = step.code();
        var reached = tests.stream()
                .filter(row -> row.year() == year && row.rule().equals(rule))
                .map(row -> (Long) (long) row.actual())
                .findFirst()
                .orElse(came == null ? null : (Long) came.reached());
        return new YearReport.Row(
                rule,
                step.kind(),
                plan == null ? null : plan.count(rule),
                plan == null ? null : (Long) amount(plan, line -> rule.equals(line.rule())),
                reached,
                came == null ? null : (Long) came.decided(),
                came == null ? null : (Long) came.given(),
                came == null ? null : (Long) came.spent());
    }

    static YearReport.Row around(@Nullable ProposalContent plan, Outturns.@Nullable Outturn came) {
        return new YearReport.Row(
                YearReport.AROUND,
                null,
                null,
                plan == null ? null : (Long) amount(plan, line -> line.rule() == null),
                null,
                null,
                came == null ? null : (Long) came.given(),
                came == null ? null : (Long) came.spent());
    }

    private static long amount(ProposalContent plan, Predicate<ProposalLine> which) {
        return plan.lines().stream()
                .filter(which)
                .mapToLong(line -> line.amount().longValueExact())
                .sum();
    }

    static long spent(Stream<YearReport.Row> rows) {
        return rows.map(YearReport.Row::spent)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }
}

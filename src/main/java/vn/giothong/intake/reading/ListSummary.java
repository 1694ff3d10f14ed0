package vn.giothong.intake.reading;

import java.util.List;
import java.util.function.Predicate;

/**
 * The figures of a list by itself.
 *
 * @param rows rows of data
 * @param people different people; unreadable rows are none
 * @param donations a repeated row counts once, an unreadable one not at all; so do deferrals and millilitres
 * @param repeated rows about a person of an earlier row
 */
public record ListSummary(
        int rows, int people, int donations, int deferrals, int millilitres, int repeated, int unreadable) {

    public static ListSummary of(List<ReadRow> rows) {
        Predicate<ReadRow> counts = row -> row.unreadable() == null && row.repeatOf() == null;
        var counted = rows.stream().filter(counts).toList();
        return new ListSummary(
                rows.size(),
                counted.size(),
                (int) counted.stream()
                        .filter(row -> row.outcome().outcome() == Outcome.DONATED)
                        .count(),
                (int) counted.stream()
                        .filter(row -> row.outcome().outcome() == Outcome.DEFERRED)
                        .count(),
                counted.stream().mapToInt(ListSummary::millilitres).sum(),
                (int) rows.stream().filter(row -> row.repeatOf() != null).count(),
                (int) rows.stream().filter(row -> row.unreadable() != null).count());
    }

    /** The same with a repeated row that people say is about somebody else. */
    public ListSummary with(ReadRow row) {
        var outcome = row.outcome().outcome();
        return new ListSummary(
                rows,
                people + 1,
                donations + (outcome == Outcome.DONATED ? 1 : 0),
                deferrals + (outcome == Outcome.DEFERRED ? 1 : 0),
                millilitres + millilitres(row),
                repeated - 1,
                unreadable);
    }

    private static int millilitres(ReadRow row) {
        var volume = row.outcome().volumeMl();
        return volume == null ? 0 : volume;
    }
}

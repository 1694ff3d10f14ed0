package vn.giothong.intake.reading;

import java.util.List;
import java.util.function.Predicate;

/**
 * The figures of a list by itself.
 *
 * @param rows rows of data
 * @param people different people; unreadable rows are none
 * @param donations a repeated row counts once, an unreadable one not at all; so do deferrals and millilitres
 * @param noShows people who were expected and stayed away; a repeated row counts once
 * @param repeated rows about a person of an earlier row
 */
public record ListSummary(
        int rows,
        int people,
        int donations,
        int deferrals,
        int millilitres,
        int repeated,
        int unreadable,
        int noShows) {

    public static ListSummary of(List<ReadRow> rows) {
        Predicate<ReadRow> counts = row -> row.unreadable() == null && row.repeatOf() == null;
        var counted = rows.stream().filter(counts).toList();
        return new ListSummary(
                rows.size(),
                counted.size(),
                ending(counted, Outcome.DONATED),
                ending(counted, Outcome.DEFERRED),
                counted.stream().mapToInt(ListSummary::millilitres).sum(),
                (int) rows.stream().filter(row -> row.repeatOf() != null).count(),
                (int) rows.stream().filter(row -> row.unreadable() != null).count(),
                ending(counted, Outcome.NO_SHOW));
    }

    private static int ending(List<ReadRow> rows, Outcome outcome) {
        return Math.toIntExact(
                rows.stream().filter(row -> row.outcome().outcome() == outcome).count());
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
                unreadable,
                noShows + (outcome == Outcome.NO_SHOW ? 1 : 0));
    }

    private static int millilitres(ReadRow row) {
        var volume = row.outcome().volumeMl();
        return volume == null ? 0 : volume;
    }
}

package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** The tables of people in one sheet, with what is unsure about their columns. */
final class SheetTables {

    private final RawSheet sheet;
    private final ListContext context;
    private final Headerless headerless;
    private final List<Table> tables = new ArrayList<>();
    private final List<Table> guesses = new ArrayList<>();
    private final Set<ColumnDoubt> doubts = EnumSet.noneOf(ColumnDoubt.class);
    private boolean headerAlone;
    private boolean volumesUnexplained;
    private @Nullable Header firstHeader;

    SheetTables(RawSheet sheet, ListContext context) {
        this.sheet = sheet;
        this.context = context;
        this.headerless = new Headerless(sheet, context.day());
        var headers = new HeaderFinder(sheet, context.remembered()).find();
        if (!headers.isEmpty() && headers.get(0).namesPeople()) {
            aboveAll(headers.get(0));
            byHeaders(headers);
        } else {
            byContent(headers.isEmpty() ? null : headers.get(0));
        }
    }

    /** Those that can be read. */
    List<Table> tables() {
        return tables;
    }

    /** All of them, with what their unexplained columns look like. */
    List<Table> guesses() {
        return guesses;
    }

    /** Whether a header for people has no rows. */
    boolean isHeaderAlone() {
        return headerAlone && tables.isEmpty();
    }

    Set<ColumnDoubt> doubts() {
        return doubts;
    }

    /** Whether the words above the first table say that people were deferred. */
    boolean isOfDeferrals() {
        var title = new StringBuilder(sheet.name());
        var end = firstHeader == null ? 0 : firstHeader.top();
        sheet.rows().subList(0, end).forEach(row -> row.cells()
                .forEach(cell -> title.append(' ').append(cell.text())));
        var words = PersonName.fold(title.toString());
        return words.contains("hoan") || words.contains("khong dat") || words.contains("khong hien");
    }

    /** Whether a table without volumes has a column that looks like them. */
    boolean hasUnexplainedVolumes() {
        return volumesUnexplained;
    }

    /** People above the first header are asked about: their columns may be others than those below it. */
    private void aboveAll(Header header) {
        if (headerless.hasPeopleAbove(header.top())) {
            var rows = sheet.rows().subList(0, header.top());
            var choice = new ColumnChoice(Headerless.NO_HEADER, fullest(rows), context);
            doubts.add(ColumnDoubt.NAME_COLUMN_UNKNOWN);
            guesses.add(table(Headerless.NO_HEADER, ContentGuess.complete(choice), rows));
        }
    }

    private void byHeaders(List<Header> headers) {
        for (var i = 0; i < headers.size(); i++) {
            var header = headers.get(i);
            var end = i + 1 < headers.size()
                    ? headers.get(i + 1).top()
                    : sheet.rows().size();
            while (i + 1 < headers.size() && sameWords(header, headers.get(i + 1))) {
                i++;
                end = i + 1 < headers.size()
                        ? headers.get(i + 1).top()
                        : sheet.rows().size();
            }
            add(header, sheet.rows().subList(header.bottom() + 1, end));
        }
    }

    private static boolean sameWords(Header one, Header other) {
        Map<Integer, String> words = new HashMap<>();
        one.columns().forEach((column, head) -> words.put(column, PersonName.fold(head.text())));
        return other.columns().entrySet().stream()
                .allMatch(entry -> PersonName.fold(entry.getValue().text()).equals(words.get(entry.getKey())));
    }

    private void add(Header header, List<RawRow> rows) {
        var data = fullest(rows);
        if (data.isEmpty()) {
            headerAlone = true;
            return;
        }
        var choice = new ColumnChoice(header, data, context);
        var summary = choice.doubts().contains(ColumnDoubt.NOBODY_IDENTIFIED) && isSummary(choice);
        if (!summary) {
            var table = table(header, choice.columns(), rows);
            tables.add(table);
            take(choice, header, table, rows);
        }
    }

    private void take(ColumnChoice choice, Header header, Table table, List<RawRow> rows) {
        firstHeader = firstHeader == null ? header : firstHeader;
        doubts.addAll(choice.doubts());
        volumesUnexplained |= !table.tellsVolumes()
                && choice.unmapped().stream()
                        .anyMatch(column -> choice.content(column).areVolumes());
        guesses.add(table(header, ContentGuess.complete(choice), rows));
    }

    /** The rows that are long enough to be of data, as far as there are any. */
    private static List<RawRow> fullest(List<RawRow> rows) {
        for (var cells = 3; cells > 1; cells--) {
            var least = cells;
            var data = rows.stream()
                    .filter(row -> row.filled() >= least
                            && !Words.isTotal(row.cell(row.first()).text()))
                    .toList();
            if (!data.isEmpty()) {
                return data;
            }
        }
        return List.of();
    }

    /** A table with a column of names that are none of people, such as units, is a summary. */
    private static boolean isSummary(ColumnChoice choice) {
        var name = choice.columns().get(ColumnField.FULL_NAME);
        return name == null || !choice.content(name).areNames();
    }

    private Table table(Header header, Map<ColumnField, Integer> columns, List<RawRow> rows) {
        var words = new TreeMap<Integer, String>();
        header.columns().forEach((column, head) -> words.put(column, head.text()));
        var headerRows =
                header.bottom() < 0 ? List.<RawRow>of() : sheet.rows().subList(header.top(), header.bottom() + 1);
        var headerRow =
                headerRows.isEmpty() ? 0 : headerRows.get(headerRows.size() - 1).number();
        return new Table(sheet.name(), headerRow, headerRows, words, columns, rows);
    }

    /** Without a header that names people: a column of names beside one of births, papers or phones is asked about. */
    private void byContent(@Nullable Header header) {
        var names = headerless.firstRowOfNames();
        if (names < 0) {
            return;
        }
        var above = header != null ? header : headerless.above(names, context.remembered());
        var rows = sheet.rows().subList(above.bottom() + 1, sheet.rows().size());
        var choice = new ColumnChoice(above, rows, context);
        take(choice, above, table(above, choice.columns(), rows), rows);
        doubts.add(ColumnDoubt.NAME_COLUMN_UNKNOWN);
    }

    SheetSample sample() {
        return SheetSample.of(sheet, guesses.isEmpty() ? null : guesses.get(0), context.day());
    }
}

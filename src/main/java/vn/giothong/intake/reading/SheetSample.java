package vn.giothong.intake.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people see of a sheet when they are asked for its columns.
 *
 * @param lastRow as Excel counts; 0 where an earlier release did not write it down
 */
public record SheetSample(String sheet, int rows, int headerRow, List<Column> columns, int lastRow) {

    private static final int EXAMPLES = 5;

    /**
     * A column of the sheet.
     *
     * @param column its letters
     * @param header its words, or blank
     * @param values the first values below the header
     * @param guess the name of the field that it seems to be, or null
     */
    public record Column(
            String column,
            String header,
            List<String> values,
            @Nullable String guess) {}

    static SheetSample of(RawSheet sheet, @Nullable Table guess, LocalDate day) {
        var rows = guess == null ? sheet.rows() : guess.rows();
        var columns = new ArrayList<Column>();
        for (var column = 0; column < sheet.width(); column++) {
            var values = new ColumnContent(rows, column, day).examples(EXAMPLES);
            var words = guess == null ? "" : guess.headers().getOrDefault(column, "");
            columns.add(new Column(Letters.of(column), words, values, guess == null ? null : fieldOf(guess, column)));
        }
        var last = sheet.rows().get(sheet.rows().size() - 1).number();
        return new SheetSample(sheet.name(), rows.size(), guess == null ? 0 : guess.headerRow(), columns, last);
    }

    /** Whether a row may be the header: something stands below it. */
    public boolean hasBelow(int row) {
        return lastRow == 0 || row < lastRow;
    }

    public boolean hasColumn(String letters) {
        return columns.stream().anyMatch(column -> column.column().equals(letters));
    }

    public SheetSample withoutValues() {
        var headers = columns.stream()
                .map(column -> new Column(column.column(), column.header(), List.of(), column.guess()))
                .toList();
        return new SheetSample(sheet, rows, headerRow, headers, lastRow);
    }

    private static @Nullable String fieldOf(Table table, int column) {
        return table.columns().entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(entry -> entry.getKey().jsonName())
                .findFirst()
                .orElse(null);
    }
}

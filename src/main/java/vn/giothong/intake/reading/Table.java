package vn.giothong.intake.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table of people in a sheet.
 *
 * @param headerRow the last row of the header as Excel counts, 0 for none
 * @param headerRows the rows of the header, which may be repeated further down
 * @param headers the words over each column
 * @param rows the rows below the header as far as the table may reach, with headings, totals and signatures
 */
record Table(
        String sheet,
        int headerRow,
        List<RawRow> headerRows,
        Map<Integer, String> headers,
        Map<ColumnField, Integer> columns,
        List<RawRow> rows) {

    @Nullable
    Integer column(ColumnField field) {
        return columns.get(field);
    }

    Cell cell(RawRow row, ColumnField field) {
        var column = columns.get(field);
        return column == null ? Cell.BLANK : row.cell(column);
    }

    boolean has(ColumnField field) {
        return columns.containsKey(field);
    }

    boolean showsDonations() {
        return columns.keySet().stream().anyMatch(ColumnField::showsDonation);
    }

    boolean tellsVolumes() {
        return has(ColumnField.VOLUME_ML) || columns.keySet().stream().anyMatch(field -> field.markedVolumeMl() > 0);
    }

    boolean identifies() {
        return columns.keySet().stream().anyMatch(ColumnField::identifies);
    }

    /** Whether a row is the header again, as on a new page. */
    boolean repeatsHeader(RawRow row) {
        return headerRows.stream().anyMatch(header -> {
            long same = 0;
            for (var column = 0; column < row.width(); column++) {
                var text = row.cell(column).text();
                same += !text.isEmpty()
                                && text.equalsIgnoreCase(header.cell(column).text())
                        ? 1
                        : 0;
            }
            return same >= 2 && same * 10 >= row.filled() * 6;
        });
    }

    ColumnPlan.SheetColumns plan() {
        var letters = new LinkedHashMap<String, String>();
        columns.forEach((field, column) -> letters.put(field.jsonName(), Letters.of(column)));
        return new ColumnPlan.SheetColumns(sheet, headerRow, letters);
    }
}

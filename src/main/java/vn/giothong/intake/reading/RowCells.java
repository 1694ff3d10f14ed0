package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The cells of one row by field, and the notes that reading them gives. */
final class RowCells {

    private final Table table;
    private final RawRow row;
    private final List<CellNote> notes = new ArrayList<>();

    RowCells(Table table, RawRow row) {
        this.table = table;
        this.row = row;
    }

    /** Blank where the table has no such column. */
    Cell cell(ColumnField field) {
        return table.cell(row, field);
    }

    /** Blank also where a sign for "nothing" stands. */
    Cell content(ColumnField field) {
        var cell = table.cell(row, field);
        return Words.isNothing(cell) ? Cell.BLANK : cell;
    }

    /** The text of a cell, or null where nothing stands. */
    @Nullable
    String text(ColumnField field) {
        var cell = content(field);
        return cell.isBlank() || cell.kind() == Cell.Kind.ERROR ? null : cell.text();
    }

    boolean has(ColumnField field) {
        return table.has(field);
    }

    void note(ColumnField field, NoteCode code) {
        note(field, code, null);
    }

    void note(ColumnField field, NoteCode code, @Nullable String proposal) {
        notes.add(new CellNote(field.jsonName(), code, table.cell(row, field).text(), proposal));
    }

    List<CellNote> notes() {
        return notes;
    }

    /** All cells under their headers; a column without words goes by its letters. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        var width = Math.max(
                row.width(),
                table.headers().keySet().stream()
                        .mapToInt(column -> column + 1)
                        .max()
                        .orElse(0));
        for (var column = 0; column < width; column++) {
            var header = table.headers().getOrDefault(column, "");
            var text = row.cell(column).text();
            if (header.isEmpty() && text.isEmpty()) {
                continue;
            }
            var key = header.isEmpty() ? Letters.of(column) : header;
            all.put(all.containsKey(key) ? key + " (" + Letters.of(column) + ")" : key, text);
        }
        return all;
    }
}

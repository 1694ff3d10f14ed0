package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The same, of what is longer only the beginning, and a note that it was cut. */
    @Nullable
    String text(ColumnField field, int longest) {
        var text = text(field);
        if (text == null || text.length() <= longest) {
            return text;
        }
        note(field, NoteCode.TEXT_CUT);
        return text.substring(0, longest).strip();
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
        keys().forEach((column, key) -> all.put(key, row.cell(column).text()));
        return all;
    }

    /** The headers over numbers of identity papers. */
    Set<String> papers() {
        var keys = keys();
        return Stream.of(ColumnField.IDENTITY_NUMBER, ColumnField.SECOND_IDENTITY_NUMBER)
                .map(table::column)
                .filter(Objects::nonNull)
                .map(keys::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Under their headers what is told by fields. */
    Map<String, String> headed(Map<ColumnField, String> told) {
        var keys = keys();
        var headed = new LinkedHashMap<String, String>();
        told.forEach((field, text) -> {
            var column = table.column(field);
            var key = column == null ? null : keys.get(column);
            if (key != null) {
                headed.put(key, text);
            }
        });
        return headed;
    }

    private Map<Integer, String> keys() {
        var width = Math.max(
                row.width(),
                table.headers().keySet().stream()
                        .mapToInt(column -> column + 1)
                        .max()
                        .orElse(0));
        var keys = new LinkedHashMap<Integer, String>();
        var taken = new HashSet<String>();
        for (var column = 0; column < width; column++) {
            var header = table.headers().getOrDefault(column, "");
            if (header.isEmpty() && row.cell(column).text().isEmpty()) {
                continue;
            }
            var key = header.isEmpty() ? Letters.of(column) : header;
            keys.put(column, taken.add(key) ? key : key + " (" + Letters.of(column) + ")");
        }
        return keys;
    }
}

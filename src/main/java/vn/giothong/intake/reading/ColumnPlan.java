package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of which sheet holds what. A sheet with two tables below each other stands here twice. */
public record ColumnPlan(List<SheetColumns> sheets) {
    /** What is wrong with one place of a plan; the place as in {@code sheets[0].columns.phone}. */
    public record Wrong(String place, Kind kind) {}

    public enum Kind {
        NEGATIVE,
        UNKNOWN_FIELD,
        NO_COLUMN,
        MISSING,
        /** A table or a column that stands in the plan once more. */
        TWICE
    }

    /** A body may leave the sheets out, or write null for one: {@link #violations} tells what is missing. */
    public ColumnPlan {
        sheets = sheets == null
                ? List.of()
                : sheets.stream()
                        .map(sheet -> sheet == null ? new SheetColumns("", 0, Map.of()) : sheet)
                        .toList();
    }

    /**
     * The columns of one table.
     *
     * @param headerRow the last row of the header, counted from 1 as Excel does; 0 when the table has none
     * @param columns from the name of a {@link ColumnField} ("fullName") to a column's letters ("C")
     */
    public record SheetColumns(String sheet, int headerRow, Map<String, String> columns) {

        public SheetColumns {
            sheet = sheet == null ? "" : sheet;
            columns = columns == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /** What is wrong with a plan that somebody made; nothing when it can be tried on a file. */
    public List<Wrong> violations() {
        var found = new ArrayList<Wrong>();
        if (sheets.isEmpty()) {
            found.add(new Wrong("sheets", Kind.MISSING));
        }
        var tables = new HashSet<List<Object>>();
        for (var i = 0; i < sheets.size(); i++) {
            var table = sheets.get(i);
            var place = "sheets[" + i + "]";
            if (table.headerRow() < 0) {
                found.add(new Wrong(place + ".headerRow", Kind.NEGATIVE));
            }
            if (!tables.add(List.of(table.sheet(), table.headerRow()))) {
                found.add(new Wrong(place + ".sheet", Kind.TWICE));
            }
            found.addAll(violations(place, table));
        }
        return found;
    }

    private static List<Wrong> violations(String place, SheetColumns table) {
        var found = new ArrayList<Wrong>();
        var columns = new HashSet<Integer>();
        table.columns().forEach((name, letters) -> {
            if (ColumnField.of(name) == null) {
                found.add(new Wrong(place + ".columns." + name, Kind.UNKNOWN_FIELD));
            }
            var index = Letters.index(letters);
            if (index < 0 || !columns.add(index)) {
                found.add(new Wrong(place + ".columns." + name, index < 0 ? Kind.NO_COLUMN : Kind.TWICE));
            }
        });
        if (!ColumnField.FULL_NAME.in(table) && !ColumnField.GIVEN_NAME.in(table)) {
            found.add(new Wrong(place + ".columns.fullName", Kind.MISSING));
        }
        return found;
    }
}

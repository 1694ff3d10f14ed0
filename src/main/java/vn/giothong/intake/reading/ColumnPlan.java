package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which column of which sheet holds what. A sheet with two tables below each other stands here twice. */
public record ColumnPlan(List<SheetColumns> sheets) {

    public ColumnPlan {
        sheets = List.copyOf(sheets);
    }

    /**
     * The columns of one table.
     *
     * @param headerRow the last row of the header, counted from 1 as Excel does; 0 when the table has none
     * @param columns from the name of a {@link ColumnField} ("fullName") to a column's letters ("C")
     */
    public record SheetColumns(String sheet, int headerRow, Map<String, String> columns) {

        public SheetColumns {
            columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        }
    }

    /** What is wrong with a plan that somebody made, as "place: what"; empty when it can be tried on a file. */
    public List<String> violations() {
        var found = new ArrayList<String>();
        if (sheets.isEmpty()) {
            found.add("sheets: empty");
        }
        for (var i = 0; i < sheets.size(); i++) {
            var table = sheets.get(i);
            var place = "sheets[" + i + "]";
            if (table.headerRow() < 0) {
                found.add(place + ".headerRow: negative");
            }
            table.columns().forEach((name, letters) -> {
                if (ColumnField.of(name) == null) {
                    found.add(place + ".columns." + name + ": unknown field");
                }
                if (Letters.index(letters) < 0) {
                    found.add(place + ".columns." + name + ": no column");
                }
            });
            if (!ColumnField.FULL_NAME.in(table) && !ColumnField.GIVEN_NAME.in(table)) {
                found.add(place + ".columns.fullName: missing");
            }
        }
        return found;
    }
}

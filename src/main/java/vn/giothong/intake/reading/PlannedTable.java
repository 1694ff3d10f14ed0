package vn.giothong.intake.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Finds in a file the table that somebody described. */
final class PlannedTable {

    private PlannedTable() {}

    static Table of(ColumnPlan.SheetColumns columns, ColumnPlan plan, List<RawSheet> sheets) {
        var sheet = sheet(columns.sheet(), plan, sheets);
        var header = header(sheet, columns.headerRow());
        var end = plan.sheets().stream()
                .filter(other -> other.sheet().equals(columns.sheet()) && other.headerRow() > columns.headerRow())
                .mapToInt(ColumnPlan.SheetColumns::headerRow)
                .min()
                .orElse(Integer.MAX_VALUE);
        var rows = sheet.rows().stream()
                .filter(row -> row.number() > columns.headerRow() && row.number() < end)
                .toList();
        var words = new TreeMap<Integer, String>();
        header.columns().forEach((column, head) -> words.put(column, head.text()));
        var headerRows =
                header.bottom() < 0 ? List.<RawRow>of() : sheet.rows().subList(header.top(), header.bottom() + 1);
        return new Table(sheet.name(), columns.headerRow(), headerRows, words, fields(columns), rows);
    }

    private static RawSheet sheet(String name, ColumnPlan plan, List<RawSheet> sheets) {
        var names = plan.sheets().stream()
                .map(ColumnPlan.SheetColumns::sheet)
                .distinct()
                .count();
        return sheets.stream()
                .filter(sheet -> sheet.name().equals(name) || (names == 1 && sheets.size() == 1))
                .findFirst()
                .orElseThrow(() -> new UnreadableListException(ListProblem.LIST_COLUMNS_UNFIT));
    }

    private static Map<ColumnField, Integer> fields(ColumnPlan.SheetColumns columns) {
        var fields = new EnumMap<ColumnField, Integer>(ColumnField.class);
        columns.columns().forEach((name, letters) -> {
            var field = ColumnField.of(name);
            if (field == null || Letters.index(letters) < 0) {
                throw new UnreadableListException(ListProblem.LIST_COLUMNS_UNFIT);
            }
            fields.put(field, Letters.index(letters));
        });
        return fields;
    }

    /** The header that ends in a row, of two rows where the upper one adds to it. */
    private static Header header(RawSheet sheet, int row) {
        var index = 0;
        while (index < sheet.rows().size() && sheet.rows().get(index).number() != row) {
            index++;
        }
        if (index == sheet.rows().size()) {
            return new Header(0, -1, Map.of());
        }
        var header = Header.of(sheet, index, RememberedHeaders.NONE);
        if (index == 0 || sheet.rows().get(index - 1).number() != row - 1) {
            return header;
        }
        var both = Header.ofTwo(sheet, index - 1, RememberedHeaders.NONE);
        return both.score() > header.score() ? both : header;
    }
}

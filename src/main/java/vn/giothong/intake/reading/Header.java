package vn.giothong.intake.reading;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/**
 * The header of a table: one row, or two of which the upper one names groups of columns.
 *
 * @param top index of its first row in the sheet
 * @param bottom index of its last row
 */
record Header(int top, int bottom, Map<Integer, Column> columns) {

    private static final Pattern REMARK = Pattern.compile("\\(\\P{N}{4,}\\)");
    private static final Pattern HOW_TO_WRITE = Pattern.compile(".*\\b(?:in hoa|viet hoa|chu hoa|co dau|ghi ro)\\b.*");

    /** A column's words and what they say. */
    record Column(String text, HeaderWords.@Nullable Match match) {}

    static Header of(RawSheet sheet, int row, RememberedHeaders remembered) {
        var columns = new TreeMap<Integer, Column>();
        var cells = sheet.rows().get(row);
        for (var column = 0; column < cells.width(); column++) {
            var text = cells.cell(column).text();
            if (!text.isEmpty()) {
                columns.put(column, column(text, HeaderWords.match(text), remembered));
            }
        }
        return new Header(row, row, columns);
    }

    /** Reads two rows; a blank upper cell belongs to the group on its left where something stands below it. */
    static Header ofTwo(RawSheet sheet, int row, RememberedHeaders remembered) {
        var upper = sheet.rows().get(row);
        var lower = sheet.rows().get(row + 1);
        var columns = new TreeMap<Integer, Column>();
        var group = "";
        for (var column = 0; column < Math.max(upper.width(), lower.width()); column++) {
            var above = upper.cell(column).text();
            var below = lower.cell(column).text();
            group = above.isEmpty() ? group : above;
            if (!below.isEmpty() && !isRemarkOnName(above, below)) {
                columns.put(column, grouped(group, below, remembered));
            } else if (!above.isEmpty()) {
                columns.put(column, column(above, HeaderWords.match(above), remembered));
            }
        }
        return new Header(row, row + 1, columns);
    }

    /** How a name is to be written, below the words for it. */
    static boolean isRemarkOnName(String above, String below) {
        var match = HeaderWords.match(above);
        return match != null
                && match.field() == ColumnField.FULL_NAME
                && (REMARK.matcher(below).matches()
                        || HOW_TO_WRITE.matcher(PersonName.fold(below)).matches());
    }

    private static Column grouped(String group, String below, RememberedHeaders remembered) {
        var match = group.isEmpty() ? HeaderWords.match(below) : HeaderWords.match(group, below);
        var alone = HeaderWords.match(below);
        var needsGroup = match != null && (alone == null || alone.field() != match.field() || alone.weak());
        var text = needsGroup || (match == null && !group.isEmpty()) ? group + " / " + below : below;
        return column(text, match, remembered);
    }

    private static Column column(String text, HeaderWords.@Nullable Match match, RememberedHeaders remembered) {
        var known = remembered.of(text);
        return new Column(text, known == null ? match : new HeaderWords.Match(known, false));
    }

    /** How many different things its words name, weak ones for half. */
    double score() {
        var strength = new LinkedHashMap<ColumnField, Double>();
        columns.values().forEach(column -> {
            if (column.match() != null) {
                strength.merge(column.match().field(), column.match().weak() ? 0.5 : 1, Math::max);
            }
        });
        return strength.values().stream().mapToDouble(Double::doubleValue).sum() + (namesPeople() ? 1 : 0);
    }

    boolean namesPeople() {
        return has(ColumnField.FULL_NAME) || has(ColumnField.GIVEN_NAME);
    }

    boolean has(ColumnField field) {
        return columns.values().stream()
                .anyMatch(column -> column.match() != null && column.match().field() == field);
    }

    String text(int column) {
        var found = columns.get(column);
        return found == null ? "" : found.text();
    }
}

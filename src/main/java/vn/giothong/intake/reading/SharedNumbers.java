package vn.giothong.intake.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Notes a bag or certificate that stands in rows of one list that are no repeats of each other: one of them was mistyped. */
final class SharedNumbers {
    private SharedNumbers() {}

    static List<ReadRow> mark(List<ReadRow> rows) {
        var certificates =
                mark(rows, ColumnField.CERTIFICATE_SERIAL, NoteCode.CERTIFICATE_TWICE, ReadOutcome::certificateSerial);
        return mark(certificates, ColumnField.BAG_NUMBER, NoteCode.BAG_TWICE, ReadOutcome::bagNumber);
    }

    private static List<ReadRow> mark(
            List<ReadRow> rows, ColumnField field, NoteCode code, Function<ReadOutcome, @Nullable String> number) {
        var first = new HashMap<String, Integer>();
        var second = new HashMap<String, Integer>();
        for (var row : rows) {
            var key = key(row, number);
            if (key != null && first.putIfAbsent(key, row.n()) != null) {
                second.putIfAbsent(key, row.n());
            }
        }
        return rows.stream()
                .map(row -> marked(row, field, code, number, first, second))
                .toList();
    }

    /** Each tells of the first of the others. */
    private static ReadRow marked(
            ReadRow row,
            ColumnField field,
            NoteCode code,
            Function<ReadOutcome, @Nullable String> number,
            Map<String, Integer> first,
            Map<String, Integer> second) {
        var key = key(row, number);
        if (key == null || !second.containsKey(key)) {
            return row;
        }
        var earliest = first.get(key);
        var other = earliest != null && earliest == row.n() ? second.get(key) : earliest;
        var said = String.valueOf(number.apply(row.outcome()));
        return row.noted(new CellNote(field.jsonName(), code, said, "" + other));
    }

    private static @Nullable String key(ReadRow row, Function<ReadOutcome, @Nullable String> number) {
        var said = row.unreadable() != null || row.repeatOf() != null ? null : number.apply(row.outcome());
        return said == null || said.isBlank() ? null : said.strip().toUpperCase(Locale.ROOT);
    }
}

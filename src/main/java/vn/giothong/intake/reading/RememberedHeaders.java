package vn.giothong.intake.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** What people once said of a collector's headers: from the folded words of a header to the name of a field. */
public record RememberedHeaders(Map<String, String> fields) {

    public static final RememberedHeaders NONE = new RememberedHeaders(Map.of());

    public RememberedHeaders {
        fields = Map.copyOf(fields);
    }

    /** What an answered question teaches, on top of what is known; columns without a header teach nothing. */
    public RememberedHeaders learn(ColumnPlan answer, List<SheetSample> samples) {
        var more = new HashMap<>(fields);
        for (var table : answer.sheets()) {
            samples.stream()
                    .filter(sample -> sample.sheet().equals(table.sheet()))
                    .forEach(sample -> sample.columns().forEach(column -> {
                        var words = PersonName.fold(column.header());
                        if (!words.isEmpty()) {
                            table.columns().forEach((field, letters) -> {
                                if (letters.equals(column.column())) {
                                    more.put(words, field);
                                }
                            });
                        }
                    }));
        }
        return new RememberedHeaders(more);
    }

    @Nullable
    ColumnField of(String header) {
        var field = fields.get(PersonName.fold(header));
        return field == null ? null : ColumnField.of(field);
    }
}

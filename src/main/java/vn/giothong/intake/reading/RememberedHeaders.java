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

    /**
     * What an answered question teaches: it takes the place of what is known of the same headers, and a header that was said to hold
     * nothing is forgotten. Columns without a header teach nothing, nor does a table of which no sample shows the header.
     */
    public RememberedHeaders learn(ColumnPlan answer, List<SheetSample> samples) {
        var learnt = new HashMap<>(fields);
        var said = new HashMap<String, String>();
        for (var table : answer.sheets()) {
            samples.stream()
                    .filter(sample -> sample.sheet().equals(table.sheet()) && sample.headerRow() == table.headerRow())
                    .flatMap(sample -> sample.columns().stream())
                    .forEach(column -> {
                        var words = PersonName.fold(column.header());
                        learnt.remove(words);
                        table.columns().forEach((field, letters) -> {
                            if (letters.equals(column.column()) && !words.isEmpty()) {
                                said.put(words, field);
                            }
                        });
                    });
        }
        learnt.putAll(said);
        return new RememberedHeaders(learnt);
    }

    @Nullable
    ColumnField of(String header) {
        var field = fields.get(PersonName.fold(header));
        return field == null ? null : ColumnField.of(field);
    }
}

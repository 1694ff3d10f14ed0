package vn.giothong.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of a form or plan as it was copied. Its key and heads are keys of texts (reportPart_…, report_…). */
public record FormPart(String key, List<String> heads, List<Row> rows) {
    /** What the figures do not know, and what nobody has confirmed. */
    public enum Mark {
        TO_BE_CONFIRMED,
        NOT_COLLECTED
    }

    /** A line with a number under each head; null where there is none. */
    public record Row(
            String key,
            String label,
            List<@Nullable Long> values,
            @Nullable Mark mark) {
        static Row of(String key, String label, @Nullable Long... values) {
            return new Row(key, label, Arrays.asList(values), null);
        }

        static Row open(String key, String label) {
            return new Row(key, label, new ArrayList<>(), Mark.NOT_COLLECTED);
        }

        Row toBeConfirmed() {
            return new Row(key, label, values, Mark.TO_BE_CONFIRMED);
        }

        /** The number under the n-th head. */
        public @Nullable Long value(int n) {
            return n < values.size() ? values.get(n) : null;
        }
    }

    public boolean marked() {
        return rows.stream().anyMatch(row -> row.mark() != null);
    }
}

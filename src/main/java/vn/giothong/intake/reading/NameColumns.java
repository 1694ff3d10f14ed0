package vn.giothong.intake.reading;

import java.util.Map;
import java.util.function.IntFunction;

/** Settles whether names stand in one column or in two, the given name in one of its own. */
final class NameColumns {

    private static final double USUALLY = 0.8;

    private final Header header;
    private final IntFunction<ColumnContent> content;

    NameColumns(Header header, IntFunction<ColumnContent> content) {
        this.header = header;
        this.content = content;
    }

    void settle(Map<ColumnField, Integer> columns) {
        var full = columns.get(ColumnField.FULL_NAME);
        var family = columns.get(ColumnField.FAMILY_NAME);
        var given = columns.get(ColumnField.GIVEN_NAME);
        if (full != null && family != null) {
            columns.remove(ColumnField.FAMILY_NAME);
            columns.remove(ColumnField.GIVEN_NAME);
        } else if (full != null && given != null) {
            besides(full, given, columns);
        } else if (full != null && continues(full)) {
            split(full, full + 1, columns);
        } else if (family != null && given == null) {
            familyAlone(family, columns);
        } else if (given != null && family == null && full == null) {
            givenAlone(given, columns);
        }
    }

    /** A header over both parts of the name leaves the second column without one. */
    private boolean continues(int first) {
        var second = content.apply(first + 1);
        return header.text(first + 1).isEmpty()
                && second.areSingleWords()
                && second.filled() >= content.apply(first).filled() * USUALLY;
    }

    private void besides(int full, int given, Map<ColumnField, Integer> columns) {
        if (content.apply(given).areSingleWords() && given == full + 1) {
            split(full, given, columns);
        } else {
            columns.remove(ColumnField.GIVEN_NAME);
        }
    }

    private void familyAlone(int family, Map<ColumnField, Integer> columns) {
        if (continues(family)) {
            split(family, family + 1, columns);
        } else {
            columns.remove(ColumnField.FAMILY_NAME);
            columns.put(ColumnField.FULL_NAME, family);
        }
    }

    private void givenAlone(int given, Map<ColumnField, Integer> columns) {
        if (given > 0
                && header.text(given - 1).isEmpty()
                && content.apply(given).areSingleWords()
                && content.apply(given - 1).mayBeNames()) {
            split(given - 1, given, columns);
        } else {
            columns.remove(ColumnField.GIVEN_NAME);
            columns.put(ColumnField.FULL_NAME, given);
        }
    }

    private static void split(int family, int given, Map<ColumnField, Integer> columns) {
        columns.remove(ColumnField.FULL_NAME);
        columns.put(ColumnField.FAMILY_NAME, family);
        columns.put(ColumnField.GIVEN_NAME, given);
    }
}

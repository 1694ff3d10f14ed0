package vn.giothong.intake.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The letters by which Excel names columns. */
final class Letters {

    private static final Pattern COLUMN = Pattern.compile("[A-Z]{1,3}");

    private Letters() {}

    static String of(int index) {
        var letters = new StringBuilder();
        for (var rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** Counted from 0; -1 for what names no column. */
    static int index(@Nullable String letters) {
        if (letters == null || !COLUMN.matcher(letters).matches()) {
            return -1;
        }
        var index = 0;
        for (var i = 0; i < letters.length(); i++) {
            index = index * 26 + letters.charAt(i) - 'A' + 1;
        }
        return index - 1;
    }
}

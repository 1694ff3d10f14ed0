package vn.giothong.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was given in a field, or the refusal that tells what is wrong with it; the same for pages and API. */
public final class Given {
    private Given() {}

    /** A value that must be there. */
    public static <T> T value(String field, @Nullable T value) {
        if (value == null) {
            throw Refusal.at(field, "field_required");
        }
        return value;
    }

    /** Several values that must be there, each of them. */
    public static <T> List<T> several(String field, @Nullable List<T> several) {
        var given = value(field, several);
        if (given.stream().anyMatch(Objects::isNull)) {
            throw Refusal.at(field, "field_required");
        }
        return given;
    }

    /** A text that must be there, in NFC without blanks around it. */
    public static String text(String field, @Nullable String text, int longest) {
        return value(field, optional(field, text, longest));
    }

    /** A text that may be missing; an empty one is none. */
    public static @Nullable String optional(String field, @Nullable String text, int longest) {
        var tidy = text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        if (tidy.codePoints().anyMatch(Given::unseen)) {
            throw Refusal.at(field, "field_characters");
        }
        if (tidy.length() > longest) {
            throw Refusal.at(field, "field_too_long", longest);
        }
        return tidy.isEmpty() ? null : tidy;
    }

    /** Control characters but for the ends of lines and tabs: no paper and no spreadsheet can carry them. */
    private static boolean unseen(int character) {
        return Character.isISOControl(character) && "\t\n\r".indexOf(character) < 0;
    }

    /** A number from 0 up to the highest. */
    public static int count(String field, @Nullable Integer number, int highest) {
        int given = value(field, number);
        if (given < 0 || given > highest) {
            throw Refusal.at(field, "field_range", 0, highest);
        }
        return given;
    }
}

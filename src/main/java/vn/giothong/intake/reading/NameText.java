package vn.giothong.intake.reading;

import java.util.regex.Pattern;
import vn.giothong.person.Parsed;
import vn.giothong.person.PersonName;

/** Reads a name as it stands in a list, perhaps with a number before it or a remark behind it. */
final class NameText {

    private static final Pattern BEFORE = Pattern.compile("^(?:\\d{1,4}\\s*[.)/:-]\\s*|[*•+-]\\s*)");
    private static final Pattern BEHIND =
            Pattern.compile("(?:\\s*[(\\[][^)\\]]*[)\\]]|\\s*\\*+|\\s+\\d{1,2}|\\s*[,;.-])+$");

    private NameText() {}

    static Parsed<PersonName> parse(String text) {
        return PersonName.parse(cleaned(text));
    }

    static boolean isCleaned(String text) {
        return !cleaned(text).equals(text);
    }

    private static String cleaned(String text) {
        return BEHIND.matcher(BEFORE.matcher(text).replaceFirst("")).replaceFirst("");
    }
}

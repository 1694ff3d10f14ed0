package vn.giothong.person;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A Vietnamese name (family, middle, given), in NFC, with single blanks, never all in capitals or all in small letters. */
public record PersonName(String full) {
    /** Characters that a register keeps of a name. */
    public static final int LONGEST = 120;

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]+");
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern NAME = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’‘`´.\\- ]*");

    public PersonName {
        full = inTitleCase(tidy(full));
    }

    /** Text with digits or signs that no name has, or longer than any name, is unreadable. */
    public static Parsed<PersonName> parse(@Nullable String raw) {
        var text = raw == null ? "" : tidy(raw);
        if (text.isEmpty()) {
            return Parsed.blank();
        }
        return text.length() <= LONGEST && NAME.matcher(text).matches()
                ? Parsed.of(new PersonName(text))
                : Parsed.unreadable();
    }

    /** Small letters without diacritics, đ as d; apostrophes vanish and everything else that is no letter or digit is one blank. */
    public static String fold(String text) {
        var bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        var small = APOSTROPHES
                .matcher(bare.toLowerCase(Locale.ROOT))
                .replaceAll("")
                .replace('đ', 'd');
        return NO_LETTER_OR_DIGIT
                .matcher(INVISIBLE.matcher(small).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** Folded, to be looked for in folded names; signs alone, which fold to nothing, stay as they are and are in none of them. */
    public static String sought(String text) {
        var folded = fold(text);
        return folded.isEmpty() ? text : folded;
    }

    /** The text in NFC without invisible characters, with single blanks and none at its ends. */
    public static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        var composed = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        return BLANKS.matcher(composed).replaceAll(" ").strip();
    }

    private static boolean isTidy(String text) {
        var before = ' ';
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            var single = letter != ' ' || before != ' ';
            if (!single || letter < ' ' || letter == '\u007f' || (letter > '\u007f' && !Character.isLetter(letter))) {
                return false;
            }
            before = letter;
        }
        return (text.isEmpty() || before != ' ') && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    public String folded() {
        return fold(full);
    }

    /** The words of the folded name, in the order of the name. */
    public List<String> words() {
        return List.of(folded().split(" "));
    }

    /** The first letter of each word, "T.T.M.L." */
    public String initials() {
        return Arrays.stream(full.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                .collect(Collectors.joining());
    }

    /** Orders as Vietnamese lists do: given name, middle names, family name, each without its accents first and then with them. */
    public String sortKey() {
        var end = full.lastIndexOf(' ');
        var start = full.indexOf(' ');
        var given = full.substring(end + 1);
        var middle = start < end ? full.substring(start + 1, end) : "";
        var family = start < 0 ? "" : full.substring(0, start);
        // a tab sorts before the blank between two middle names
        return List.of(given, middle, family).stream()
                .map(part -> fold(part) + "\t" + part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\t"));
    }

    private static String inTitleCase(String text) {
        var shouted = text.equals(text.toUpperCase(Locale.ROOT));
        var whispered = text.equals(text.toLowerCase(Locale.ROOT));
        if (!shouted && !whispered) {
            return text;
        }
        return Arrays.stream(text.split("(?<=[ -])"))
                .map(PersonName::capitalised)
                .collect(Collectors.joining());
    }

    private static String capitalised(String word) {
        return word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT)
                + word.substring(Math.min(1, word.length())).toLowerCase(Locale.ROOT);
    }
}

package vn.giothong.donor;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.PersonName;
import vn.giothong.person.PhoneNumber;

/**
 * What somebody typed to find a donor: a card's code, a paper's or phone's number, the end of a phone number, or words of a name of
 * which the last may not be complete.
 */
record Wanted(
        @Nullable String code,
        @Nullable IdentityNumber identity,
        @Nullable PhoneNumber phone,
        @Nullable String phoneEnd,
        List<String> words) {
    private static final Pattern SEPARATORS = Pattern.compile("[\\s.()+-]+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int SHORTEST_PHONE_END = 4;

    static Wanted read(String text) {
        var code = DonorCodes.read(text).orElse(null);
        if (code != null) {
            return new Wanted(code, null, null, null, List.of());
        }
        var identity = IdentityNumber.parse(text, false).value();
        var phone = PhoneNumber.parse(text).value();
        if (identity != null || phone != null) {
            return new Wanted(null, identity, phone, end(text), List.of());
        }
        var end = end(text);
        return new Wanted(null, null, null, end, end == null ? words(text) : List.of());
    }

    private static @Nullable String end(String text) {
        var digits = SEPARATORS.matcher(text).replaceAll("");
        return digits.length() >= SHORTEST_PHONE_END && DIGITS.matcher(digits).matches() ? digits : null;
    }

    private static List<String> words(String text) {
        return Arrays.stream(PersonName.fold(text).split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(DonorWord::cut)
                .toList();
    }

    /** Whether it names one person or a family, so that it may be asked beyond one's own area. */
    boolean exact() {
        return code != null || identity != null || phone != null;
    }

    boolean nothing() {
        return !exact() && phoneEnd == null && words.isEmpty();
    }
}

package vn.giothong.person;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A valid phone number in E.164; several people may share one. */
public record PhoneNumber(String e164) {

    private static final String REGION = "VN";
    /** Eleven-digit mobile prefixes that ended in 2018, and what follows them (Decision 798/QD-BTTTT of 2018). */
    private static final Map<String, String> PREFIXES_OF_2018 = Map.ofEntries(
            Map.entry("0120", "070"),
            Map.entry("0121", "079"),
            Map.entry("0122", "077"),
            Map.entry("0126", "076"),
            Map.entry("0128", "078"),
            Map.entry("0123", "083"),
            Map.entry("0124", "084"),
            Map.entry("0125", "085"),
            Map.entry("0127", "081"),
            Map.entry("0129", "082"),
            Map.entry("0162", "032"),
            Map.entry("0163", "033"),
            Map.entry("0164", "034"),
            Map.entry("0165", "035"),
            Map.entry("0166", "036"),
            Map.entry("0167", "037"),
            Map.entry("0168", "038"),
            Map.entry("0169", "039"),
            Map.entry("0186", "056"),
            Map.entry("0188", "058"),
            Map.entry("0199", "059"));

    private static final Pattern LABEL = Pattern.compile("^\\s*\\p{L}[\\p{L}. ]*:?\\s*(?=[+(\\d])");
    private static final Pattern SEVERAL = Pattern.compile("[/;,|\\n]|\\s-\\s|(?<=\\d{9})\\s+(?=[0+])|\\s\\p{L}+\\s");
    private static final Pattern NUMBER = Pattern.compile("\\+?[\\d\\p{Z}\\s.()\\p{Pd}]+");
    private static final Pattern TRUNK_ZERO = Pattern.compile("\\(\\s*0\\s*\\)");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    /** Reads the forms in use in Vietnam; of several numbers in one text the first readable one. */
    public static Parsed<PhoneNumber> parse(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            return Parsed.blank();
        }
        var text = LABEL.matcher(PersonName.tidy(raw.replaceAll("\\.0$", ""))).replaceFirst("");
        var whole = parseOne(text);
        return whole.value() != null ? whole : parseSeveral(text);
    }

    private static Parsed<PhoneNumber> parseSeveral(String text) {
        List<String> parts = Arrays.asList(SEVERAL.split(text));
        return parts.stream()
                .map(PhoneNumber::parseOne)
                .filter(one -> one.value() != null)
                .findFirst()
                .map(one -> one.with(ParseNote.SEVERAL))
                .orElseGet(Parsed::unreadable);
    }

    private static Parsed<PhoneNumber> parseOne(String text) {
        if (!NUMBER.matcher(text.strip()).matches()) {
            return Parsed.unreadable();
        }
        var bare = TRUNK_ZERO.matcher(text.strip()).replaceAll("");
        var digits = NO_DIGIT.matcher(bare).replaceAll("");
        if (bare.startsWith("+") && !digits.startsWith("84")) {
            return validated("+" + digits);
        }
        return digits.length() < 9 ? Parsed.unreadable() : ofNational(digits);
    }

    private static Parsed<PhoneNumber> ofNational(String digits) {
        var withoutExit = digits.startsWith("0084") ? digits.substring(2) : digits;
        var abroad = withoutExit.startsWith("84") && withoutExit.length() >= 11;
        var lostZero = !abroad && !withoutExit.startsWith("0");
        var national = abroad ? withZero(withoutExit.substring(2)) : withZero(withoutExit);
        var converted = withPrefixOf2018(national);
        var parsed = validated(converted);
        if (parsed.value() == null) {
            return parsed;
        }
        var noted = converted.equals(national) ? parsed : parsed.with(ParseNote.OLD_PREFIX_CONVERTED);
        return lostZero ? noted.with(ParseNote.ZERO_RESTORED) : noted;
    }

    private static String withZero(String digits) {
        return digits.startsWith("0") ? digits : "0" + digits;
    }

    private static String withPrefixOf2018(String national) {
        if (national.length() != 11) {
            return national;
        }
        var prefix = PREFIXES_OF_2018.get(national.substring(0, 4));
        return prefix == null ? national : prefix + national.substring(4);
    }

    private static Parsed<PhoneNumber> validated(String text) {
        var phones = PhoneNumberUtil.getInstance();
        try {
            var number = phones.parse(text, REGION);
            return phones.isValidNumber(number)
                    ? Parsed.of(new PhoneNumber(phones.format(number, PhoneNumberFormat.E164)))
                    : Parsed.unreadable();
        } catch (NumberParseException notANumber) {
            return Parsed.unreadable();
        }
    }

    /** As people in Vietnam dial it: "0905854703"; a foreign number keeps its plus. */
    public String national() {
        return e164.startsWith("+84") ? "0" + e164.substring(3) : e164;
    }

    /** For screens: the first two and the last three digits, "09•• ••• 096". */
    public String masked() {
        var digits = national();
        return digits.substring(0, 2) + "•• " + "•".repeat(Math.max(0, digits.length() - 7)) + " "
                + digits.substring(digits.length() - 3);
    }

    /** Masked, so that no log shows a whole number. */
    @Override
    public String toString() {
        return masked();
    }
}

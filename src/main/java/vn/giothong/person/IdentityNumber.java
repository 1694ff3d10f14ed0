package vn.giothong.person;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of an identity paper: the 12-digit personal number, the old 9-digit card, or another paper. */
public record IdentityNumber(Kind kind, String number) {

    /** The paper that the number stands on. */
    public enum Kind {
        CCCD,
        CMND,
        OTHER
    }

    /** Codes of the place where a birth was registered (Circular 07/2016/TT-BCA). */
    private static final Set<String> PROVINCES =
            Set.of(("001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 "
                            + "026 027 030 031 033 034 035 036 037 038 040 042 044 045 046 048 049 051 052 054 056 058 060 062 "
                            + "064 066 067 068 070 072 074 075 077 079 080 082 083 084 086 087 089 091 092 093 094 095 096")
                    .split(" "));

    private static final Pattern LABEL =
            Pattern.compile("^(?:SO)?(?:CCCD|CMND|CMT|CMTND|CC|DDCN|HC)[:./-]*(?=[A-Z]?\\d)");
    private static final Pattern BETWEEN = Pattern.compile("[\\p{Z}\\s.\\p{Cf}'-]+");
    private static final Pattern OTHER_PAPER = Pattern.compile("(?=(?:[^0-9]*[0-9]){4})[A-Z0-9/]{5,20}");

    /**
     * Reads a paper's number.
     *
     * @param numeric whether the cell held a number, or a text that may have been one, so that leading zeros may be lost
     */
    public static Parsed<IdentityNumber> parse(@Nullable String raw, boolean numeric) {
        var text = raw == null
                ? ""
                : BETWEEN.matcher(raw.replaceAll("\\.0$", "")).replaceAll("").toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Parsed.blank();
        }
        var number = LABEL.matcher(text.replace('Đ', 'D')).replaceFirst("");
        return number.chars().allMatch(c -> c >= '0' && c <= '9') ? ofDigits(number, numeric) : ofOtherPaper(number);
    }

    private static Parsed<IdentityNumber> ofDigits(String digits, boolean numeric) {
        return switch (digits.length()) {
            case 12 -> {
                var parsed = Parsed.of(new IdentityNumber(Kind.CCCD, digits));
                yield knownProvince(digits) ? parsed : parsed.with(ParseNote.UNKNOWN_PROVINCE);
            }
            case 9 -> Parsed.of(new IdentityNumber(Kind.CMND, digits));
            case 10, 11 -> numeric ? withZeros(Kind.CCCD, digits, 12) : Parsed.unreadable();
            case 8 -> numeric ? withZeros(Kind.CMND, digits, 9) : Parsed.of(new IdentityNumber(Kind.OTHER, digits));
            case 5, 6, 7 -> Parsed.of(new IdentityNumber(Kind.OTHER, digits));
            default -> Parsed.unreadable();
        };
    }

    private static Parsed<IdentityNumber> withZeros(Kind kind, String digits, int length) {
        var whole = "0".repeat(length - digits.length()) + digits;
        return kind == Kind.CMND || knownProvince(whole)
                ? Parsed.of(new IdentityNumber(kind, whole), ParseNote.ZERO_RESTORED)
                : Parsed.unreadable();
    }

    private static Parsed<IdentityNumber> ofOtherPaper(String text) {
        return OTHER_PAPER.matcher(text).matches()
                ? Parsed.of(new IdentityNumber(Kind.OTHER, text))
                : Parsed.unreadable();
    }

    private static boolean knownProvince(String twelveDigits) {
        return PROVINCES.contains(twelveDigits.substring(0, 3));
    }

    /** The year of birth that a personal number tells (Decree 137/2015/ND-CP, article 13); none for other papers. */
    public @Nullable Integer impliedBirthYear() {
        if (kind != Kind.CCCD) {
            return null;
        }
        return 1900 + (number.charAt(3) - '0') / 2 * 100 + Integer.parseInt(number.substring(4, 6));
    }

    /** The sex that a personal number tells: an even fourth digit for men, an odd one for women; none for other papers. */
    public @Nullable Sex impliedSex() {
        if (kind != Kind.CCCD) {
            return null;
        }
        return (number.charAt(3) - '0') % 2 == 0 ? Sex.M : Sex.F;
    }

    public String last4() {
        return number.substring(Math.max(0, number.length() - 4));
    }

    /** For screens: all but the last four characters hidden. */
    public String masked() {
        return "•".repeat(Math.max(0, number.length() - 4)) + last4();
    }

    /** Masked, so that no log shows a whole number. */
    @Override
    public String toString() {
        return kind + " " + masked();
    }
}

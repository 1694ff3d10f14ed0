package vn.giothong.person;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A blood group of which either half may be unknown. */
public record BloodGroup(@Nullable Abo abo, @Nullable RhD rhD) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}|−");
    private static final Pattern GROUP = Pattern.compile("(?:NHOM)?(?:MAU)?:?\\(?(AB|A|B|O|0)?\\)?[,/;]?"
            + "(?:RH)?(?:\\(?D\\)?)?[:=]?"
            + "\\(?(\\+|-|DUONG(?:TINH)?|AM(?:TINH)?|POS(?:ITIVE)?|NEG(?:ATIVE)?)?\\)?");

    public static final BloodGroup UNKNOWN = new BloodGroup(null, null);

    /** Reads one cell with group and Rh, or either of them: "O+", "B Rh(D)+", "A (+)", "O dương", "0+". A lone dash means nothing. */
    public static Parsed<BloodGroup> parse(@Nullable String raw) {
        var text = compact(raw);
        if (text.isEmpty() || text.equals("-")) {
            return Parsed.blank();
        }
        var match = GROUP.matcher(text);
        if (!match.matches() || (match.group(1) == null && match.group(2) == null)) {
            return Parsed.unreadable();
        }
        return Parsed.of(new BloodGroup(abo(match.group(1)), rhD(match.group(2))));
    }

    /** Reads two cells. A lone dash in the second is RhD negative only beside a group, since dashes also stand for "nothing". */
    public static Parsed<BloodGroup> parse(@Nullable String rawAbo, @Nullable String rawRhD) {
        var group = parse(rawAbo);
        var rh = compact(rawRhD);
        if (rh.isEmpty()) {
            return group;
        }
        if (rh.equals("-") && (group.value() == null || group.value().abo() == null)) {
            return group;
        }
        var match = GROUP.matcher(rh);
        if (!match.matches() || match.group(2) == null || match.group(1) != null) {
            return new Parsed<>(group.value(), group.notes()).with(ParseNote.UNREADABLE);
        }
        return joined(group, rhD(match.group(2)));
    }

    private static Parsed<BloodGroup> joined(Parsed<BloodGroup> group, @Nullable RhD rhD) {
        var abo = group.value();
        if (abo != null && abo.rhD() != null && abo.rhD() != rhD) {
            return Parsed.of(new BloodGroup(abo.abo(), null), ParseNote.UNREADABLE);
        }
        return new Parsed<>(new BloodGroup(abo == null ? null : abo.abo(), rhD), group.notes());
    }

    private static @Nullable Abo abo(@Nullable String text) {
        return text == null ? null : text.equals("0") ? Abo.O : Abo.valueOf(text);
    }

    private static @Nullable RhD rhD(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.equals("+") || text.startsWith("DUONG") || text.startsWith("POS") ? RhD.POSITIVE : RhD.NEGATIVE;
    }

    private static String compact(@Nullable String raw) {
        if (raw == null) {
            return "";
        }
        var bare =
                MARKS.matcher(Normalizer.normalize(raw, Normalizer.Form.NFKD)).replaceAll("");
        var dashed = DASHES.matcher(bare).replaceAll("-");
        return BLANKS.matcher(dashed).replaceAll("").toUpperCase(Locale.ROOT).replace('Đ', 'D');
    }
}

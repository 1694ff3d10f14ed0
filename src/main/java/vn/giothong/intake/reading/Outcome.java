package vn.giothong.intake.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What became of a person who came to donate, or was to come. */
public enum Outcome {
    DONATED,
    DEFERRED,
    /** Was expected and stayed away: neither a donation nor a deferral. */
    NO_SHOW;

    private static final Set<String> YES = Set.of(
            "x",
            "v",
            "1",
            "co",
            "ok",
            "dat",
            "hien",
            "da hien",
            "hien mau",
            "da hien mau",
            "duoc",
            "duoc hien",
            "yes",
            "y",
            "du",
            "du dieu kien",
            "da lay",
            "lay mau",
            "da lay mau",
            "thanh cong",
            "hoan thanh",
            "da tham gia",
            "donated",
            "true",
            "dh",
            "h");
    /** Not "vàng da", nor "không đến 45 kg". */
    private static final Pattern ABSENCE = Pattern.compile(
            "(?:khong|k|ko) (?:den|toi)(?: (?:hien|du|tham|diem|noi|buoi).*)?|vang(?: (?:mat|co|khong|ly do).*)?"
                    + "|(?:(?:khong|k|ko) (?:co mat|tham gia|tham du)|absent|(?:no|not) ?show(?:ed|n)?|noshow"
                    + "|(?:did not|didn t|not) (?:come|attend|show up))(?: .*)?");

    private static final Pattern DEFERRAL = Pattern.compile(
            "(?:(?:tam |tri |da |bi )?hoan(?! thanh)|khong|k (?:dat|hien)|chua|tu choi|loai|huy|no|n|false|deferred|bo ve"
                    + "|kd|kh|th|t hoan|that bai|ko)(?: .*)?");
    private static final Pattern DONATION =
            Pattern.compile("(?:da hien|hien|dat|du dieu kien|da lay|lay|hoan thanh|thanh cong)(?: .*)?");

    /** Reads the words of a result column; null for words that say neither. */
    static @Nullable Outcome ofCell(Cell cell) {
        var words = cell.folded();
        if (YES.contains(words) || (words.isEmpty() && Words.isMark(cell))) {
            return DONATED;
        }
        if (ABSENCE.matcher(words).matches()) {
            return NO_SHOW;
        }
        if (DEFERRAL.matcher(words).matches() || words.equals("0")) {
            return DEFERRED;
        }
        return DONATION.matcher(words).matches() && !words.contains("khong") ? DONATED : null;
    }
}

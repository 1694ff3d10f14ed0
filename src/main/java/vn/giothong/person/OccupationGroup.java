package vn.giothong.person;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The groups by which the Red Cross counts donors. */
public enum OccupationGroup {
    PUPIL_STUDENT("hoc sinh|sinh vien|hoc vien|hs|sv|hssv|hs sv|sv hs|pupil|student"),
    ARMED_FORCES(
            "bo doi|cong an|quan nhan|quan doi|luc luong vu trang|llvt|si quan|ha si quan|chien si|chien sy|dan quan|ca|bd|bien phong"),
    RELIGIOUS("ton giao|tu si|tu sy|tang ni|linh muc|muc su|su co|su thay|ni co|chuc sac|phat tu|giao dan"),
    OFFICIAL(
            "giao vien|can bo|cong chuc|vien chuc|cbcc|ccvc|cbccvc|cb|cc|vc|gv|cnvc|cbcnvc|cb cc|bac si|bac sy|y si|y sy"
                    + "|y ta|dieu duong|nhan vien y te|giang vien|doan vien|chuyen vien|ke toan|ho sinh|duoc si|duoc sy|cnv|nhan vien"),
    WORKER("cong nhan|cn|lao dong pho thong|tho"),
    FARMER("nong dan|nong|lam nong|nong nghiep|ngu dan|lam ruong|ngu nghiep|lam bien"),
    FREELANCE(
            "lao dong tu do|tu do|ld tu do|ldtd|buon ban|kinh doanh|noi tro|tieu thuong|lai xe|tai xe|lam thue|tu doanh"
                    + "|lao dong|nghe tu do"),
    OTHER("khac|huu tri|huu|that nghiep|doi tuong khac");

    private final Pattern words;

    OccupationGroup(String words) {
        this.words = Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])");
    }

    /** The group whose words stand in the text first; OTHER for an occupation with none of them, null for a blank one. */
    public static @Nullable OccupationGroup of(@Nullable String occupation) {
        var folded = occupation == null ? "" : PersonName.fold(occupation);
        if (folded.isEmpty()) {
            return null;
        }
        var best = OTHER;
        var at = Integer.MAX_VALUE;
        for (var group : values()) {
            var match = group.words.matcher(folded);
            if (match.find() && match.start() < at) {
                best = group;
                at = match.start();
            }
        }
        return best;
    }
}

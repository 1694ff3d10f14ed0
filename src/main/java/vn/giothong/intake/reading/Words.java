package vn.giothong.intake.reading;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.giothong.person.PersonName;

/** The words of a list that are no data: totals, signatures, headings between the rows; and the marks that people put. */
final class Words {

    private static final Pattern TOTAL_ACCENTED = Pattern.compile(
            "[^\\p{L}]*(?:[ivx]+[.)]\\s*)?(?:tổng(?!\\s+(?:công\\s+ty|cục|cty))(?:\\s|$|:).*|tổng cộng.*|cộng(?!\\s+tác)(?:\\s.*|:.*|$)|lũy kế.*|luỹ kế.*|mang sang.*)");
    private static final Pattern TOTAL_FOLDED =
            Pattern.compile("(?:tong|tong (?:cong(?! ty\\b)|so|hop|ket|toan|luong|the tich|don vi)\\b.*|tc|sub ?total.*"
                    + "|(?:grand )?total.*|luy ke.*|mang sang.*|cong|cong (?:don|xa|phuong|thi tran|huyen|truong|khoi|trang|lai|muc|nhom|toan|ngay|buoi"
                    + "|to|thon|sheet|\\d+)\\b.*)");
    private static final Pattern CLOSING = Pattern.compile(
            "(?:nguoi (?:lap|tong hop|giao|nhan|thuc hien|viet|bao cao)|lap (?:bang|bieu|danh sach)|truong (?:khoa|doan|ban|phong|tram|nhom)"
                    + "|pho (?:khoa|giam doc|chu tich)|phu trach|(?:kt |tl |tm |q )?(?:pho )?giam doc|thu truong|ky (?:ten|ghi|va)|ky ho ten|xac nhan"
                    + "|(?:tm|kt|tl|tuq) |chu tich|bi thu|ke toan|thu quy|thu ky|dai dien|ky thuat vien|bac si (?:kham|phu trach)"
                    + "|bang chu|ghi chu|luu y|noi nhan|trong do|danh sach (?:nay|tren|gom|co)|duyet|lanh dao|"
                    + ".*\\bngay( \\d+)?( thang( \\d+)?)? nam \\d{4}$|ngay thang nam$|trang \\d+).*");
    /** "Trương Khoa" is a person, "Trưởng khoa" signs; without diacritics they are one. */
    private static final Pattern FAMILY_NAME = Pattern.compile("trương\\s.*");

    private static final Pattern SECTION_ACCENTED = Pattern.compile(
            "(?:[\\p{L}\\d]{1,4}[.)/]\\s*|[-*+•]\\s*)?(?:xã|phường|thị trấn|tt\\.|thị xã|huyện|thành phố|tp\\.?|khối|trường|đơn vị|công ty|cty|cơ quan|tổ"
                    + "|thôn|lớp|chi hội|clb|câu lạc bộ|đoàn (?:trường|xã|phường|thanh niên|khối|viên|huyện|tncs|cơ sở)|ban|hội|đội|nhóm|khoa|phòng|ngân hàng|bệnh viện|trung tâm|trạm|ubnd|mttq|công an|quân (?:đội|sự|khu|y)"
                    + "|buổi|ngày|đợt|danh sách|ktx|ấp|kdc|khu|doanh nghiệp|nhà máy|sở|chi cục|bưu điện|tự do|cá nhân|học sinh|sinh viên)(?:[\\s:].*|$)");
    private static final Pattern SECTION_FOLDED =
            Pattern.compile("(?:xa|phuong|thi tran|huyen|don vi|cong ty|co quan|thon|lop|clb|cau lac bo"
                    + "|ngan hang|benh vien|trung tam|tram y te|ubnd|cong an|truong (?:thpt|thcs|tieu hoc|dai hoc|cao dang"
                    + "|mam non|trung)|danh sach|doanh nghiep)(?: .*|$)");
    private static final Pattern ORDINAL = Pattern.compile("(?:[ivx]+|[a-h])[.)]?");
    private static final Pattern NUMBERED_HEADING = Pattern.compile("(?:[IVX]+|[A-H])\\s*[.)/:]\\s*\\p{L}.*");
    private static final Set<String> MARKS =
            Set.of("x", "v", "1", "✓", "✔", "√", "co", "+", "*", "yes", "y", "true", "xx", "ü", "☑", "r");
    private static final Set<String> NOTHING = Set.of("", "-", "--", "---", "–", "—", "/", ".", "0", "\\", "…", "...");

    private Words() {}

    /** "Tổng cộng: 430 đơn vị", "Cộng xã Bình An"; a name such as Tống Thị Ngọc is none, nor is "Cộng tác viên" or "Tổng công ty". */
    static boolean isTotal(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        if (TOTAL_ACCENTED.matcher(small).matches()) {
            return true;
        }
        return small.chars().allMatch(letter -> letter < 128)
                && TOTAL_FOLDED.matcher(PersonName.fold(small)).matches();
    }

    /** What stands below a table: who signs it, where and when, remarks. */
    static boolean isClosing(String text) {
        return CLOSING.matcher(PersonName.fold(text)).matches()
                && !FAMILY_NAME.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    /** A heading between the rows, such as a commune or a school, with its diacritics. */
    static boolean isSection(String text) {
        return SECTION_ACCENTED.matcher(text.toLowerCase(Locale.ROOT)).matches()
                || NUMBERED_HEADING.matcher(text).matches();
    }

    /** A heading without diacritics: less sure, since "Phuong" is a ward and a name. */
    static boolean isPlainSection(String text) {
        return isPlain(text) && SECTION_FOLDED.matcher(PersonName.fold(text)).matches();
    }

    static boolean isPlain(String text) {
        return text.chars().allMatch(letter -> letter < 128);
    }

    /** "I", "II.", "A": the number of a heading, not of a person. */
    static boolean isOrdinal(String text) {
        return ORDINAL.matcher(text.toLowerCase(Locale.ROOT)).matches();
    }

    static boolean startsWithDigit(Cell cell) {
        return Character.isDigit(cell.text().charAt(0));
    }

    static boolean isMark(Cell cell) {
        return MARKS.contains(cell.text().toLowerCase(Locale.ROOT)) || MARKS.contains(cell.folded());
    }

    /** Blank, or a sign that people put for "nothing". */
    static boolean isNothing(Cell cell) {
        return NOTHING.contains(cell.text());
    }
}

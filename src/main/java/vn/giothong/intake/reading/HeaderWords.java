package vn.giothong.intake.reading;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** The words by which Vietnamese hospitals, schools and clubs name the columns of a list. */
final class HeaderWords {

    /** What a header's words say; a weak match holds only if the cells below agree. */
    record Match(ColumnField field, boolean weak) {}

    private record Rule(ColumnField field, Pattern words, boolean weak) {}

    private static final Pattern FOREIGN = Pattern.compile(
            "(.*\\b(bac si|bs|nguoi than|ktv|ky thuat vien|nguoi lay mau|nguoi gioi thieu|nguoi nha|cha|me|vo chong"
                    + "|xet nghiem|xn|hbsag|hbv|hiv|hcv|giang mai|sot ret|huyet ap|nhiet do|hb|hemoglobin|huyet sac to"
                    + "|email|chu ky|phu trach|ky ten|ky nhan|so tien|thanh tien|tien|dan toc|quoc tich|hieu luc)\\b.*"
                    + "|(ngay|noi|thoi gian|gio|buoi) (cap|hien|lay|tiep nhan|kham|dang ky|hen).*|(ngay|noi) cap|.*(the tich|luong|ml).*dang ky.*|dang ky.*(ml|luong).*)");

    private static final Pattern VOLUME = Pattern.compile(
            "(?:(?:the tich|luong mau|luong|loai|tui|loai tui|the tich mau|so luong|mau|hien) )*(\\d{3}) ?(?:ml|cc)?");

    private static final String BIRTH =
            "(?:ngay thang nam sinh|ngay sinh|nam sinh|ntns|ns|sinh nam|tuoi|nam sinh tuoi)";

    /** The first rule that fits decides. */
    private static final List<Rule> RULES = List.of(
            rule(ColumnField.NUMBER, "s?tt|s t t|t t|so tt|so thu tu|thu tu|stt .{0,6}|no|order"),
            rule(ColumnField.BIRTH_YEAR_MALE, BIRTH + " nam"),
            rule(ColumnField.BIRTH_YEAR_FEMALE, BIRTH + " nu"),
            rule(ColumnField.SEX_MALE, "(?:gioi tinh|gioi|phai|gt) nam"),
            rule(ColumnField.SEX_FEMALE, "(?:gioi tinh|gioi|phai|gt) nu"),
            rule(ColumnField.SEX, "gioi tinh.*|gt|g t|phai|gioi|g tinh|nam nu|nu nam|sex|gender"),
            rule(
                    ColumnField.BIRTH_DATE,
                    ".*\\b(?:ngay|ng)(?: thang)?(?: nam)? sinh\\b.*|.*\\bntns\\b.*|ngay thang nam|sinh ngay|d ?o ?b|date of birth|birth ?da.*"
                            + "|nam thang ngay sinh|ns|n sinh|n t n s"),
            rule(ColumnField.BIRTH_YEAR, ".*\\bnam sinh\\b.*|sinh nam|yob|year of birth|birth year|namsinh"),
            rule(
                    ColumnField.PREVIOUS_DONATIONS,
                    ".*\\bso lan\\b.*|.*\\blan hien\\b.*|.*\\bhien truoc\\b.*|.*\\bda hien .*(?:lan|truoc).*"
                            + "|hien lan thu|lan thu|.*\\bhien\\b.* lan|.*\\blan hm.*"),
            rule(
                    ColumnField.IDENTITY_NUMBER,
                    ".*\\b(?:cmnd|cccd|cmt|cmtnd|ddcn|hc cmnd|cmnn)\\b.*|.*can cuoc.*|.*chung minh.*|.*dinh danh.*|.*ho chieu.*|passport.*"
                            + "|.*giay to.*|.*\\bgttt\\b.*|so cc|id card.*|id no|id|identity.*"),
            rule(
                    ColumnField.CERTIFICATE_SERIAL,
                    ".*\\bs?gcn.*|.*chung nhan.*|.*\\bse ?ri.*|giay cn.*|so cn|so giay cn.*|certificate.*"),
            rule(ColumnField.OCCUPATION, ".*\\bnghe\\b.*|nghe nghiep.*|doi tuong.*|chuc vu.*|chuc danh|occupation|job"),
            rule(
                    ColumnField.UNIT,
                    ".*don vi (?:cong tac|hoc|lam|cong).*|.*co quan.*|.*noi cong tac.*|.*noi lam viec.*|.*noi hoc.*|lop.*|truong.*"
                            + "|cong ty.*|khoa|phong|phong ban|bo phan|chi hoi.*|clb.*|to chuc.*"),
            rule(
                    ColumnField.ADDRESS,
                    ".*dia chi.*|d ?c|.*noi o.*|.*cho o.*|.*que quan.*|.*ho khau.*|.*thuong tru.*|.*tam tru.*|.*cu tru.*"
                            + "|xa|phuong|xa phuong.*|phuong xa.*|thon.*|to dan pho.*|dia phuong|address|khu vuc|huyen.*|xa tt|xa thi tran"),
            rule(
                    ColumnField.PHONE,
                    ".*dien thoai.*|.*\\b(?:sdt|dtdd|dtlh|so dt|d thoai)\\b.*|.*di dong.*|.*phone.*|mobile.*|tel.*|.*lien he.*"
                            + "|.*lien lac.*|zalo|so may"),
            weak(ColumnField.PHONE, "dt"),
            rule(
                    ColumnField.WEIGHT_KG,
                    ".*can nang.*|trong luong|.*the trong.*|kg|can|weight.*|cn|cn kg|c nang.*|nang kg|p kg|so kg|trong luong kg"),
            rule(ColumnField.ABO, "(?:he |nhom mau |nhom |nhom mau he )?abo"),
            rule(ColumnField.RH_D, "(?:he |nhom mau |nhom |yeu to )?rh(?: ?d)?|rhesus"),
            rule(ColumnField.BLOOD_GROUP, ".*\\babo\\b.*\\brh.*|.*nhom mau.*|n mau|n m|nm|nhom|blood.*"),
            weak(
                    ColumnField.VOLUME_ML,
                    "loai tui.*|tui mau|tui|don vi mau|so don vi.*|so dv.*|sl|so luong|don vi|dvm|so luong tui.*|luong"),
            rule(
                    ColumnField.BAG_NUMBER,
                    ".*\\b(?:ma|ma so|so|so hieu|ky hieu|ma vach|id)\\b.*\\b(?:tui|dvm|don vi mau|dv mau)\\b.*|.*\\btui (?:mau )?so\\b.*|ma vach.*"
                            + "|barcode.*|bar code.*|ma tui.*|ma mau|ma so mau|ma don vi|bag.*|din|ma hien mau|ma so hien mau|ma hm"),
            rule(
                    ColumnField.VOLUME_ML,
                    ".*the tich.*|.*\\b(?:ml|mililit)\\b.*|ttm.*|luong mau.*|dung tich.*|so luong mau.*|sl mau.*|.*luong hien.*|volume.*|cc|so cc"
                            + "|luong lay.*|mau hien|tt mau"),
            rule(ColumnField.REASON, ".*\\bl[iy] do\\b.*|.*nguyen nhan.*|reason"),
            rule(
                    ColumnField.OUTCOME_DEFERRED,
                    "khong dat|k dat|hoan|tri hoan|tam hoan|hoan hien.*|khong hien.*|khong du dieu kien|tu choi"),
            rule(
                    ColumnField.OUTCOME,
                    "ket qua.*|kq.*|tinh trang(?: hien.*)?|trang thai.*|da hien(?: mau)?|hien mau|hien|ket luan.*|xac nhan(?: hien.*)?|status"
                            + "|result|dat|hien duoc|duoc hien|thuc hien|dat khong dat|hien hoan"),
            rule(
                    ColumnField.COMPONENT,
                    "(?:loai )?che pham.*|thanh phan mau.*|thanh phan|loai hien.*|hinh thuc.*|loai mau.*|component.*"),
            rule(ColumnField.NOTE, "ghi chu.*|gc|g chu|note.*|chu thich.*|remark.*"),
            rule(
                    ColumnField.FAMILY_NAME,
                    "ho|ho (?:va )?(?:ten )?dem|ho (?:va )?(?:ten |chu )?lot|ho dem va|family name|last name|surname|ho va chu dem"),
            rule(ColumnField.GIVEN_NAME, "ten|ten goi|ten rieng|given name|first name"),
            rule(
                    ColumnField.FULL_NAME,
                    "ho (?:va )?ten.*|hoten.*|h va t|ho t|ten (?:nguoi|nhan vien|doi tuong|day du|hoi vien|tnv|tinh nguyen|thanh vien|hs|sv"
                            + "|hoc sinh|sinh vien).*|nguoi hien(?: mau)?(?: tinh nguyen)?|nguoi tham gia.*|full ?name|name|ho vaten|hovaten"));

    private static final Map<String, ColumnField> PARTS_OF_BIRTH =
            Map.of("ngày", ColumnField.BIRTH_DAY, "tháng", ColumnField.BIRTH_MONTH, "năm", ColumnField.BIRTH_YEAR);
    private static final Pattern NUMBER_OF_PARENT = Pattern.compile("so|so hieu|ma|ma so|so seri|seri|so so");

    private HeaderWords() {}

    private static Rule rule(ColumnField field, String words) {
        return new Rule(field, Pattern.compile(words), false);
    }

    private static Rule weak(ColumnField field, String words) {
        return new Rule(field, Pattern.compile(words), true);
    }

    /** What one header cell says, or null. */
    static @Nullable Match match(String header) {
        var raw = header.toLowerCase(Locale.ROOT);
        var words = PersonName.fold(header);
        if (words.isEmpty() || words.length() > 80) {
            return null;
        }
        if (words.equals("nam") || words.equals("nu")) {
            return raw.equals("năm")
                    ? null
                    : new Match(words.equals("nam") ? ColumnField.SEX_MALE : ColumnField.SEX_FEMALE, true);
        }
        var volume = VOLUME.matcher(words);
        var marked = volume.matches() ? ColumnField.markedVolume(Integer.parseInt(volume.group(1))) : null;
        if (marked != null) {
            return new Match(marked, false);
        }
        return FOREIGN.matcher(words).matches() ? null : firstRule(words);
    }

    private static @Nullable Match firstRule(String words) {
        for (var rule : RULES) {
            if (rule.words().matcher(words).matches()) {
                return new Match(rule.field(), rule.weak());
            }
        }
        return null;
    }

    /** What a header cell says below another: "Nam" below "Năm sinh", "Rh" below "Nhóm máu", "Số" below "CMND". */
    static @Nullable Match match(String parent, String child) {
        var below = underParent(parent, child);
        if (below != null) {
            return below;
        }
        var alone = match(child);
        if (alone != null && !alone.weak()) {
            return alone;
        }
        var together = match(parent + " " + child);
        return together != null ? together : alone;
    }

    private static @Nullable Match underParent(String parent, String child) {
        var above = match(parent);
        if (above == null) {
            return null;
        }
        var words = PersonName.fold(child);
        var part = PARTS_OF_BIRTH.get(child.toLowerCase(Locale.ROOT));
        var ofBirth = above.field() == ColumnField.BIRTH_DATE || above.field() == ColumnField.BIRTH_YEAR;
        if (ofBirth && part != null) {
            return new Match(part, false);
        }
        if (ofBirth && (words.equals("nam") || words.equals("nu"))) {
            return new Match(words.equals("nam") ? ColumnField.BIRTH_YEAR_MALE : ColumnField.BIRTH_YEAR_FEMALE, false);
        }
        if (NUMBER_OF_PARENT.matcher(words).matches()) {
            return match("so " + parent);
        }
        return null;
    }
}

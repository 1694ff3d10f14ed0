package vn.giothong.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** Reads the reasons that lists write in words: the class by which deferrals are counted, and until when. */
final class DeferralWords {
    private static final Map<String, Pattern> CLASSES = new LinkedHashMap<>();

    private static final Pattern INTERVAL = Pattern.compile(
            "\\b(chua du (\\d+ )?(tuan|thang|thoi gian|ngay)|khoang cach|moi hien|chua den han|interval)\\b");
    private static final Pattern UNTIL = Pattern.compile("\\bden (?:het )?(?:ngay )?(\\d{1,2}) (\\d{1,2}) (\\d{4})\\b");
    private static final Pattern LENGTH =
            Pattern.compile("(?:^|\\b(?:hoan|nghi|sau|trong|them) )(\\d{1,2}) (ngay|tuan|thang|nam)(?:$|\\b(?! tuoi))");

    static {
        CLASSES.put("PERMANENT", Pattern.compile("\\b(vinh vien|suot doi|khong bao gio|permanent|permanently)\\b"));
        CLASSES.put("WEIGHT", Pattern.compile("\\b(can nang|thieu can|nhe can|khong du can|thieu ky|weight)\\b"));
        CLASSES.put(
                "BLOOD_PRESSURE",
                Pattern.compile("\\b(huyet ap|ha cao|ha thap|cao ap|tang huyet|tut huyet|blood pressure)\\b"));
        CLASSES.put(
                "LOW_HB",
                Pattern.compile("\\b(hb|hgb|huyet sac to|hst|thieu mau|hemoglobin|haemoglobin|hong cau thap)\\b"));
        CLASSES.put("SMALL_VEIN", Pattern.compile("\\b(ven|mach nho|tinh mach|kho lay|vein)\\b"));
        CLASSES.put("INTERVAL", INTERVAL);
        CLASSES.put("PREGNANT", Pattern.compile("\\b(mang thai|co thai|co bau|pregnant|pregnancy)\\b"));
        CLASSES.put("TEMPORARY", Pattern.compile("\\b(tam thoi|temporary|temporarily)\\b"));
    }

    private DeferralWords() {}

    /** The day on which the deferral ends, where the words tell one or a length from the day on. */
    static @Nullable LocalDate until(@Nullable String reason, LocalDate day) {
        var folded = reason == null ? "" : PersonName.fold(reason);
        var date = UNTIL.matcher(folded);
        if (date.find()) {
            return date(date.group(3), date.group(2), date.group(1));
        }
        var length = LENGTH.matcher(folded);
        if (!length.find() || INTERVAL.matcher(folded).find()) {
            return null;
        }
        var many = Long.parseLong(length.group(1));
        return switch (length.group(2)) {
            case "ngay" -> day.plusDays(many);
            case "tuan" -> day.plusWeeks(many);
            case "thang" -> day.plusMonths(many);
            default -> day.plusYears(many);
        };
    }

    /** A day that is none in the calendar tells nothing. */
    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException none) {
            return null;
        }
    }

    static String classOf(@Nullable String reason) {
        var folded = reason == null ? "" : PersonName.fold(reason);
        return CLASSES.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(folded).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("OTHER");
    }
}

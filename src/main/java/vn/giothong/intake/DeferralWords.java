package vn.giothong.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** Sorts the reasons that lists write in words into the classes by which deferrals are counted. */
final class DeferralWords {
    private static final Map<String, Pattern> CLASSES = new LinkedHashMap<>();

    static {
        CLASSES.put("WEIGHT", Pattern.compile("\\b(can nang|thieu can|nhe can|khong du can|thieu ky|weight)\\b"));
        CLASSES.put(
                "BLOOD_PRESSURE",
                Pattern.compile("\\b(huyet ap|ha cao|ha thap|cao ap|tang huyet|tut huyet|blood pressure)\\b"));
        CLASSES.put(
                "LOW_HB",
                Pattern.compile("\\b(hb|hgb|huyet sac to|hst|thieu mau|hemoglobin|haemoglobin|hong cau thap)\\b"));
        CLASSES.put("SMALL_VEIN", Pattern.compile("\\b(ven|mach nho|tinh mach|kho lay|vein)\\b"));
        CLASSES.put(
                "INTERVAL",
                Pattern.compile(
                        "\\b(chua du (\\d+ )?(tuan|thang|thoi gian|ngay)|khoang cach|moi hien|chua den han|interval)\\b"));
    }

    private DeferralWords() {}

    static String classOf(@Nullable String reason) {
        var folded = reason == null ? "" : PersonName.fold(reason);
        return CLASSES.entrySet().stream()
                .filter(entry -> entry.getValue().matcher(folded).find())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("OTHER");
    }
}

package vn.giothong.care;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Texts;

/**
 * A line of the visit's form: a kind of support with its own value and sponsor. Each kind has one, and where a visit bears several
 * of a kind, such as gifts of two sponsors, as many.
 *
 * @param key the kind, from the second line of it on with its number, such as GIFT-2
 */
record SupportLine(String key, CareVisitSupport.Kind kind, String text) {
    static List<SupportLine> of(@Nullable VisitView visit, String language) {
        var there = new EnumMap<CareVisitSupport.Kind, Integer>(CareVisitSupport.Kind.class);
        if (visit != null) {
            visit.support().forEach(one -> there.merge(one.kind(), 1, Integer::sum));
        }
        var lines = new ArrayList<SupportLine>();
        for (var kind : CareVisitSupport.Kind.values()) {
            for (int number = 1; number <= Math.max(1, there.getOrDefault(kind, 0)); number++) {
                var text = Texts.text(language, "careSupport_" + kind);
                lines.add(
                        number == 1
                                ? new SupportLine(kind.name(), kind, text)
                                : new SupportLine(kind + "-" + number, kind, text + " " + number));
            }
        }
        return lines;
    }

    /** The field in which the value in dong is typed. */
    public String valueField() {
        return "value-" + key;
    }

    /** The field of whoever paid for it. */
    public String sponsorField() {
        return "sponsor-" + key;
    }
}

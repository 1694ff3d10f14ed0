package vn.giothong.document;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.Level;
import vn.giothong.web.Texts;

/**
 * The head of an official paper: who issues it and under whom, in capitals; the symbol behind the kind of paper; the place beside the
 * date; and the register that gives the number, one for each issuer (Nghị định 30/2020/NĐ-CP, Phụ lục I).
 */
public record Letterhead(String register, @Nullable String above, String name, String symbol, String place) {
    private static final Pattern KIND_OF_AREA =
            Pattern.compile("^(Tỉnh|Thành phố|Thị xã|Thị trấn|Huyện|Phường|Xã)\\s+", Pattern.UNICODE_CASE);

    private static final Pattern AREA_BEGINS =
            Pattern.compile("\\s(?=(TỈNH|THÀNH PHỐ|THỊ XÃ|THỊ TRẤN|HUYỆN|PHƯỜNG|XÃ)\\s)");

    /** A Red Cross unit on the day of the tree; above the province stands the national society, whether or not it is in the tree. */
    public static Letterhead redCross(ChapterTree tree, UUID chapterId) {
        var path = tree.path(chapterId);
        return path.isEmpty()
                ? of(chapterId, null, society(tree.name(chapterId)), place(tree.name(chapterId)))
                : redCross(chapterId, path);
    }

    /** The path leads from the top down to the unit. */
    static Letterhead redCross(UUID chapterId, List<ChapterTree.Node> path) {
        var own = path.get(path.size() - 1);
        var above = path.size() < 2 ? null : path.get(path.size() - 2);
        return own.level() == Level.NATION
                ? of(chapterId, null, text("document_national_society"), text("document_national_place"))
                : of(
                        chapterId,
                        above == null || above.level() == Level.NATION
                                ? text("document_national_society")
                                : society(above.name()),
                        society(own.name()),
                        place(area(path).name()));
    }

    /** The administrative area of a unit: a school's chapter stands in that of the chapter above it. */
    private static ChapterTree.Node area(List<ChapterTree.Node> path) {
        var own = path.get(path.size() - 1);
        return own.level() == Level.SUB && path.size() > 1 ? area(path.subList(0, path.size() - 1)) : own;
    }

    private static Letterhead of(UUID chapterId, @Nullable String above, String name, String place) {
        return new Letterhead("HCTD:" + chapterId, above, name, text("document_symbol_red_cross"), place);
    }

    private static String society(String area) {
        return text("document_red_cross") + " " + capitals(area);
    }

    private static String text(String key) {
        return Texts.text("vi", key);
    }

    public static String capitals(String text) {
        return text.toUpperCase(Locale.ROOT);
    }

    /** A name in capitals as it is broken into lines: the area begins one of its own. */
    public static List<String> broken(String name) {
        return List.of(AREA_BEGINS.split(name, -1));
    }

    /** The name of an area alone, as it stands before the date: Quảng Ngãi of Tỉnh Quảng Ngãi. */
    public static String place(String area) {
        return KIND_OF_AREA.matcher(area).replaceFirst("");
    }

    /** Number and symbol, such as 05/TTr-HCTĐ. */
    public String numbered(int number, String kind) {
        return String.format(Locale.ROOT, "%02d/%s-%s", number, kind, symbol);
    }
}

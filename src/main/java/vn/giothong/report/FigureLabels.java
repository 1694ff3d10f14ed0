package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.Campaign;
import vn.giothong.drive.Collector;
import vn.giothong.drive.DeferralReasons;
import vn.giothong.drive.Dimension;
import vn.giothong.drive.Drive;
import vn.giothong.web.Texts;

/** Puts the keys of figures into words. */
@ApplicationScoped
class FigureLabels {
    private final ChapterTrees trees;
    private final DeferralReasons deferrals;

    FigureLabels(ChapterTrees trees, DeferralReasons deferrals) {
        this.trees = trees;
        this.deferrals = deferrals;
    }

    /** The key as it is sent, of what the database has. */
    static String key(@Nullable Object found) {
        return found == null ? Dimension.UNKNOWN : found.toString();
    }

    /** The labels of the keys of a breakdown other than by chapter. */
    Map<String, String> of(By by, Map<String, Sums> rows, String language) {
        var names = names(by, rows, language);
        var labels = new HashMap<String, String>();
        rows.keySet().forEach(key -> labels.put(key, names.getOrDefault(key, item(by, key, language))));
        return labels;
    }

    private Map<String, String> names(By by, Map<String, Sums> rows, String language) {
        return switch (by) {
            case CAMPAIGN ->
                Campaign.<Campaign>streamAll()
                        .collect(Collectors.toMap(
                                one -> one.code, one -> language.equals("en") ? one.nameEn : one.nameVi));
            case COLLECTOR ->
                Collector.<Collector>streamAll().collect(Collectors.toMap(one -> one.id.toString(), one -> one.name));
            case DEFERRAL ->
                deferrals.list().stream()
                        .collect(Collectors.toMap(DeferralReasons.Reason::code, one -> one.name(language)));
            case DRIVE -> drives(rows);
            case PLACE -> places(trees.today(), rows);
            default -> Map.of();
        };
    }

    private static Map<String, String> drives(Map<String, Sums> rows) {
        var ids = rows.keySet().stream().map(UUID::fromString).toList();
        return ids.isEmpty()
                ? Map.of()
                : Panache.getEntityManager()
                        .createQuery("select d from Drive d where d.id in ?1", Drive.class)
                        .setParameter(1, ids)
                        .getResultStream()
                        .collect(Collectors.toMap(drive -> drive.id.toString(), drive -> drive.name));
    }

    private static Map<String, String> places(ChapterTree tree, Map<String, Sums> rows) {
        return rows.keySet().stream()
                .filter(key -> !key.equals(Dimension.UNKNOWN))
                .collect(Collectors.toMap(key -> key, key -> tree.name(UUID.fromString(key))));
    }

    private static String item(By by, String key, String language) {
        if (key.equals(Dimension.UNKNOWN) || key.equals(Dimension.NONE)) {
            return Texts.text(language, by == By.CAMPAIGN ? "report_without_campaign" : "driveItem_" + key);
        }
        return switch (by) {
            case MONTH -> key.substring(4) + "/" + key.substring(0, 4);
            case YEAR -> key;
            case VOLUME -> key + " ml";
            case EMERGENCY -> Texts.text(language, "report_emergency_" + key);
            case SEX_AGE -> {
                var parts = key.split(":", 2);
                yield Texts.text(language, "driveItem_" + parts[0]) + ", "
                        + Texts.text(language, "driveItem_" + parts[1]);
            }
            default -> Texts.has(language, "driveItem_" + key) ? Texts.text(language, "driveItem_" + key) : key;
        };
    }
}

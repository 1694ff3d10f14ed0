package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.drive.DriveFigures;
import vn.giothong.web.Texts;

/** Answers with figures of an area and a period. */
@ApplicationScoped
class FigureReports {
    private final Areas areas;
    private final FigureLabels labels;

    FigureReports(Areas areas, FigureLabels labels) {
        this.areas = areas;
        this.labels = labels;
    }

    @Transactional
    public FigureReport of(Actor actor, FigureQuery.Read query, String language) {
        var area = areas.of(actor, query);
        var before = areas.of(actor, query.yearBefore());
        return new FigureReport(
                area.chapterId(),
                area.name(),
                query.from(),
                query.to(),
                query.by().code(),
                query.today() ? "today" : "day",
                query.by() == By.CHAPTER ? chapters(area, query, language) : rows(area, query, language),
                total(area, query, language),
                total(before, query.yearBefore(), language));
    }

    private static FigureRow total(Areas.Area area, FigureQuery.Read query, String language) {
        var sum = area.parts().stream()
                .map(part -> FigureSums.total(part.scope()))
                .reduce(Sums.NOTHING, Sums::plus);
        return sum.row("TOTAL", Texts.text(language, "report_total"), target(query, area.chapterId()));
    }

    private static @Nullable Long target(FigureQuery.Read query, @Nullable UUID chapter) {
        return chapter == null ? null : targets(query, Set.of(chapter)).get(chapter);
    }

    private static Map<UUID, Long> targets(FigureQuery.Read query, Set<UUID> units) {
        var year = query.wholeYear();
        return year == null ? Map.of() : ReportTarget.ofYear(year, units);
    }

    /** Every unit below with what lies in it, and what belongs to the unit itself. */
    private static List<FigureRow> chapters(Areas.Area area, FigureQuery.Read query, String language) {
        var sums = new LinkedHashMap<UUID, Sums>();
        var names = new LinkedHashMap<UUID, String>();
        var root = area.chapterId();
        for (var part : area.parts()) {
            if (root != null) {
                part.tree().children(root).forEach(child -> names.put(child.id(), child.name()));
            }
            bySubunit(part, root).forEach((below, sum) -> {
                names.putIfAbsent(below, part.tree().name(below));
                sums.merge(below, sum, Sums::plus);
            });
        }
        var targets = targets(query, names.keySet());
        var rows = new ArrayList<FigureRow>();
        names.forEach((id, name) -> {
            if (!id.equals(root)) {
                rows.add(sums.getOrDefault(id, Sums.NOTHING).row(id.toString(), name, targets.get(id)));
            }
        });
        if (root != null && sums.containsKey(root)) {
            rows.add(sums.getOrDefault(root, Sums.NOTHING)
                    .row(
                            root.toString(),
                            Texts.text(language, "report_itself", area.name()),
                            rows.isEmpty() ? targets.get(root) : null));
        }
        return rows;
    }

    private static Map<UUID, Sums> bySubunit(Areas.Part part, @Nullable UUID root) {
        var tree = part.tree();
        var areas = new HashMap<UUID, UUID>();
        if (root != null) {
            tree.children(root)
                    .forEach(child -> tree.areasWithin(child.id()).forEach(area -> areas.put(area, child.id())));
        }
        return FigureSums.byUnit(
                part.scope().keeping(areas.keySet(), tree), areas, chapter -> below(tree, root, chapter));
    }

    /** The unit right below the root on the way to the chapter. */
    static UUID below(ChapterTree tree, @Nullable UUID root, UUID chapter) {
        var path = tree.path(chapter).stream().map(ChapterTree.Node::id).toList();
        var at = root == null ? -1 : path.indexOf(root);
        if (root == null) {
            return chapter;
        }
        return at < 0 || at == path.size() - 1 ? root : path.get(at + 1);
    }

    private List<FigureRow> rows(Areas.Area area, FigureQuery.Read query, String language) {
        var sums = new TreeMap<String, Sums>(DriveFigures.ORDER);
        if (query.by() == By.MONTH) {
            for (var month = query.from().withDayOfMonth(1);
                    !month.isAfter(query.to()) && sums.size() < 240;
                    month = month.plusMonths(1)) {
                sums.put(String.valueOf(month.getYear() * 100 + month.getMonthValue()), Sums.NOTHING);
            }
        }
        if (query.by() == By.YEAR && query.wholeYear() != null) {
            sums.put(String.valueOf(query.wholeYear()), Sums.NOTHING);
        }
        for (var part : area.parts()) {
            FigureSums.by(query.by(), part.scope())
                    .forEach((key, sum) -> sums.merge(FigureLabels.key(key), sum, Sums::plus));
        }
        var words = labels.of(query.by(), sums, language);
        var set = target(query, area.chapterId());
        return sums.entrySet().stream()
                .map(entry -> row(
                        query.by(),
                        entry.getValue(),
                        entry.getKey(),
                        words.getOrDefault(entry.getKey(), entry.getKey()),
                        set))
                .toList();
    }

    /** The target set for a year is that of the year's row; the plans of drives make up another number, so no part of it has any. */
    private static FigureRow row(By by, Sums sum, String key, String label, @Nullable Long set) {
        var counted = set != null && by.partsTarget() ? sum.withoutTarget() : sum;
        return by.knowing(counted.row(key, label, by == By.YEAR ? set : null));
    }
}

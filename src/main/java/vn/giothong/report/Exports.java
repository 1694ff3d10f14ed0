package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.database.Ids;
import vn.giothong.drive.DriveFigures;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** Gives figures away, and writes down to whom. */
@ApplicationScoped
class Exports {
    private final FigureReports reports;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Exports(FigureReports reports, ChapterTrees trees, Audit audit, Clock clock) {
        this.reports = reports;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public byte[] csv(Actor actor, FigureQuery query, String language) {
        return FigureFiles.csv(report(actor, query, language), language);
    }

    @Transactional
    public byte[] xlsx(Actor actor, FigureQuery query, String language) {
        return FigureFiles.xlsx(report(actor, query, language), language);
    }

    private FigureReport report(Actor actor, FigureQuery query, String language) {
        var report = reports.of(actor, query.read(LocalDate.now(clock)), language);
        log(actor, "figures.exported", report);
        return report;
    }

    private void log(Actor actor, String action, FigureReport report) {
        var what = report.name() + " " + report.from() + " – " + report.to() + " " + report.by();
        var about = report.chapterId() == null ? Ids.next() : report.chapterId();
        audit.record(actor.accountId(), actor.fullName(), action, "chapter", about, what);
    }

    @Transactional
    public DataValueSet dhis2(Actor actor, @Nullable String period) {
        var asked = Period.of(period);
        var tree = trees.today();
        var report = reports.of(actor, new FigureQuery.Read(null, asked.from(), asked.to(), By.CHAPTER, true), "vi");
        log(actor, "figures.exported.dhis2", report);
        return DataValueSet.of(
                asked, report, id -> tree.find(id).map(node -> node.code()).orElse(id.toString()));
    }

    /** The units below by sex and age band. */
    @Transactional
    public byte[] openData(Actor actor, @Nullable Integer year, @Nullable UUID chapter, String language) {
        var asked = year == null ? LocalDate.now(clock).getYear() - 1 : year;
        if (asked < 1990 || asked > LocalDate.now(clock).getYear()) {
            throw Refusal.badRequest(
                    "year", "field_range", 1990, LocalDate.now(clock).getYear());
        }
        var from = LocalDate.of(asked, 1, 1);
        var query = new FigureQuery.Read(chapter, from, from.plusYears(1).minusDays(1), By.CHAPTER, true);
        var units = reports.of(actor, query, language);
        log(actor, "figures.exported.open", units);
        var itself = units.chapterId() == null ? "" : units.chapterId().toString();
        var cells = new LinkedHashMap<FigureRow, Map<String, Long>>();
        var groups = new TreeSet<>(DriveFigures.ORDER);
        for (var unit : units.rows()) {
            var below = unit.key().equals(itself) ? units.rows() : List.<FigureRow>of();
            var found = new LinkedHashMap<String, Long>();
            if (below.isEmpty()) {
                rows(actor, query, UUID.fromString(unit.key())).forEach((key, n) -> found.put(key, n));
            }
            groups.addAll(found.keySet());
            cells.put(unit, found);
        }
        own(actor, query, units, cells, itself, groups);
        return table(asked, cells, List.copyOf(groups), language);
    }

    private Map<String, Long> rows(Actor actor, FigureQuery.Read query, @Nullable UUID unit) {
        var asked = new FigureQuery.Read(unit, query.from(), query.to(), By.SEX_AGE, true);
        var found = new LinkedHashMap<String, Long>();
        reports.of(actor, asked, "en").rows().stream()
                .filter(row -> row.donations() > 0)
                .forEach(row -> found.put(row.key(), row.donations()));
        return found;
    }

    /** What belongs to the unit itself is what the units below leave of it. */
    private void own(
            Actor actor,
            FigureQuery.Read query,
            FigureReport units,
            Map<FigureRow, Map<String, Long>> cells,
            String itself,
            Set<String> groups) {
        var row = units.rows().stream().filter(one -> one.key().equals(itself)).findFirst();
        row.ifPresent(own -> {
            var left = rows(actor, query, units.chapterId());
            cells.values().forEach(found -> found.forEach((key, n) -> left.merge(key, -n, Long::sum)));
            groups.addAll(left.keySet());
            cells.put(own, left);
        });
    }

    private static byte[] table(
            int year, Map<FigureRow, Map<String, Long>> cells, List<String> groups, String language) {
        var units = List.copyOf(cells.keySet());
        var numbers = new long[units.size()][groups.size()];
        for (int i = 0; i < numbers.length; i++) {
            for (int j = 0; j < groups.size(); j++) {
                numbers[i][j] = cells.getOrDefault(units.get(i), Map.of()).getOrDefault(groups.get(j), 0L);
            }
        }
        var published = Suppression.of(numbers);
        var total = Texts.text(language, "report_total");
        var rows = new ArrayList<List<@Nullable Object>>();
        for (int i = 0; i <= units.size(); i++) {
            for (int j = 0; j <= groups.size(); j++) {
                var parts = j == groups.size()
                        ? new String[] {total, total}
                        : groups.get(j).split(":", 2);
                var row = new ArrayList<@Nullable Object>();
                row.add(year);
                row.add(i == units.size() ? total : units.get(i).label());
                row.add(j == groups.size() ? total : Texts.text(language, "driveItem_" + parts[0]));
                row.add(j == groups.size() ? total : Texts.text(language, "driveItem_" + parts[1]));
                row.add(published.value(i, j));
                row.add(published.value(i, j) == null ? 1 : 0);
                rows.add(row);
            }
        }
        var heads = List.of("year", "unit", "sex", "age", "donations", "left_out");
        return FigureFiles.csv(
                heads.stream()
                        .map(head -> Texts.text(language, "report_open_" + head))
                        .toList(),
                rows);
    }
}

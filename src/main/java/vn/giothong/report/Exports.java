package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final int FIRST_YEAR = 1990;

    private final FigureReports reports;
    private final UnitGroups groups;
    private final Dhis2Ids ids;
    private final ChapterTrees trees;
    private final Audit audit;
    private final Clock clock;

    Exports(FigureReports reports, UnitGroups groups, Dhis2Ids ids, ChapterTrees trees, Audit audit, Clock clock) {
        this.reports = reports;
        this.groups = groups;
        this.ids = ids;
        this.trees = trees;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public byte[] file(Actor actor, FigureQuery.Read query, FigureExport.Format format, String language) {
        var report = reports.of(actor, query, language);
        log(actor, "figures.exported", report);
        return switch (format) {
            case CSV -> FigureFiles.csv(report, language);
            case XLSX -> FigureFiles.xlsx(report, language);
        };
    }

    private void log(Actor actor, String action, FigureReport report) {
        var what = report.name() + " " + report.from() + " – " + report.to() + " " + report.by();
        var about = report.chapterId() == null ? Ids.next() : report.chapterId();
        audit.record(actor.accountId(), actor.fullName(), action, "chapter", about, what);
    }

    /** The values by the ids that the province keeps; refused where a kind that has ids lacks some. */
    @Transactional
    public DataValueSet dhis2(Actor actor, @Nullable String period, @Nullable UUID chapter) {
        var report = units(actor, period, chapter);
        var known = known(report);
        var set = values(actor, period, report);
        var missing = set.summary(known).unmapped().within(known);
        if (!missing.nothing()) {
            throw Refusal.conflict("report_dhis2_unmapped").with("unmapped", missing);
        }
        log(actor, "figures.exported.dhis2", report);
        return set.by(known);
    }

    /** What that would send, with the codes that have no id. */
    @Transactional
    public Dhis2Summary dryRun(Actor actor, @Nullable String period, @Nullable UUID chapter) {
        var report = units(actor, period, chapter);
        return values(actor, period, report).summary(known(report));
    }

    private FigureReport units(Actor actor, @Nullable String period, @Nullable UUID chapter) {
        var asked = Period.of(period);
        return reports.of(actor, new FigureQuery.Read(chapter, asked.from(), asked.to(), By.CHAPTER, true), "vi");
    }

    private Map<Dhis2Id.Kind, Map<String, String>> known(FigureReport report) {
        var root = report.chapterId();
        if (root == null) {
            throw Refusal.forbidden();
        }
        return Dhis2Ids.by(ids.province(root));
    }

    private DataValueSet values(Actor actor, @Nullable String period, FigureReport report) {
        var tree = trees.today();
        var query = new FigureQuery.Read(report.chapterId(), report.from(), report.to(), By.CHAPTER, true);
        return DataValueSet.of(
                Period.of(period), groups.of(actor, query, report), row -> tree.find(UUID.fromString(row.key()))
                        .map(node -> node.code())
                        .orElse(row.key()));
    }

    /** The units below by sex and age band. */
    @Transactional
    public byte[] openData(Actor actor, @Nullable Integer year, @Nullable UUID chapter, String language) {
        var now = LocalDate.now(clock).getYear();
        var asked = year == null ? now - 1 : year;
        if (asked < FIRST_YEAR || asked > now) {
            throw Refusal.badRequest("year", "field_range", FIRST_YEAR, now);
        }
        var from = LocalDate.of(asked, 1, 1);
        var query = new FigureQuery.Read(chapter, from, from.plusYears(1).minusDays(1), By.CHAPTER, true);
        var units = reports.of(actor, query, language);
        log(actor, "figures.exported.open", units);
        return table(asked, groups.of(actor, query, units), language);
    }

    private static byte[] table(int year, Map<FigureRow, Map<String, Long>> cells, String language) {
        var units = List.copyOf(cells.keySet());
        var named = new TreeSet<>(DriveFigures.ORDER);
        cells.values().forEach(found -> named.addAll(found.keySet()));
        var groups = List.copyOf(named);
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
                var unit = i == units.size() ? total : units.get(i).label();
                var value = published.value(i, j);
                rows.add(row(year, unit, j == groups.size() ? null : groups.get(j), value, language));
            }
        }
        var heads = List.of("year", "unit", "sex", "age", "donations", "left_out");
        return FigureFiles.csv(
                heads.stream()
                        .map(head -> Texts.text(language, "report_open_" + head))
                        .toList(),
                rows);
    }

    private static List<@Nullable Object> row(
            int year, String unit, @Nullable String group, @Nullable Long value, String language) {
        var row = new ArrayList<@Nullable Object>();
        row.add(year);
        row.add(unit);
        for (int side = 0; side < 2; side++) {
            row.add(Texts.text(language, group == null ? "report_total" : "driveItem_" + group.split(":", 2)[side]));
        }
        row.add(value);
        row.add(value == null ? 1 : 0);
        return row;
    }
}

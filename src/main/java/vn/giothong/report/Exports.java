package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.database.Ids;
import vn.giothong.web.Refusal;

/** Gives figures away, and writes down to whom. */
@ApplicationScoped
class Exports {
    private final FigureReports reports;
    private final UnitGroups groups;
    private final Dhis2Ids ids;
    private final ChapterTrees trees;
    private final Audit audit;

    Exports(FigureReports reports, UnitGroups groups, Dhis2Ids ids, ChapterTrees trees, Audit audit) {
        this.reports = reports;
        this.groups = groups;
        this.ids = ids;
        this.trees = trees;
        this.audit = audit;
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

    void log(Actor actor, String action, FigureReport report) {
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
        var asked = Period.asked(period);
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
                Period.asked(period), groups.of(actor, query, report), row -> tree.find(UUID.fromString(row.key()))
                        .map(node -> node.code())
                        .orElse(row.key()));
    }
}

package vn.giothong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.publicity.MediaFigures;

/** Copies the figures of a report, in Vietnamese whoever asks and under the trees of its days, and reads copies again. */
@ApplicationScoped
class DocumentContents {
    private static final List<By> BREAKDOWNS = List.of(
            By.CHAPTER,
            By.MONTH,
            By.SEX,
            By.AGE_BAND,
            By.ABO,
            By.VOLUME,
            By.COMPONENT,
            By.OCCUPATION,
            By.FIRST_REPEAT,
            By.COLLECTOR,
            By.EMERGENCY,
            By.DEFERRAL);

    /** The length of a period that is a year, as in 2026. */
    private static final int YEAR = 4;

    private final FigureReports reports;
    private final HealthForm health;
    private final PlanForm plan;
    private final ChapterTrees trees;
    private final ObjectMapper json;

    DocumentContents(FigureReports reports, HealthForm health, PlanForm plan, ChapterTrees trees, ObjectMapper json) {
        this.reports = reports;
        this.health = health;
        this.plan = plan;
        this.trees = trees;
        this.json = json;
    }

    DocumentContent now(Actor actor, ReportDocument document) {
        var query = new FigureQuery.Read(document.chapterId, document.fromOn, document.toOn, By.CHAPTER, false);
        return switch (document.form) {
            case FIGURES -> figures(actor, document);
            case HEALTH_YEAR -> form(actor, document, query, health.parts(actor, query));
            case PLAN -> form(actor, document, query, plan.parts(actor, query, document.chapterId));
        };
    }

    private DocumentContent form(Actor actor, ReportDocument document, FigureQuery.Read query, List<FormPart> parts) {
        var report = reports.of(actor, query, "vi");
        return new DocumentContent(
                report.name(),
                document.period,
                document.fromOn,
                document.toOn,
                report.total(),
                report.yearBefore(),
                Map.of(),
                List.of(),
                parts);
    }

    private DocumentContent figures(Actor actor, ReportDocument document) {
        var breakdowns = new LinkedHashMap<String, List<FigureRow>>();
        FigureReport last = null;
        for (var by : BREAKDOWNS) {
            last = reports.of(
                    actor, new FigureQuery.Read(document.chapterId, document.fromOn, document.toOn, by, false), "vi");
            breakdowns.put(by.code(), last.rows());
        }
        if (last == null) {
            throw new IllegalStateException("A report has breakdowns");
        }
        return new DocumentContent(
                last.name(),
                document.period,
                document.fromOn,
                document.toOn,
                last.total(),
                last.yearBefore(),
                breakdowns,
                notHandedIn(document),
                document.period.length() == YEAR ? List.of(media(document)) : null);
    }

    /** What media brought in the year, below the figures that it helped. */
    private FormPart media(ReportDocument document) {
        var within = trees.on(document.toOn).subtree(document.chapterId);
        return new FormPart(
                "media",
                List.of("items", "reach"),
                MediaFigures.of(within, document.fromOn, document.toOn, "vi").stream()
                        .map(line -> FormPart.Row.of(line.key(), line.label(), line.items(), line.reach()))
                        .toList());
    }

    /** Units right below that have drives in the period and no report that left their hands. */
    private List<String> notHandedIn(ReportDocument document) {
        var tree = trees.on(document.toOn);
        return tree.children(document.chapterId).stream()
                .filter(child -> FigureSums.total(Scope.of(tree.subtree(child.id()), document.fromOn, document.toOn))
                                .drives()
                        > 0)
                .filter(child -> !ReportDocument.handedIn(document.form, child.id(), document.period))
                .map(child -> child.name())
                .toList();
    }

    String write(DocumentContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    DocumentContent read(String text) {
        try {
            return json.readValue(text, DocumentContent.class).knowing();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("The copied figures cannot be read", broken);
        }
    }

    static List<DocumentView.LateEntry> lateEntries(ReportDocument document, Scope scope) {
        if (document.copiedAt == null) {
            return List.of();
        }
        var query = Panache.getEntityManager()
                .createQuery(
                        "select d.code, d.name, d.heldOn, count(*), coalesce(sum(g.volumeMl), 0) from Drive d, Donation g"
                                + " where g.driveId = d.id and g.state = 'LIVE' and g.createdAt > :after and "
                                + scope.condition() + " group by d.code, d.name, d.heldOn order by d.heldOn, d.code",
                        DocumentView.LateEntry.class)
                .setParameter("after", document.copiedAt);
        return scope.fill(query).getResultList();
    }
}

package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Texts;

/** Figures with their picture, from the province down to the drive. */
@Path("/reports")
@Authenticated
class FigurePages {
    /** An entry of a list to choose from. */
    record Option(String value, String text) {}

    /** A step on the way down to the unit. */
    record Crumb(String name, String href) {}

    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FiguresPage(
            FigureReport report,
            List<FigureLinks.Line> lines,
            List<Crumb> crumbs,
            List<Option> breakdowns,
            List<Option> years,
            String query,
            String drives,
            FigureLinks.Behind behind,
            FigureLinks.Behind behindBefore,
            boolean byReasons,
            @Nullable String openDataYear,
            boolean today)
            implements TemplateInstance {}

    private static final int YEARS_SHOWN = 5;

    private final CurrentActor current;
    private final FigureReports reports;
    private final FigureLinks links;
    private final OpenData openData;
    private final ChapterTrees trees;
    private final Form form;
    private final Language language;
    private final Clock clock;

    FigurePages(
            CurrentActor current,
            FigureReports reports,
            FigureLinks links,
            OpenData openData,
            ChapterTrees trees,
            Form form,
            Language language,
            Clock clock) {
        this.current = current;
        this.reports = reports;
        this.links = links;
        this.openData = openData;
        this.trees = trees;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Transactional
    public Response figures(@BeanParam FigureQuery asked) {
        var query = asked.read(LocalDate.now(clock));
        var report = reports.of(current.get(), query, language.code());
        form.put("from", report.from()).put("to", report.to()).put("by", report.by());
        form.put("tree", report.tree()).put("chapterId", report.chapterId());
        return Pages.ok(new FiguresPage(
                report,
                links.lines(current.get(), report, query),
                crumbs(report),
                Arrays.stream(By.values())
                        .map(by -> new Option(by.code(), Texts.text(language.code(), "reportBy_" + by.code())))
                        .toList(),
                years(report),
                address("", report, report.by(), report.chapterId(), query.from(), query.to()),
                UriBuilder.fromPath("/drives")
                        .queryParam("from", query.from())
                        .queryParam("to", query.to())
                        .build()
                        .toString(),
                links.total(current.get(), report, report.total(), query),
                links.total(current.get(), report, report.yearBefore(), query.yearBefore()),
                query.by() == By.DEFERRAL,
                openData.year(report).map(String::valueOf).orElse(null),
                query.today()));
    }

    private List<Option> years(FigureReport report) {
        var now = LocalDate.now(clock).getYear();
        return java.util.stream.IntStream.range(0, YEARS_SHOWN)
                .mapToObj(back -> LocalDate.of(now - back, 1, 1))
                .map(first -> new Option(
                        address(
                                "/reports",
                                report,
                                report.by(),
                                report.chapterId(),
                                first,
                                first.plusYears(1).minusDays(1)),
                        String.valueOf(first.getYear())))
                .toList();
    }

    private static String address(
            String base, FigureReport report, String by, @Nullable Object chapter, LocalDate from, LocalDate to) {
        var uri = UriBuilder.fromPath(base)
                .queryParam("from", from)
                .queryParam("to", to)
                .queryParam("by", by)
                .queryParam("tree", report.tree());
        return (chapter == null ? uri : uri.queryParam("chapterId", chapter))
                .build()
                .toString();
    }

    private List<Crumb> crumbs(FigureReport report) {
        var root = report.chapterId();
        var mine = reports.of(
                        current.get(),
                        new FigureQuery.Read(null, report.from(), report.to(), By.YEAR, true),
                        language.code())
                .chapterId();
        if (root == null || root.equals(mine)) {
            return List.of();
        }
        var path = trees.today().path(root);
        var top = path.stream().map(ChapterTree.Node::id).toList().indexOf(mine);
        return path.stream()
                .skip(Math.max(0, top))
                .map(node -> new Crumb(
                        node.name(), address("/reports", report, "chapter", node.id(), report.from(), report.to())))
                .toList();
    }
}

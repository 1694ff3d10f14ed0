package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
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
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.Drive;
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

    /** A row, and where what lies behind it is: figures further down, and its donations for who may see them. */
    record Line(
            FigureRow figures,
            @Nullable String href,
            @Nullable String gifts) {}

    /** A step on the way down to the unit. */
    record Crumb(String name, String href) {}

    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record FiguresPage(
            FigureReport report,
            List<Line> lines,
            List<Crumb> crumbs,
            List<Option> breakdowns,
            List<Option> years,
            String query,
            String drives,
            String byDrive,
            String byReason,
            boolean byReasons,
            @Nullable String gifts,
            @Nullable String openDataYear,
            boolean today)
            implements TemplateInstance {}

    private static final int YEARS_SHOWN = 5;

    private final CurrentActor current;
    private final FigureReports reports;
    private final Gifts gifts;
    private final OpenData openData;
    private final ChapterTrees trees;
    private final Form form;
    private final Language language;
    private final Clock clock;

    FigurePages(
            CurrentActor current,
            FigureReports reports,
            Gifts gifts,
            OpenData openData,
            ChapterTrees trees,
            Form form,
            Language language,
            Clock clock) {
        this.current = current;
        this.reports = reports;
        this.gifts = gifts;
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
                lines(report, query),
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
                FigureAddress.of("/reports", query.by(By.DRIVE)),
                FigureAddress.of("/reports", query.by(By.DEFERRAL)),
                query.by() == By.DEFERRAL,
                gifts(report.total(), query, null),
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

    private List<Line> lines(FigureReport report, FigureQuery.Read query) {
        var codes = query.by() == By.DRIVE ? codes(report) : Map.<String, String>of();
        return report.rows().stream()
                .map(row -> new Line(row, href(report, query, row, codes), gifts(row, query, row.key())))
                .toList();
    }

    private @Nullable String gifts(FigureRow row, FigureQuery.Read query, @Nullable String key) {
        var shown = row.donations() > 0 && query.by() != By.DEFERRAL && gifts.sees(current.get());
        return shown ? FigureAddress.of("/reports/donations", query, key, row.label()) : null;
    }

    private static Map<String, String> codes(FigureReport report) {
        var ids = report.rows().stream().map(row -> UUID.fromString(row.key())).toList();
        var codes = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            Panache.getEntityManager()
                    .createQuery("select d from Drive d where d.id in ?1", Drive.class)
                    .setParameter(1, ids)
                    .getResultStream()
                    .forEach(drive -> codes.put(drive.id.toString(), drive.code));
        }
        return codes;
    }

    private @Nullable String href(
            FigureReport report, FigureQuery.Read query, FigureRow row, Map<String, String> codes) {
        return switch (query.by()) {
            case CHAPTER -> {
                var leaf = row.key().equals(String.valueOf(report.chapterId()))
                        || trees.today().children(UUID.fromString(row.key())).isEmpty();
                yield address("/reports", report, leaf ? "drive" : "chapter", row.key(), query.from(), query.to());
            }
            case MONTH -> {
                var month = YearMonth.of(
                        Integer.parseInt(row.key().substring(0, 4)),
                        Integer.parseInt(row.key().substring(4)));
                yield inside(report, "drive", query.within(month.atDay(1), month.atEndOfMonth()));
            }
            case YEAR -> {
                var year = Year.parse(row.key());
                yield inside(report, "month", query.within(year.atDay(1), year.atDay(year.length())));
            }
            case DRIVE -> "/drives/" + codes.get(row.key());
            default -> null;
        };
    }

    /** A row counts only the asked days of its month or year, so its link opens no others. */
    private static String inside(FigureReport report, String by, FigureQuery.Read part) {
        return address("/reports", report, by, report.chapterId(), part.from(), part.to());
    }
}

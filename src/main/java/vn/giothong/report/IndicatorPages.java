package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** The indicators of a unit and a year. */
@Path("/reports/indicators")
@Authenticated
class IndicatorPages {
    /** An indicator, and where the figures stand that it counts. */
    record Line(IndicatorValue value, @Nullable String rows) {}

    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record IndicatorsPage(Indicators.Sheet sheet, List<Line> lines) implements TemplateInstance {}

    private final CurrentActor current;
    private final Indicators indicators;
    private final ChapterTrees trees;
    private final Form form;
    private final Language language;

    IndicatorPages(CurrentActor current, Indicators indicators, ChapterTrees trees, Form form, Language language) {
        this.current = current;
        this.indicators = indicators;
        this.trees = trees;
        this.form = form;
        this.language = language;
    }

    @GET
    public Response indicators(
            @QueryParam("year") @Nullable Integer year, @QueryParam("chapterId") @Nullable UUID chapterId) {
        var sheet = indicators.of(current.get(), chapterId, year, language.code());
        form.put("year", sheet.year()).put("chapterId", sheet.chapterId());
        return Pages.ok(new IndicatorsPage(
                sheet, sheet.items().stream().map(one -> line(sheet, one)).toList()));
    }

    private Line line(Indicators.Sheet sheet, IndicatorValue value) {
        var from = LocalDate.of(sheet.year(), 1, 1);
        var rows = Indicator.valueOf(value.code())
                .rows()
                .map(by -> new FigureQuery.Read(
                        sheet.chapterId(), from, from.plusYears(1).minusDays(1), furtherDown(by, sheet), true))
                .map(query -> FigureAddress.of("/reports", query));
        return new Line(value, rows.orElse(null));
    }

    /** The units below, or the drives of a unit that has none. */
    private By furtherDown(By by, Indicators.Sheet sheet) {
        var leaf = trees.today().children(sheet.chapterId()).isEmpty();
        return by == By.CHAPTER && leaf ? By.DRIVE : by;
    }
}

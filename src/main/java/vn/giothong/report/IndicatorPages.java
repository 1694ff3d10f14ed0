package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** The indicators of a unit and a year. */
@Path("/reports/indicators")
@Authenticated
class IndicatorPages {
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record IndicatorsPage(Indicators.Sheet sheet) implements TemplateInstance {}

    private final CurrentActor current;
    private final Indicators indicators;
    private final Form form;
    private final Language language;

    IndicatorPages(CurrentActor current, Indicators indicators, Form form, Language language) {
        this.current = current;
        this.indicators = indicators;
        this.form = form;
        this.language = language;
    }

    @GET
    public Response indicators(
            @QueryParam("year") @Nullable Integer year, @QueryParam("chapterId") @Nullable UUID chapterId) {
        var sheet = indicators.of(current.get(), chapterId, year, language.code());
        form.put("year", sheet.year()).put("chapterId", sheet.chapterId());
        return Pages.ok(new IndicatorsPage(sheet));
    }
}

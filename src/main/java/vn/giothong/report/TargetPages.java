package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** Targets of a year beside what was reached, and the indicators of a unit. */
@Path("/reports")
@Authenticated
class TargetPages {
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TargetsPage(Targets.Sheet sheet) implements TemplateInstance {}

    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record IndicatorsPage(Indicators.Sheet sheet) implements TemplateInstance {}

    private final CurrentActor current;
    private final Targets targets;
    private final Indicators indicators;
    private final Form form;
    private final Language language;

    TargetPages(CurrentActor current, Targets targets, Indicators indicators, Form form, Language language) {
        this.current = current;
        this.targets = targets;
        this.indicators = indicators;
        this.form = form;
        this.language = language;
    }

    @GET
    @Path("targets")
    public Response targets(
            @QueryParam("year") @Nullable Integer year, @QueryParam("chapterId") @Nullable UUID chapterId) {
        var sheet = targets.of(current.get(), year, chapterId, language.code());
        form.put("year", sheet.year()).put("chapterId", sheet.chapterId());
        form.put("units-" + sheet.chapterId(), sheet.target());
        sheet.parts().forEach(part -> form.put("units-" + part.chapterId(), part.target()));
        return Pages.ok(new TargetsPage(sheet));
    }

    @POST
    @Path("targets")
    public Response set() {
        var actor = current.get();
        var year = form.integer("year");
        var chapter = form.id("chapterId");
        var sheet = targets.of(actor, year, chapter, language.code());
        var wanted = new ArrayList<Targets.Wanted>();
        add(wanted, sheet.chapterId(), sheet.target());
        sheet.parts().forEach(part -> add(wanted, part.chapterId(), part.target()));
        var accepted = form.accepts(() -> {
            if (!wanted.isEmpty()) {
                targets.set(actor, sheet.year(), sheet.chapterId(), wanted);
            }
        });
        return accepted
                ? Pages.seeOther(
                        "/reports/targets?year=" + sheet.year() + "&chapterId=" + sheet.chapterId(),
                        "report_targets_set")
                : Pages.invalid(new TargetsPage(sheet));
    }

    /** What was typed and differs from what stands. */
    private void add(List<Targets.Wanted> wanted, UUID chapter, @Nullable Long known) {
        var units = form.integer("units-" + chapter);
        if (units != null && (known == null || known != units.longValue())) {
            wanted.add(new Targets.Wanted(chapter, 0, units));
        }
    }

    @GET
    @Path("indicators")
    public Response indicators(
            @QueryParam("year") @Nullable Integer year, @QueryParam("chapterId") @Nullable UUID chapterId) {
        var sheet = indicators.of(current.get(), chapterId, year, language.code());
        form.put("year", sheet.year()).put("chapterId", sheet.chapterId());
        return Pages.ok(new IndicatorsPage(sheet));
    }
}

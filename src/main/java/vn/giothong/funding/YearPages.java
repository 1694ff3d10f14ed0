package vn.giothong.funding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Texts;

/** A year with what was planned and given, its forecast and its proposals. */
@Path("/funding/{year:\\d{4}}")
@Authenticated
class YearPages {
    @CheckedTemplate(basePath = "funding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record YearPage(
            String year,
            YearReport report,
            StepNames names,
            @Nullable ForecastView forecast,
            @Nullable Outlined outlined,
            List<YearTables.CameTo> cameTo,
            List<String> unknown,
            @Nullable ForecastView running,
            List<ForecastSummary.Part> areas,
            List<ForecastSummary.Part> months,
            List<ProposalRow> proposals,
            List<MoneyPages.Option> scenarios,
            List<MoneyPages.Option> rules,
            boolean over,
            boolean mayRead,
            boolean mayOpen,
            boolean mayWrite)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Access access;
    private final Forecasts forecasts;
    private final ForecastSummary summary;
    private final YearReports reports;
    private final PlannedSteps steps;
    private final Proposals proposals;
    private final ProposalDrafting drafting;
    private final Form form;
    private final Language language;
    private final Clock clock;

    YearPages(
            CurrentActor current,
            Access access,
            Forecasts forecasts,
            ForecastSummary summary,
            YearReports reports,
            PlannedSteps steps,
            Proposals proposals,
            ProposalDrafting drafting,
            Form form,
            Language language,
            Clock clock) {
        this.current = current;
        this.access = access;
        this.forecasts = forecasts;
        this.summary = summary;
        this.reports = reports;
        this.steps = steps;
        this.proposals = proposals;
        this.drafting = drafting;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    public Response year(int year, @HeaderParam("HX-Request") @Nullable String watching) {
        var page = page(year);
        return watching != null && page.running() == null ? Pages.reload() : Pages.ok(page);
    }

    private YearPage page(int year) {
        var actor = current.get();
        var report = reports.get(actor, year);
        var mayRead = may(Action.READ_FUNDING);
        var forecast = mayRead ? forecasts.latest(actor, year).orElse(null) : null;
        var running = mayRead ? forecasts.running(actor, year).orElse(null) : null;
        var names = steps.names(language.code());
        return new YearPage(
                String.valueOf(year),
                report,
                names,
                forecast,
                forecast == null || !forecast.done() ? null : Outlined.of(forecast, names),
                YearTables.cameTo(report.rows()),
                YearTables.unknown(report.rows(), names),
                running,
                forecast == null || !forecast.done() ? List.of() : summary.areas(forecast),
                forecast == null || !forecast.done() ? List.of() : summary.months(forecast),
                proposals.shown(actor, year),
                options("fundingScenario_", List.of("MIDDLE", "LOW", "HIGH")),
                Stream.concat(report.rows().stream(), Stream.ofNullable(report.around()))
                        .map(row -> new MoneyPages.Option(row.rule(), names.of(row.rule())))
                        .toList(),
                year <= LocalDate.now(clock).getYear(),
                mayRead,
                proposals.openTo(actor),
                may(Action.WRITE_FUNDING));
    }

    private List<MoneyPages.Option> options(String prefix, List<String> values) {
        return values.stream()
                .map(one -> new MoneyPages.Option(one, Texts.text(language.code(), prefix + one)))
                .toList();
    }

    @POST
    @Path("forecast")
    public Response order(int year) {
        return form.accepts(() -> forecasts.order(current.get(), year))
                ? Pages.seeOther("/funding/" + year)
                : Pages.invalid(page(year));
    }

    @POST
    @Path("proposal")
    public Response propose(int year) {
        var scenario = form.required("scenario");
        var forecast = form.id("forecastId");
        var made = new ProposalView[1];
        return form.accepts(() -> made[0] = drafting.make(current.get(), year, forecast, Scenario.of(scenario)))
                ? Pages.seeOther("/funding/proposals/" + made[0].id(), "funding_proposed")
                : Pages.invalid(page(year));
    }

    @POST
    @Path("outturn")
    public Response outturn(int year) {
        var rule = form.required("rule");
        var given = form.integer("given");
        var spent = form.decimal("spent");
        return form.accepts(() -> reports.write(current.get(), year, rule, given, spent))
                ? Pages.seeOther("/funding/" + year, "funding_written")
                : Pages.invalid(page(year));
    }

    private boolean may(Action action) {
        return !access.reach(current.get(), action).nothing();
    }
}

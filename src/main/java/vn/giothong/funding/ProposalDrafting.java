package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Makes a draft out of a forecast: what its awards cost in a scenario, to whom it goes, and what the year before came to. */
@ApplicationScoped
class ProposalDrafting {
    private final Access access;
    private final Rates rates;
    private final PlannedSteps steps;
    private final Forecasts forecasts;
    private final YearReports reports;
    private final ProposalIssuer issuer;
    private final ProposalViews views;
    private final FundingJson json;
    private final Audit audit;
    private final Clock clock;

    ProposalDrafting(
            Access access,
            Rates rates,
            PlannedSteps steps,
            Forecasts forecasts,
            YearReports reports,
            ProposalIssuer issuer,
            ProposalViews views,
            FundingJson json,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.rates = rates;
        this.steps = steps;
        this.forecasts = forecasts;
        this.reports = reports;
        this.issuer = issuer;
        this.views = views;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ProposalView make(Actor actor, @Nullable Integer year, @Nullable UUID forecastId, Scenario scenario) {
        access.mustHold(actor, Action.WRITE_FUNDING);
        int wanted = Given.value("year", year);
        var forecast = Forecast.<Forecast>findByIdOptional(Given.value("forecastId", forecastId))
                .orElseThrow(() -> Refusal.at("forecastId", "funding_no_forecast"));
        if (forecast.year != wanted) {
            throw Refusal.at("forecastId", "funding_other_year");
        }
        if (forecast.state != Forecast.State.DONE) {
            throw Refusal.conflict("funding_forecast_open");
        }
        var content = content(actor, forecast, scenario);
        var proposal = new FundingProposal(wanted, forecast.id, scenario, actor.accountId(), clock.instant());
        proposal.content = json.write(content);
        proposal.total = content.total().longValueExact();
        proposal.persist();
        audit.record(
                actor.accountId(), actor.fullName(), "proposal.made", "proposal", proposal.id, String.valueOf(wanted));
        Panache.getEntityManager().flush();
        return views.of(proposal);
    }

    private ProposalContent content(Actor actor, Forecast forecast, Scenario scenario) {
        var day = LocalDate.of(forecast.year, 12, 31);
        var today = LocalDate.now(clock);
        var result = forecasts.result(forecast);
        var costs = costs(day, result.byLevel());
        return new ProposalContent(
                forecast.year,
                scenario,
                forecast.asOf,
                day,
                issuer.of(actor, today),
                FundingRecipient.on(today),
                costs.getOrDefault(scenario, List.of()),
                totals(costs),
                result.byLevel(),
                result.backTest(),
                reports.of(forecast.year - 1, result.backTest()));
    }

    /** Every scenario, so that those who decide see what the others would cost. */
    private Map<Scenario, List<ProposalLine>> costs(LocalDate day, List<LevelForecast> levels) {
        var book = rates.book();
        var ladder = steps.on(day);
        var costs = new EnumMap<Scenario, List<ProposalLine>>(Scenario.class);
        for (var scenario : Scenario.values()) {
            costs.put(scenario, Costing.of(book, day, ladder, levels, scenario));
        }
        return costs;
    }

    private static Map<Scenario, BigDecimal> totals(Map<Scenario, List<ProposalLine>> costs) {
        var totals = new EnumMap<Scenario, BigDecimal>(Scenario.class);
        costs.forEach((scenario, lines) -> totals.put(scenario, ProposalContent.total(lines)));
        return totals;
    }
}

package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.account.Reachable;
import vn.giothong.audit.Audit;
import vn.giothong.recognition.Promptness;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Looks back on a year, and takes down what it came to. */
@ApplicationScoped
class YearReports {
    private static final int MOST_GIVEN = 1_000_000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2200;

    private final Access access;
    private final PlannedSteps steps;
    private final Outturns outturns;
    private final Promptness promptness;
    private final FundingJson json;
    private final Audit audit;
    private final Clock clock;

    YearReports(
            Access access,
            PlannedSteps steps,
            Outturns outturns,
            Promptness promptness,
            FundingJson json,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.steps = steps;
        this.outturns = outturns;
        this.promptness = promptness;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public YearReport get(Actor actor, int year) {
        var reach = reach(actor);
        mustBeYear(year);
        return reach.everything() ? of(year, tests(year)) : ofPart(year, reach);
    }

    /** Whose cases the reader is told of, in figures and in days alike. */
    private Reachable reach(Actor actor) {
        if (!access.reach(actor, Action.READ_FUNDING).nothing()) {
            return Reachable.EVERYTHING;
        }
        access.mustHold(actor, Action.READ_AWARD_TOTALS);
        return access.reach(actor, Action.READ_AWARD_TOTALS).ofChapters();
    }

    /** What a district's cases came to; plan, approval and what people wrote down are of the whole province. */
    private YearReport ofPart(int year, Reachable reach) {
        var came = outturns.of(year, reach.chapterIds());
        var rows = steps.of(year, came.keySet()).stream()
                .map(step -> YearRows.row(step, year, null, List.of(), came.get(step.code())))
                .toList();
        return new YearReport(
                year, true, rows, null, null, null, YearRows.spent(rows.stream()), promptly(reach, year), List.of());
    }

    private static void mustBeYear(int year) {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.notFound();
        }
    }

    /** What forecasts of later years found out of this one. */
    private List<BackTest.Row> tests(int year) {
        return Forecast.<Forecast>find("state = ?1 and year > ?2 order by createdAt desc", Forecast.State.DONE, year)
                .firstResultOptional()
                .map(forecast -> forecast.result)
                .map(result -> json.read(result, ForecastResult.class).backTest())
                .orElse(List.of());
    }

    YearReport of(int year, List<BackTest.Row> tests) {
        var sent = PlannedYear.sent(year).orElse(null);
        var plan = sent == null ? null : json.read(sent.content, ProposalContent.class);
        var came = outturns.of(year);
        var rows = steps.of(year, came.keySet()).stream()
                .map(step -> YearRows.row(step, year, plan, tests, came.get(step.code())))
                .toList();
        var around = YearRows.around(plan, came.get(YearReport.AROUND));
        return new YearReport(
                year,
                false,
                rows,
                around,
                plan == null ? 0 : plan.total().longValueExact(),
                sent == null ? null : sent.approval(),
                YearRows.spent(Stream.concat(rows.stream(), Stream.of(around))),
                promptly(Reachable.EVERYTHING, year),
                ProposalRows.replaced(year));
    }

    private YearReport.Promptly promptly(Reachable reach, int year) {
        var figures = promptness.of(reach, year, null);
        return new YearReport.Promptly(
                figures.cases(),
                figures.given(),
                figures.onTheSpot(),
                figures.timed(),
                figures.medianDays(),
                figures.overdue());
    }

    @Transactional
    public YearReport write(Actor actor, int year, String rule, @Nullable Integer given, @Nullable BigDecimal spent) {
        access.mustHold(actor, Action.WRITE_FUNDING);
        mustBeYear(year);
        if (year > LocalDate.now(clock).getYear()) {
            throw Refusal.at("year", "funding_year_ahead");
        }
        if (!rule.equals(YearReport.AROUND)
                && steps.of(year, outturns.of(year).keySet()).stream()
                        .noneMatch(step -> step.code().equals(rule))) {
            throw Refusal.notFound();
        }
        var row = new FundingOutturn(year, rule, actor.accountId(), clock.instant());
        row.given = Given.count("given", given, MOST_GIVEN);
        row.spent = Dong.given("spent", spent, 0, Approvals.HIGHEST).longValueExact();
        row.persist();
        audit.record(actor.accountId(), actor.fullName(), "outturn.written", "outturn", row.id, year + " " + rule);
        return of(year, tests(year));
    }
}

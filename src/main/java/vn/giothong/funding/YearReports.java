package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Looks back on a year, and takes down what it came to. */
@ApplicationScoped
class YearReports {
    private static final int MOST_GIVEN = 1_000_000;

    private final Access access;
    private final Ladders ladders;
    private final FundingJson json;
    private final Audit audit;
    private final Clock clock;

    YearReports(Access access, Ladders ladders, FundingJson json, Audit audit, Clock clock) {
        this.access = access;
        this.ladders = ladders;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public YearReport get(Actor actor, int year) {
        access.mustHold(actor, Action.READ_FUNDING);
        return of(year, tests(year));
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
        var plan = FundingProposal.sent(year)
                .map(proposal -> json.read(proposal.content, ProposalContent.class))
                .orElse(null);
        var outturn = ladders.outturn(year);
        var rows = ladders.on(LocalDate.of(year, 12, 31)).stream()
                .map(step -> row(step.code(), year, plan, tests, outturn))
                .toList();
        return new YearReport(
                year,
                rows,
                plan == null ? 0 : plan.total().longValueExact(),
                outturn.values().stream().mapToLong(Ladders.Outturn::spent).sum());
    }

    private static YearReport.Row row(
            String rule,
            int year,
            @Nullable ProposalContent plan,
            List<BackTest.Row> tests,
            Map<String, Ladders.Outturn> outturn) {
        var level = plan == null ? null : plan.level(rule);
        var reached = tests.stream()
                .filter(row -> row.year() == year && row.rule().equals(rule))
                .map(BackTest.Row::actual)
                .findFirst()
                .orElse(null);
        var came = outturn.get(rule);
        return new YearReport.Row(
                rule,
                level == null || plan == null ? null : plan.scenario().of(level),
                plan == null ? null : amount(plan, rule),
                reached,
                came == null ? null : came.given(),
                came == null ? null : came.spent());
    }

    private static long amount(ProposalContent plan, String rule) {
        return plan.lines().stream()
                .filter(line -> rule.equals(line.rule()))
                .mapToLong(line -> line.amount().longValueExact())
                .sum();
    }

    @Transactional
    public YearReport write(Actor actor, int year, String rule, @Nullable Integer given, @Nullable Long spent) {
        access.mustHold(actor, Action.WRITE_FUNDING);
        if (year > LocalDate.now(clock).getYear()) {
            throw Refusal.at("year", "funding_year_ahead");
        }
        if (ladders.on(LocalDate.of(year, 12, 31)).stream()
                .noneMatch(step -> step.code().equals(rule))) {
            throw Refusal.notFound();
        }
        var row = new FundingOutturn(year, rule, actor.accountId(), clock.instant());
        row.given = Given.count("given", given, MOST_GIVEN);
        row.spent = Given.value("spent", spent);
        if (row.spent < 0) {
            throw Refusal.at("spent", "funding_amount");
        }
        row.persist();
        audit.record(actor.accountId(), actor.fullName(), "outturn.written", "outturn", row.id, year + " " + rule);
        return of(year, tests(year));
    }
}

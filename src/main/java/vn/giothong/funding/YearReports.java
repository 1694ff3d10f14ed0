package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
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
        var chapters = chapters(actor);
        mustBeYear(year);
        return chapters == null ? of(actor, year, tests(year)) : ofPart(actor, year, chapters);
    }

    /** Those of which the reader is told; none are named to who is told of all. */
    private @Nullable Set<UUID> chapters(Actor actor) {
        if (!access.reach(actor, Action.READ_FUNDING).nothing()) {
            return null;
        }
        access.mustHold(actor, Action.READ_AWARD_TOTALS);
        var reach = access.reach(actor, Action.READ_AWARD_TOTALS);
        return reach.everything() ? null : reach.chapterIds();
    }

    /** What a district's cases came to; plan, approval and what people wrote down are of the whole province. */
    private YearReport ofPart(Actor actor, int year, Set<UUID> chapters) {
        var came = outturns.of(year, chapters);
        var rows = steps.of(year, came.keySet()).stream()
                .map(step -> row(step, year, null, List.of(), came.get(step.code())))
                .toList();
        return new YearReport(
                year, true, rows, null, null, null, spent(rows.stream()), promptly(actor, year), List.of());
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

    YearReport of(Actor actor, int year, List<BackTest.Row> tests) {
        var sent = FundingProposal.sent(year).orElse(null);
        var plan = sent == null ? null : json.read(sent.content, ProposalContent.class);
        var came = outturns.of(year);
        var rows = steps.of(year, came.keySet()).stream()
                .map(step -> row(step, year, plan, tests, came.get(step.code())))
                .toList();
        var around = around(plan, came.get(YearReport.AROUND));
        return new YearReport(
                year,
                false,
                rows,
                around,
                plan == null ? 0 : plan.total().longValueExact(),
                sent == null ? null : sent.approval(),
                spent(Stream.concat(rows.stream(), Stream.of(around))),
                promptly(actor, year),
                ProposalRows.replaced(year));
    }

    private static long spent(Stream<YearReport.Row> rows) {
        return rows.map(YearReport.Row::spent)
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .sum();
    }

    private YearReport.@Nullable Promptly promptly(Actor actor, int year) {
        if (access.reach(actor, Action.READ_AWARD).nothing()
                && access.reach(actor, Action.READ_AWARD_TOTALS).nothing()) {
            return null;
        }
        var figures = promptness.of(actor, year, null);
        return new YearReport.Promptly(
                figures.cases(),
                figures.given(),
                figures.onTheSpot(),
                figures.timed(),
                figures.medianDays(),
                figures.overdue());
    }

    private static YearReport.Row row(
            LadderStep step,
            int year,
            @Nullable ProposalContent plan,
            List<BackTest.Row> tests,
            Outturns.@Nullable Outturn came) {
        var rule = step.code();
        var reached = tests.stream()
                .filter(row -> row.year() == year && row.rule().equals(rule))
                .map(row -> (Long) (long) row.actual())
                .findFirst()
                .orElse(came == null ? null : (Long) came.reached());
        return new YearReport.Row(
                rule,
                step.kind(),
                plan == null ? null : plan.count(rule),
                plan == null ? null : (Long) amount(plan, line -> rule.equals(line.rule())),
                reached,
                came == null ? null : (Long) came.decided(),
                came == null ? null : (Long) came.given(),
                came == null ? null : (Long) came.spent());
    }

    private static YearReport.Row around(@Nullable ProposalContent plan, Outturns.@Nullable Outturn came) {
        return new YearReport.Row(
                YearReport.AROUND,
                null,
                null,
                plan == null ? null : (Long) amount(plan, line -> line.rule() == null),
                null,
                null,
                came == null ? null : (Long) came.given(),
                came == null ? null : (Long) came.spent());
    }

    private static long amount(ProposalContent plan, Predicate<ProposalLine> which) {
        return plan.lines().stream()
                .filter(which)
                .mapToLong(line -> line.amount().longValueExact())
                .sum();
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
        return of(actor, year, tests(year));
    }
}

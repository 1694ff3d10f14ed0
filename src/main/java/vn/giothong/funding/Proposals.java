package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Account;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.document.DocumentNumbers;
import vn.giothong.document.Fingerprint;
import vn.giothong.document.Letterhead;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Makes proposals and brings them on their way; those who pay see the sent ones only. */
@ApplicationScoped
class Proposals {
    /** A proposal is a tờ trình. */
    private static final String KIND = "TTr";

    private static final int LONGEST_NUMBER = 60;
    private static final long HIGHEST = 1_000_000_000_000L;

    private final Access access;
    private final Rates rates;
    private final PlannedSteps steps;
    private final Forecasts forecasts;
    private final YearReports reports;
    private final ProposalFiles files;
    private final DocumentNumbers numbers;
    private final ChapterTrees trees;
    private final FundingJson json;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            Access access,
            Rates rates,
            PlannedSteps steps,
            Forecasts forecasts,
            YearReports reports,
            ProposalFiles files,
            DocumentNumbers numbers,
            ChapterTrees trees,
            FundingJson json,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.rates = rates;
        this.steps = steps;
        this.forecasts = forecasts;
        this.reports = reports;
        this.files = files;
        this.numbers = numbers;
        this.trees = trees;
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
        record(actor, "proposal.made", proposal);
        return view(proposal);
    }

    private ProposalContent content(Actor actor, Forecast forecast, Scenario scenario) {
        var day = LocalDate.of(forecast.year, 12, 31);
        var result = forecasts.result(forecast);
        var lines = Costing.of(rates.book(), day, steps.on(day), result.byLevel(), scenario);
        return new ProposalContent(
                forecast.year,
                scenario,
                forecast.asOf,
                day,
                FundingRecipient.on(LocalDate.now(clock)),
                lines,
                result.byLevel(),
                result.backTest(),
                reports.of(actor, forecast.year - 1, result.backTest()));
    }

    @Transactional
    public ProposalView get(Actor actor, UUID id) {
        return view(readable(actor, id, LockModeType.NONE));
    }

    /** The proposals of a year that the actor may read, the newest first. */
    @Transactional
    public List<ProposalView> of(Actor actor, int year) {
        var all = mayReadAll(actor);
        if (!all) {
            access.mustHold(actor, Action.READ_SENT_FUNDING);
        }
        return FundingProposal.of(year).stream()
                .filter(proposal -> all || proposal.state == FundingProposal.State.SENT)
                .map(this::view)
                .toList();
    }

    @Transactional
    public ProposalView check(Actor actor, UUID id) {
        var proposal = writable(actor, id);
        proposal.check(actor, clock.instant());
        record(actor, "proposal.checked", proposal);
        return view(proposal);
    }

    /** From here on it has a number of the province's register, and its text and both documents stay as they are. */
    @Transactional
    public ProposalView sign(Actor actor, UUID id) {
        var proposal = writable(actor, id);
        proposal.sign(actor, clock.instant());
        proposal.contentHash = Fingerprint.of(proposal.content);
        proposal.number = number(LocalDate.now(clock));
        var view = view(proposal);
        proposal.pdf = files.pdf(view);
        proposal.xlsx = files.xlsx(view);
        record(actor, "proposal.signed", proposal);
        return view;
    }

    private String number(LocalDate day) {
        var tree = trees.on(day);
        var head = Letterhead.redCross(tree, tree.roots().get(0).id());
        return head.numbered(numbers.next(head.register(), day.getYear()), KIND);
    }

    @Transactional
    public ProposalView send(Actor actor, UUID id) {
        var proposal = writable(actor, id);
        proposal.send(actor, clock.instant());
        record(actor, "proposal.sent", proposal);
        return view(proposal);
    }

    /** Writes down what those who pay granted. */
    @Transactional
    public ProposalView approve(
            Actor actor, UUID id, @Nullable Long amount, @Nullable String number, @Nullable LocalDate date) {
        var proposal = writable(actor, id);
        var granted = Given.value("amount", amount);
        if (granted < 0 || granted > HIGHEST) {
            throw Refusal.at("amount", "funding_amount");
        }
        var on = Given.value("date", date);
        if (on.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("date", "funding_future");
        }
        proposal.approve(new YearReport.Approval(granted, Given.text("number", number, LONGEST_NUMBER), on));
        record(actor, "proposal.approved", proposal);
        return view(proposal);
    }

    @Transactional
    public byte[] pdf(Actor actor, UUID id) {
        var proposal = readable(actor, id, LockModeType.NONE);
        var frozen = proposal.pdf;
        return frozen == null ? files.pdf(view(proposal)) : frozen;
    }

    @Transactional
    public byte[] xlsx(Actor actor, UUID id) {
        var proposal = readable(actor, id, LockModeType.NONE);
        var frozen = proposal.xlsx;
        return frozen == null ? files.xlsx(view(proposal)) : frozen;
    }

    private boolean mayReadAll(Actor actor) {
        return !access.reach(actor, Action.READ_FUNDING).nothing();
    }

    private FundingProposal readable(Actor actor, UUID id, LockModeType lock) {
        var all = mayReadAll(actor);
        if (!all) {
            access.mustHold(actor, Action.READ_SENT_FUNDING);
        }
        return FundingProposal.<FundingProposal>findByIdOptional(id, lock)
                .filter(proposal -> all || proposal.state == FundingProposal.State.SENT)
                .orElseThrow(Refusal::notFound);
    }

    private FundingProposal writable(Actor actor, UUID id) {
        var proposal = readable(actor, id, LockModeType.PESSIMISTIC_WRITE);
        access.mustHold(actor, Action.WRITE_FUNDING);
        return proposal;
    }

    private void record(Actor actor, String what, FundingProposal proposal) {
        audit.record(actor.accountId(), actor.fullName(), what, "proposal", proposal.id, String.valueOf(proposal.year));
        Panache.getEntityManager().flush();
    }

    private ProposalView view(FundingProposal proposal) {
        var content = json.read(proposal.content, ProposalContent.class);
        var steps = new ArrayList<ProposalView.Step>();
        step(steps, FundingProposal.State.DRAFT, proposal.createdAt, proposal.createdBy);
        step(steps, FundingProposal.State.CHECKED, proposal.checkedAt, proposal.checkedBy);
        step(steps, FundingProposal.State.SIGNED, proposal.signedAt, proposal.signedBy);
        step(steps, FundingProposal.State.SENT, proposal.sentAt, proposal.sentBy);
        return new ProposalView(
                proposal.id,
                proposal.year,
                proposal.forecastId,
                proposal.scenario,
                proposal.state,
                proposal.createdBy,
                List.copyOf(steps),
                content.recipients(),
                content.lines(),
                content.totals(),
                content.total(),
                content.toBeConfirmed(),
                proposal.contentHash,
                proposal.number,
                proposal.approval(),
                content);
    }

    private static void step(
            List<ProposalView.Step> steps, FundingProposal.State state, @Nullable Instant at, @Nullable UUID by) {
        if (at != null && by != null) {
            Account account = Account.findById(by);
            steps.add(new ProposalView.Step(state, at, account.fullName));
        }
    }
}

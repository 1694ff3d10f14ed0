package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.document.DocumentNumbers;
import vn.giothong.document.Fingerprint;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Brings proposals on their way; those who pay see the sent ones only. */
@ApplicationScoped
class Proposals {
    /** A proposal is a tờ trình. */
    static final String KIND = "TTr";

    private static final int LONGEST_NUMBER = 60;
    private static final long HIGHEST = 1_000_000_000_000L;

    private final Access access;
    private final ProposalViews views;
    private final ProposalIssuer issuer;
    private final ProposalFiles files;
    private final DocumentNumbers numbers;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            Access access,
            ProposalViews views,
            ProposalIssuer issuer,
            ProposalFiles files,
            DocumentNumbers numbers,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.views = views;
        this.issuer = issuer;
        this.files = files;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public ProposalView get(Actor actor, UUID id) {
        return views.of(readable(actor, id, LockModeType.NONE));
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
                .map(views::of)
                .toList();
    }

    @Transactional
    public ProposalView check(Actor actor, UUID id) {
        var proposal = writable(actor, id);
        proposal.check(actor, clock.instant());
        record(actor, "proposal.checked", proposal);
        return views.of(proposal);
    }

    /** From here on it has a number of the province's register, and its text and both documents stay as they are. */
    @Transactional
    public ProposalView sign(Actor actor, UUID id) {
        var proposal = writable(actor, id);
        proposal.sign(actor, clock.instant());
        proposal.contentHash = Fingerprint.of(proposal.content);
        var today = LocalDate.now(clock);
        var from = issuer(actor, views.of(proposal));
        proposal.number = from.head().numbered(numbers.next(from.head().register(), today.getYear()), KIND);
        var view = views.of(proposal);
        proposal.pdf = files.pdf(view, from);
        proposal.xlsx = files.xlsx(view);
        record(actor, "proposal.signed", proposal);
        return view;
    }

    private ProposalContent.Issuer issuer(Actor actor, ProposalView view) {
        var made = view.content().issuer();
        return made == null ? issuer.of(actor, LocalDate.now(clock)) : made;
    }

    @Transactional
    public ProposalView send(Actor actor, UUID id) {
        var proposal = writable(actor, id);
        proposal.send(actor, clock.instant());
        record(actor, "proposal.sent", proposal);
        return views.of(proposal);
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
        return views.of(proposal);
    }

    @Transactional
    public byte[] pdf(Actor actor, UUID id) {
        var proposal = readable(actor, id, LockModeType.NONE);
        var frozen = proposal.pdf;
        if (frozen != null) {
            return frozen;
        }
        var view = views.of(proposal);
        return files.pdf(view, issuer(actor, view));
    }

    @Transactional
    public byte[] xlsx(Actor actor, UUID id) {
        var proposal = readable(actor, id, LockModeType.NONE);
        var frozen = proposal.xlsx;
        return frozen == null ? files.xlsx(views.of(proposal)) : frozen;
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
}

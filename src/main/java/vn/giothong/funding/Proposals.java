package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.document.DocumentNumbers;
import vn.giothong.document.Fingerprint;
import vn.giothong.recognition.Signature;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Refusal;

/** Brings proposals on their way; those who pay see the sent ones only. */
@ApplicationScoped
class Proposals {
    /** A proposal is a tờ trình. */
    static final String KIND = "TTr";

    private static final int LONGEST_REASON = 500;

    /** Who signs, in which office; the head of the issuer where neither is named. */
    record Signing(@Nullable String signer, @Nullable String position) {}

    /** The sent one in whose place another goes, and why. */
    record Replacing(@Nullable UUID id, @Nullable String reason) {}

    private final Access access;
    private final ProposalViews views;
    private final ProposalIssuer issuer;
    private final ProposalFiles files;
    private final ProposalWorkbook workbook;
    private final DocumentNumbers numbers;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            Access access,
            ProposalViews views,
            ProposalIssuer issuer,
            ProposalFiles files,
            ProposalWorkbook workbook,
            DocumentNumbers numbers,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.views = views;
        this.issuer = issuer;
        this.files = files;
        this.workbook = workbook;
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
    public List<ProposalRow> of(Actor actor, int year) {
        return FundingProposal.rows(
                year, readsAll(actor) ? FundingProposal.State.ALL : FundingProposal.State.WITH_THOSE_WHO_PAY);
    }

    @Transactional
    public ProposalView check(Actor actor, UUID id, GivenVersion on) {
        var proposal = writable(actor, id, on);
        proposal.check(actor, clock.instant());
        record(actor, "proposal.checked", proposal);
        return views.of(proposal);
    }

    /** From here on it has a number of the province's register, and its text and both documents stay as they are. */
    @Transactional
    public ProposalView sign(Actor actor, UUID id, Signing signing, Replacing replacing, GivenVersion on) {
        var proposal = writable(actor, id, on);
        proposal.sign(actor, clock.instant());
        mustBeTheOnly(proposal, replacing);
        proposal.contentHash = Fingerprint.of(proposal.content);
        var today = LocalDate.now(clock);
        var from = issuer(actor, views.of(proposal));
        var signature = Signature.committee(from.chapterId(), today).by(signing.signer(), signing.position());
        proposal.signer = Given.value("signer", signature.signer());
        proposal.signerPosition = signature.position();
        proposal.number = from.head().numbered(numbers.next(from.head().register(), today.getYear()), KIND);
        var view = views.of(proposal);
        proposal.pdf = files.pdf(view, from);
        proposal.xlsx = workbook.of(view);
        record(actor, "proposal.signed", proposal);
        return view;
    }

    /** One proposal plans a year: another one says on its paper that it takes the place of the first. */
    private static void mustBeTheOnly(FundingProposal proposal, Replacing replacing) {
        var sent = FundingProposal.sent(proposal.year).orElse(null);
        var named = replacing.id();
        if (named != null) {
            if (sent == null || !named.equals(sent.id)) {
                throw Refusal.at("replaces", "funding_replaces");
            }
            proposal.replace(named, Given.text("reason", replacing.reason(), LONGEST_REASON));
        }
        if (sent != null && !sent.id.equals(proposal.replacesId)) {
            throw Refusal.conflict("funding_sent_already", proposal.year + "", number(sent));
        }
    }

    /** The one that was sent for the same year, in whose place this one would go. */
    @Transactional
    public Optional<YearReport.Replaced> standing(ProposalView proposal) {
        return FundingProposal.sent(proposal.year())
                .filter(sent -> !sent.id.equals(proposal.id()))
                .map(sent -> YearReport.Replaced.of(sent, null));
    }

    /** Who would sign today, as far as that is known. */
    @Transactional
    public Signature signature(Actor actor, ProposalView proposal) {
        return Signature.committee(issuer(actor, proposal).chapterId(), LocalDate.now(clock));
    }

    private ProposalContent.Issuer issuer(Actor actor, ProposalView view) {
        var made = view.content().issuer();
        return made == null ? issuer.of(actor, LocalDate.now(clock)) : made;
    }

    @Transactional
    public ProposalView send(Actor actor, UUID id, GivenVersion on) {
        FundingProposal.lockYear(yearToWrite(actor, id));
        var proposal = writable(actor, id, on);
        proposal.mustBe(FundingProposal.State.SIGNED);
        mustReplaceAsSigned(proposal);
        proposal.send(actor, clock.instant());
        var earlier = proposal.replacesId;
        if (earlier != null) {
            FundingProposal.<FundingProposal>findById(earlier).state = FundingProposal.State.REPLACED;
        }
        record(actor, "proposal.sent", proposal);
        return views.of(proposal);
    }

    /** Rights come before locks: who may not send it keeps nobody waiting. */
    private int yearToWrite(Actor actor, UUID id) {
        var all = readsAll(actor);
        var position = FundingProposal.position(id)
                .filter(one -> all || one.state().sent())
                .orElseThrow(Refusal::notFound);
        access.mustHold(actor, Action.WRITE_FUNDING);
        return position.year();
    }

    /** The frozen paper names the one that it replaces, or none: where another stands by now, that takes a new paper. */
    private static void mustReplaceAsSigned(FundingProposal proposal) {
        FundingProposal.sent(proposal.year)
                .filter(sent -> !sent.id.equals(proposal.replacesId))
                .ifPresent(sent -> {
                    throw Refusal.conflict("funding_replaces_outdated", proposal.year + "", number(sent));
                });
    }

    private static String number(FundingProposal sent) {
        return sent.number == null ? "–" : sent.number;
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
        return frozen == null ? workbook.of(views.of(proposal)) : frozen;
    }

    /** Whether what was not sent opens too; who reads neither is refused. */
    private boolean readsAll(Actor actor) {
        var all = !access.reach(actor, Action.READ_FUNDING).nothing();
        if (!all) {
            access.mustHold(actor, Action.READ_SENT_FUNDING);
        }
        return all;
    }

    private FundingProposal readable(Actor actor, UUID id, LockModeType lock) {
        var all = readsAll(actor);
        return FundingProposal.<FundingProposal>findByIdOptional(id, lock)
                .filter(proposal -> all || proposal.state.sent())
                .orElseThrow(Refusal::notFound);
    }

    /** For a step on the version that was looked at. */
    FundingProposal writable(Actor actor, UUID id, GivenVersion on) {
        var proposal = readable(actor, id, LockModeType.PESSIMISTIC_WRITE);
        access.mustHold(actor, Action.WRITE_FUNDING);
        on.mustBe(proposal.version);
        return proposal;
    }

    void record(Actor actor, String what, FundingProposal proposal) {
        audit.record(actor.accountId(), actor.fullName(), what, "proposal", proposal.id, String.valueOf(proposal.year));
        Panache.getEntityManager().flush();
    }
}

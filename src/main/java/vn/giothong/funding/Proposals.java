package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.recognition.Signature;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Refusal;

/** Shows proposals to those who may read them, of whom those who pay see the sent ones only, and opens them to those who write. */
@ApplicationScoped
class Proposals {
    private final Access access;
    private final ProposalViews views;
    private final ProposalIssuer issuer;
    private final ProposalFiles files;
    private final ProposalWorkbook workbook;
    private final Audit audit;
    private final Clock clock;

    Proposals(
            Access access,
            ProposalViews views,
            ProposalIssuer issuer,
            ProposalFiles files,
            ProposalWorkbook workbook,
            Audit audit,
            Clock clock) {
        this.access = access;
        this.views = views;
        this.issuer = issuer;
        this.files = files;
        this.workbook = workbook;
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
        return ProposalRows.of(
                year, readsAll(actor) ? FundingProposal.State.ALL : FundingProposal.State.WITH_THOSE_WHO_PAY);
    }

    /** Whether proposals open to the actor at all. */
    boolean openTo(Actor actor) {
        return Stream.of(Action.READ_FUNDING, Action.READ_SENT_FUNDING)
                .anyMatch(action -> !access.reach(actor, action).nothing());
    }

    /** Those of a year for a page; none where none opens to the actor. */
    @Transactional
    public List<ProposalRow> shown(Actor actor, int year) {
        return openTo(actor) ? of(actor, year) : List.of();
    }

    /** The one that was sent for the same year, in whose place this one would go. */
    @Transactional
    public Optional<YearReport.Replaced> standing(ProposalView proposal) {
        return PlannedYear.sent(proposal.year())
                .filter(sent -> !sent.id.equals(proposal.id()))
                .map(sent -> YearReport.Replaced.of(sent, null));
    }

    /** Others of its year that are signed and not sent: once one of them is sent, this one says of none that it replaces it. */
    @Transactional
    public List<ProposalRow> alsoSigned(ProposalView proposal) {
        return ProposalRows.of(proposal.year(), Set.of(FundingProposal.State.SIGNED)).stream()
                .filter(one -> !one.id().equals(proposal.id()))
                .toList();
    }

    /** Who would sign today, as far as that is known. */
    @Transactional
    public Signature signature(Actor actor, ProposalView proposal) {
        return Signature.committee(issuer(actor, proposal).chapterId(), LocalDate.now(clock));
    }

    /** Whose paper it is, as it was made; drafts of an earlier release did not say it. */
    ProposalContent.Issuer issuer(Actor actor, ProposalView view) {
        var made = view.content().issuer();
        return made == null ? issuer.of(actor, LocalDate.now(clock)) : made;
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
        yearToWrite(actor, id);
        var proposal = readable(actor, id, LockModeType.PESSIMISTIC_WRITE);
        on.mustBe(proposal.version);
        return proposal;
    }

    /** Rights come before locks: who may not write keeps nobody waiting. */
    int yearToWrite(Actor actor, UUID id) {
        var all = readsAll(actor);
        var position = PlannedYear.position(id)
                .filter(one -> all || one.state().sent())
                .orElseThrow(Refusal::notFound);
        access.mustHold(actor, Action.WRITE_FUNDING);
        return position.year();
    }

    void record(Actor actor, String what, FundingProposal proposal) {
        audit.record(actor.accountId(), actor.fullName(), what, "proposal", proposal.id, String.valueOf(proposal.year));
        Panache.getEntityManager().flush();
    }
}

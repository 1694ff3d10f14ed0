package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.document.DocumentNumbers;
import vn.giothong.document.Fingerprint;
import vn.giothong.recognition.Signature;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Refusal;

/** Brings proposals on their way: checked, signed and sent, each step by who may take it. */
@ApplicationScoped
class ProposalSteps {
    /** A proposal is a tờ trình. */
    static final String KIND = "TTr";

    private static final int LONGEST_REASON = 500;

    /** Who signs, in which office; the head of the issuer where neither is named. */
    record Signing(@Nullable String signer, @Nullable String position) {}

    /** The sent one in whose place another goes, and why. */
    record Replacing(@Nullable UUID id, @Nullable String reason) {}

    private final Proposals proposals;
    private final ProposalViews views;
    private final ProposalFiles files;
    private final ProposalWorkbook workbook;
    private final DocumentNumbers numbers;
    private final Clock clock;

    ProposalSteps(
            Proposals proposals,
            ProposalViews views,
            ProposalFiles files,
            ProposalWorkbook workbook,
            DocumentNumbers numbers,
            Clock clock) {
        this.proposals = proposals;
        this.views = views;
        this.files = files;
        this.workbook = workbook;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Transactional
    public ProposalView check(Actor actor, UUID id, GivenVersion on) {
        var proposal = proposals.writable(actor, id, on);
        proposal.check(actor, clock.instant());
        proposals.record(actor, "proposal.checked", proposal);
        return views.of(proposal);
    }

    /** From here on it has a number of the province's register, and its text and both documents stay as they are. */
    @Transactional
    public ProposalView sign(Actor actor, UUID id, Signing signing, Replacing replacing, GivenVersion on) {
        PlannedYear.lockYear(proposals.yearToWrite(actor, id));
        var proposal = proposals.writable(actor, id, on);
        proposal.sign(actor, clock.instant());
        mustBeTheOnly(proposal, replacing);
        proposal.contentHash = Fingerprint.of(proposal.content);
        var today = LocalDate.now(clock);
        var from = proposals.issuer(actor, views.of(proposal));
        var signature = Signature.committee(from.chapterId(), today).by(signing.signer(), signing.position());
        proposal.signer = Given.value("signer", signature.signer());
        proposal.signerPosition = signature.position();
        proposal.number = from.head().numbered(numbers.next(from.head().register(), today.getYear()), KIND);
        var view = views.of(proposal);
        proposal.pdf = files.pdf(view, from);
        proposal.xlsx = workbook.of(view);
        proposals.record(actor, "proposal.signed", proposal);
        return view;
    }

    /** One proposal plans a year: another one says on its paper that it takes the place of the first. */
    private static void mustBeTheOnly(FundingProposal proposal, Replacing replacing) {
        var sent = PlannedYear.sent(proposal.year).orElse(null);
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

    @Transactional
    public ProposalView send(Actor actor, UUID id, GivenVersion on) {
        PlannedYear.lockYear(proposals.yearToWrite(actor, id));
        var proposal = proposals.writable(actor, id, on);
        proposal.mustBe(FundingProposal.State.SIGNED);
        mustReplaceAsSigned(proposal);
        proposal.send(actor, clock.instant());
        var earlier = proposal.replacesId;
        if (earlier != null) {
            FundingProposal.<FundingProposal>findById(earlier).state = FundingProposal.State.REPLACED;
        }
        proposals.record(actor, "proposal.sent", proposal);
        return views.of(proposal);
    }

    /** What will not be sent any more: its number stays taken and its paper readable, with why. */
    @Transactional
    public ProposalView setAside(Actor actor, UUID id, @Nullable String reason, GivenVersion on) {
        var proposal = proposals.writable(actor, id, on);
        if (!proposal.state.onItsWay()) {
            throw Refusal.conflict("funding_state");
        }
        proposal.setAside(actor, Given.text("reason", reason, LONGEST_REASON), clock.instant());
        proposals.record(actor, "proposal.set_aside", proposal);
        return views.of(proposal);
    }

    /** The frozen paper names the one that it replaces, or none: where another stands by now, that takes a new paper. */
    private static void mustReplaceAsSigned(FundingProposal proposal) {
        PlannedYear.sent(proposal.year)
                .filter(sent -> !sent.id.equals(proposal.replacesId))
                .ifPresent(sent -> {
                    throw Refusal.conflict("funding_replaces_outdated", proposal.year + "", number(sent));
                });
    }

    private static String number(FundingProposal sent) {
        return sent.number == null ? "–" : sent.number;
    }
}

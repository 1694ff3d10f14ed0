package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;

/** Shows proposals as they were made, with who brought them how far. In the caller's transaction. */
@ApplicationScoped
class ProposalViews {
    private final FundingJson json;

    ProposalViews(FundingJson json) {
        this.json = json;
    }

    ProposalView of(FundingProposal proposal) {
        var content = json.read(proposal.content, ProposalContent.class);
        var steps = new ArrayList<ProposalView.Step>();
        step(steps, FundingProposal.State.DRAFT, proposal.createdAt, proposal.createdBy);
        step(steps, FundingProposal.State.CHECKED, proposal.checkedAt, proposal.checkedBy);
        step(steps, FundingProposal.State.SIGNED, proposal.signedAt, proposal.signedBy);
        step(steps, FundingProposal.State.SENT, proposal.sentAt, proposal.sentBy);
        step(steps, FundingProposal.State.SET_ASIDE, proposal.setAsideAt, proposal.setAsideBy);
        return new ProposalView(
                proposal.id,
                proposal.year,
                proposal.forecastId,
                proposal.scenario,
                proposal.state,
                proposal.version,
                proposal.createdBy,
                List.copyOf(steps),
                content.recipients(),
                content.lines(),
                content.totals(),
                content.total(),
                content.scenarioTotals(),
                content.toBeConfirmed(),
                proposal.contentHash,
                proposal.number,
                proposal.signer,
                proposal.signerPosition,
                proposal.setAsideReason,
                proposal.approval(),
                proposal.approval() == null ? List.of() : FundingApproval.of(proposal.id),
                YearReport.Replaced.by(proposal),
                replacedBy(proposal),
                content);
    }

    private static @Nullable UUID replacedBy(FundingProposal proposal) {
        return proposal.state == FundingProposal.State.REPLACED
                ? PlannedYear.instead(proposal.id).map(other -> other.id).orElse(null)
                : null;
    }

    private static void step(
            List<ProposalView.Step> steps, FundingProposal.State state, @Nullable Instant at, @Nullable UUID by) {
        if (at != null && by != null) {
            Account account = Account.findById(by);
            steps.add(new ProposalView.Step(state, at, account.fullName));
        }
    }
}

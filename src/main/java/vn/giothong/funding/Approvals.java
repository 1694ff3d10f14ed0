package vn.giothong.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Refusal;

/** Takes down what those who pay granted on a proposal that was sent; a correction keeps what stood before. */
@ApplicationScoped
class Approvals {
    /** The most that anything here costs, in dong. */
    static final long HIGHEST = 1_000_000_000_000L;

    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_REASON = 500;

    /** What was granted by which paper; instead of what was written down, for a reason. */
    record Granted(
            @Nullable BigDecimal amount,
            @Nullable String number,
            @Nullable LocalDate date,
            boolean correction,
            @Nullable String reason) {}

    private final Proposals proposals;
    private final ProposalViews views;
    private final Clock clock;

    Approvals(Proposals proposals, ProposalViews views, Clock clock) {
        this.proposals = proposals;
        this.views = views;
        this.clock = clock;
    }

    @Transactional
    public ProposalView approve(Actor actor, UUID id, Granted granted, GivenVersion on) {
        var proposal = proposals.writable(actor, id, on);
        proposal.mustBe(FundingProposal.State.SENT);
        var approval = new YearReport.Approval(
                Dong.given("amount", granted.amount(), 0, HIGHEST).longValueExact(),
                Given.text("number", granted.number(), LONGEST_NUMBER),
                day(proposal, granted.date()));
        var was = proposal.approval();
        if (was != null) {
            if (!granted.correction()) {
                throw Refusal.conflict("funding_approved_already", was.number(), was.on());
            }
            var reason = Given.text("reason", granted.reason(), LONGEST_REASON);
            new FundingApproval(proposal.id, was, reason, actor, clock.instant()).persist();
        }
        proposal.approve(approval);
        proposals.record(actor, was == null ? "proposal.approved" : "proposal.approval_corrected", proposal);
        return views.of(proposal);
    }

    /** Nobody grants what was not asked for yet. */
    private LocalDate day(FundingProposal proposal, @Nullable LocalDate given) {
        var day = Given.value("date", given);
        if (day.isAfter(LocalDate.now(clock))) {
            throw Refusal.at("date", "funding_future");
        }
        var sent = LocalDate.ofInstant(Objects.requireNonNull(proposal.sentAt), clock.getZone());
        if (day.isBefore(sent)) {
            throw Refusal.at("date", "funding_before_sent", sent);
        }
        return day;
    }
}

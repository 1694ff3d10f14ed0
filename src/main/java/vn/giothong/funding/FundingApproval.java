package vn.giothong.funding;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Actor;
import vn.giothong.database.BaseEntity;

/** An approval as it was written down before it was corrected, with who corrected it and why. */
@Entity
class FundingApproval extends BaseEntity {
    public UUID proposalId;
    public long amount;
    public String number;
    public LocalDate approvedOn;
    public String reason;
    public Instant correctedAt;
    public UUID correctedBy;
    public String correctedName;

    protected FundingApproval() {}

    FundingApproval(UUID proposalId, YearReport.Approval was, String reason, Actor actor, Instant at) {
        this.proposalId = proposalId;
        this.amount = was.amount();
        this.number = was.number();
        this.approvedOn = was.on();
        this.reason = reason;
        this.correctedAt = at;
        this.correctedBy = actor.accountId();
        this.correctedName = actor.fullName();
    }

    static List<ProposalView.Corrected> of(UUID proposalId) {
        return FundingApproval.<FundingApproval>list("proposalId = ?1 order by correctedAt, id", proposalId).stream()
                .map(one -> new ProposalView.Corrected(
                        new YearReport.Approval(one.amount, one.number, one.approvedOn),
                        one.reason,
                        one.correctedAt,
                        one.correctedName))
                .toList();
    }
}

package vn.giothong.funding;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.AuthorityLevel;

/** A proposal as it is shown. */
record ProposalView(
        UUID id,
        int year,
        UUID forecastId,
        Scenario scenario,
        FundingProposal.State state,
        int version,
        UUID createdBy,
        List<Step> steps,
        List<ProposalContent.Recipient> recipients,
        List<ProposalLine> lines,
        Map<AuthorityLevel, BigDecimal> totals,
        BigDecimal total,
        @Nullable Map<Scenario, BigDecimal> scenarioTotals,
        boolean toBeConfirmed,
        @Nullable String hash,
        @Nullable String number,
        @Nullable String signer,
        @Nullable String position,
        @Nullable String setAsideReason,
        YearReport.@Nullable Approval approval,
        List<Corrected> corrections,
        YearReport.@Nullable Replaced replaces,
        @Nullable UUID replacedBy,
        @JsonIgnore ProposalContent content) {
    /** Whether it says that it takes the place of the other. */
    public boolean replacing(UUID other) {
        return replaces != null && replaces.id().equals(other);
    }

    /** Who brought it to a state, and when. */
    record Step(FundingProposal.State state, Instant on, String by) {}

    /** What stood as approved before it was corrected, with why, when and by whom. */
    record Corrected(YearReport.Approval was, String reason, Instant on, String by) {}
}

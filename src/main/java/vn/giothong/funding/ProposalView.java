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
        YearReport.@Nullable Approval approval,
        @JsonIgnore ProposalContent content) {
    /** Who brought it to a state, and when. */
    record Step(FundingProposal.State state, Instant on, String by) {}
}

package vn.giothong.funding;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal in a list, without its text: since which day it is in its state, and whether another stands than it would replace. */
record ProposalRow(
        UUID id,
        Scenario scenario,
        FundingProposal.State state,
        int version,
        long total,
        @Nullable String number,
        LocalDate on,
        YearReport.@Nullable Approval approval,
        @Nullable UUID replacesId,
        boolean outdated) {}

package vn.giothong.funding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal in a list, without its text. Named as its columns are. */
record ProposalRow(
        UUID id,
        int year,
        UUID forecastId,
        Scenario scenario,
        FundingProposal.State state,
        int version,
        long total,
        @Nullable String number,
        Instant createdAt,
        @Nullable Instant signedAt,
        @Nullable Instant sentAt,
        @Nullable Long approvedAmount,
        @Nullable UUID replacesId) {}

package vn.giothong.funding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.Confidence;

/** A row of a recipient as it is shown. */
record RecipientRecord(
        UUID id,
        String name,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean ended,
        String legalBasis,
        Confidence confidence,
        boolean toBeConfirmed,
        boolean replaced,
        @Nullable String reason,
        @Nullable Instant recordedAt) {
    static RecipientRecord of(FundingRecipient row, List<FundingRecipient> all) {
        return new RecipientRecord(
                row.id,
                row.name,
                row.validFrom,
                row.validTo,
                row.ended,
                row.legalBasis,
                row.confidence,
                !row.confidence.sure(),
                row.replaced(all),
                row.reason,
                row.recordedAt);
    }
}

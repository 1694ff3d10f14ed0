package vn.giothong.donation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.audit.AuditEvent;
import vn.giothong.donor.Candidate;
import vn.giothong.eligibility.Answer;

/** Everything on a donor's page. */
record DonorSheet(
        DonorRecord donor,
        LocalDate today,
        Answer answer,
        @Nullable String mergedToCode,
        List<HistoryEntry> history,
        List<Membership> clubs,
        List<MergedRecord> merges,
        List<AuditEvent> lookedBy,
        List<Candidate> others,
        boolean mayWrite,
        boolean maySend,
        boolean mayMerge) {
    record Membership(
            UUID clubId,
            String clubName,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    /** A record that was merged into this one. */
    record MergedRecord(UUID id, String code, String fullName, String reason, Instant mergedAt) {}
}

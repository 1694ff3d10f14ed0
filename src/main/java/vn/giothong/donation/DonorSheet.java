package vn.giothong.donation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.audit.AuditEvent;
import vn.giothong.donor.Candidate;

/** Everything on a donor's page. */
record DonorSheet(
        DonorRecord donor,
        boolean mayGiveToday,
        @Nullable String mergedToCode,
        List<HistoryEntry> history,
        List<Membership> clubs,
        List<Postponed> deferrals,
        List<MergedRecord> merges,
        List<AuditEvent> lookedBy,
        List<Candidate> others,
        boolean mayWrite,
        boolean mayMerge) {
    record Membership(
            UUID clubId,
            String clubName,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn) {}

    /** A standing deferral; the reason only for those who may read it. */
    record Postponed(
            LocalDate fromOn,
            @Nullable LocalDate untilOn,
            @Nullable String reasonCode) {}

    /** A record that was merged into this one. */
    record MergedRecord(UUID id, String code, String fullName, String reason, Instant mergedAt) {}
}

package vn.giothong.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** What was done with a report, by whom and when. */
@Entity
class ReportStep extends BaseEntity {
    enum Step {
        COMPILED,
        SUBMITTED,
        RETURNED,
        CHECKED,
        APPROVED,
        ACCEPTED
    }

    UUID documentId;

    @Enumerated(EnumType.STRING)
    Step step;

    @Nullable
    String reason;

    UUID takenBy;
    String takenByName;
    Instant takenAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ReportStep() {}

    ReportStep(UUID documentId, Step step, @Nullable String reason, UUID takenBy, String takenByName, Instant takenAt) {
        this.documentId = documentId;
        this.step = step;
        this.reason = reason;
        this.takenBy = takenBy;
        this.takenByName = takenByName;
        this.takenAt = takenAt;
    }

    static List<ReportStep> of(UUID documentId) {
        return of(List.of(documentId));
    }

    static List<ReportStep> of(List<UUID> documentIds) {
        return list("documentId in ?1 order by takenAt, id", documentIds);
    }

    /**
     * Whether these steps of one report, in their order, keep somebody from checking it: they made it, or looked at it since it was last
     * sent back. What was looked at before that is looked at again.
     */
    static boolean bind(List<ReportStep> steps, UUID account) {
        var bound = false;
        for (var step : steps) {
            var own = step.takenBy.equals(account);
            switch (step.step) {
                case COMPILED, SUBMITTED -> {
                    if (own) {
                        return true;
                    }
                }
                case RETURNED -> bound = false;
                case CHECKED, APPROVED, ACCEPTED -> bound |= own;
            }
        }
        return bound;
    }
}

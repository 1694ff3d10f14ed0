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
        return list("documentId = ?1 order by takenAt, id", documentId);
    }
}

package vn.giothong.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** Why a figure that looks odd is right all the same. */
@Entity
class FindingExplanation extends BaseEntity {
    @Enumerated(EnumType.STRING)
    Finding.Rule rule;

    UUID driveId;
    String subject;
    String note;
    UUID explainedBy;
    String explainedByName;
    Instant explainedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected FindingExplanation() {}

    FindingExplanation(
            Finding.Rule rule,
            UUID driveId,
            String subject,
            String note,
            UUID explainedBy,
            String explainedByName,
            Instant explainedAt) {
        this.rule = rule;
        this.driveId = driveId;
        this.subject = subject;
        this.note = note;
        this.explainedBy = explainedBy;
        this.explainedByName = explainedByName;
        this.explainedAt = explainedAt;
    }
}

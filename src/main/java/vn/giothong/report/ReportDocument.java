package vn.giothong.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/**
 * A unit's report of a period on its way to the health department. Its figures are copied when it is submitted, and stay as they were
 * sent; once approved it has a number and a hash. A correction is a new revision.
 */
@Entity
class ReportDocument extends BaseEntity {
    enum State {
        DRAFT,
        SUBMITTED,
        /** The district has looked at it. */
        CHECKED,
        /** The province has approved it. */
        APPROVED,
        /** The health department has accepted it: its period is locked. */
        ACCEPTED
    }

    UUID chapterId;
    String period;
    LocalDate fromOn;
    LocalDate toOn;
    int revision;

    @Enumerated(EnumType.STRING)
    State state;

    @Nullable
    String number;

    @Nullable
    String content;

    @Nullable
    String hash;

    @Nullable
    Instant approvedAt;

    Instant createdAt;

    @Version
    int version;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected ReportDocument() {}

    ReportDocument(UUID chapterId, Period period, int revision, Instant createdAt) {
        this.chapterId = chapterId;
        this.period = period.code();
        this.fromOn = period.from();
        this.toOn = period.to();
        this.revision = revision;
        this.state = State.DRAFT;
        this.createdAt = createdAt;
    }

    static Optional<ReportDocument> latest(UUID chapterId, String period) {
        return find("chapterId = ?1 and period = ?2 order by revision desc", chapterId, period)
                .firstResultOptional();
    }

    Optional<ReportDocument> before() {
        return find("chapterId = ?1 and period = ?2 and revision = ?3", chapterId, period, revision - 1)
                .firstResultOptional();
    }

    boolean frozen() {
        return state == State.APPROVED || state == State.ACCEPTED;
    }
}

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

    @Enumerated(EnumType.STRING)
    ReportForm form;

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

    ReportDocument(ReportForm form, UUID chapterId, Period period, int revision, Instant createdAt) {
        this.form = form;
        this.chapterId = chapterId;
        this.period = period.code();
        this.fromOn = period.from();
        this.toOn = period.to();
        this.revision = revision;
        this.state = State.DRAFT;
        this.createdAt = createdAt;
    }

    static Optional<ReportDocument> latest(ReportForm form, UUID chapterId, String period) {
        return find("form = ?1 and chapterId = ?2 and period = ?3 order by revision desc", form, chapterId, period)
                .firstResultOptional();
    }

    Optional<ReportDocument> before() {
        return find(
                        "form = ?1 and chapterId = ?2 and period = ?3 and revision = ?4",
                        form,
                        chapterId,
                        period,
                        revision - 1)
                .firstResultOptional();
    }

    boolean frozen() {
        return state == State.APPROVED || state == State.ACCEPTED;
    }
}

package vn.giothong.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;
import vn.giothong.web.Refusal;

/**
 * A unit's report of a period on its way to the health department. Its figures are copied when it is submitted, and stay as they were
 * sent; once approved it has a number and a hash, and never changes. A correction is a new revision.
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
        ACCEPTED,
        /** The health department has sent back what was approved; it stays as it was, and a new revision takes its place. */
        RETURNED
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

    /** Just before its figures were copied, so that whatever was entered later is told. */
    @Nullable
    Instant copiedAt;

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

    /** A period's revisions of a unit's report, the newest first. */
    static List<ReportDocument> revisions(ReportForm form, UUID chapterId, String period) {
        return list("form = ?1 and chapterId = ?2 and period = ?3 order by revision desc", form, chapterId, period);
    }

    /** The correction of a report that stands does not take it back, in whatever state it is. */
    static boolean handedIn(ReportForm form, UUID chapterId, String period) {
        return revisions(form, chapterId, period).stream().anyMatch(ReportDocument::handedIn);
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

    void mustBeDraft() {
        if (state == State.RETURNED) {
            throw Refusal.conflict("report_returned", revision + 1);
        }
        if (state != State.DRAFT) {
            throw Refusal.conflict("report_state");
        }
    }

    /** On its last day drives still run, which nobody may lock. A plan is of days to come. */
    void mustBeOver(LocalDate today) {
        if (form != ReportForm.PLAN && !toOn.isBefore(today)) {
            throw Refusal.conflict("report_period_running", toOn);
        }
    }

    boolean frozen() {
        return state == State.APPROVED || state == State.ACCEPTED || state == State.RETURNED;
    }

    /** Whether it left the unit's hands and was not sent back. */
    boolean handedIn() {
        return state != State.DRAFT && state != State.RETURNED;
    }

    /** Whether somebody else is to take it a step further. */
    boolean waits() {
        return handedIn() && state != State.ACCEPTED;
    }
}

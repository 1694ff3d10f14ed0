package vn.giothong.drive;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** The drives of a unit and those below it, of some days, whose figures were accepted: nothing about them changes any more. */
@Entity
public class PeriodLock extends BaseEntity {
    public UUID chapterId;
    public LocalDate fromOn;
    public LocalDate toOn;
    public String period;
    public UUID documentId;
    public String lockedBy;
    public Instant lockedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected PeriodLock() {}

    public PeriodLock(
            UUID chapterId,
            String period,
            LocalDate fromOn,
            LocalDate toOn,
            UUID documentId,
            String lockedBy,
            Instant lockedAt) {
        this.chapterId = chapterId;
        this.period = period;
        this.fromOn = fromOn;
        this.toOn = toOn;
        this.documentId = documentId;
        this.lockedBy = lockedBy;
        this.lockedAt = lockedAt;
    }
}

package vn.giothong.drive;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** A locked period into which a unit and those below it may enter late, for a reason and up to a day. */
@Entity
public class PeriodOpening extends BaseEntity {
    public UUID chapterId;

    /** The highest unit over which the opener has a say: no lock above it is lifted. */
    public UUID liftsFrom;

    public LocalDate fromOn;
    public LocalDate toOn;
    public String period;
    public String reason;
    public LocalDate untilOn;
    public UUID openedBy;
    public String openedByName;
    public Instant openedAt;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected PeriodOpening() {}

    public PeriodOpening(
            UUID chapterId,
            UUID liftsFrom,
            String period,
            LocalDate fromOn,
            LocalDate toOn,
            String reason,
            LocalDate untilOn,
            UUID openedBy,
            String openedByName,
            Instant openedAt) {
        this.chapterId = chapterId;
        this.liftsFrom = liftsFrom;
        this.period = period;
        this.fromOn = fromOn;
        this.toOn = toOn;
        this.reason = reason;
        this.untilOn = untilOn;
        this.openedBy = openedBy;
        this.openedByName = openedByName;
        this.openedAt = openedAt;
    }
}

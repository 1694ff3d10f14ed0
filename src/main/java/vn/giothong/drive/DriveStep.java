package vn.giothong.drive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A step of a drive on its way, with who, when and why. */
@Entity
public class DriveStep extends BaseEntity {
    public enum Step {
        SUBMITTED(Drive.State.SUBMITTED),
        RETURNED(Drive.State.DRAFT),
        APPROVED(Drive.State.APPROVED),
        CLOSED(Drive.State.CLOSED),
        REOPENED(Drive.State.APPROVED),
        CANCELLED(Drive.State.CANCELLED);

        final Drive.State to;

        Step(Drive.State to) {
            this.to = to;
        }

        boolean leadsFrom(Drive.State from) {
            return switch (this) {
                case SUBMITTED -> from == Drive.State.DRAFT;
                case RETURNED, APPROVED -> from == Drive.State.SUBMITTED;
                case CLOSED -> from == Drive.State.APPROVED;
                case REOPENED -> from == Drive.State.CLOSED;
                case CANCELLED -> from != Drive.State.CLOSED && from != Drive.State.CANCELLED;
            };
        }
    }

    public UUID driveId;

    @Enumerated(EnumType.STRING)
    public Step step;

    public @Nullable String reason;
    public Instant takenAt;
    public UUID takenBy;

    protected DriveStep() {}

    public DriveStep(UUID driveId, Step step, @Nullable String reason, Instant takenAt, UUID takenBy) {
        this.driveId = driveId;
        this.step = step;
        this.reason = reason;
        this.takenAt = takenAt;
        this.takenBy = takenBy;
    }

    static List<DriveStep> of(UUID driveId) {
        return list("driveId = ?1 order by takenAt, id", driveId);
    }
}

package vn.giothong.drive;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/**
 * A person's line in a drive. Its state follows from what was said last by whom it counts most ({@link Outcome}); a line that only
 * a list brought is withdrawn with that list.
 */
@Entity
public class Registration extends BaseEntity {
    public enum State {
        BOOKED,
        ARRIVED,
        SCREENED,
        DONATED,
        DEFERRED,
        NO_SHOW,
        CANCELLED,
        WITHDRAWN
    }

    public enum Origin {
        BOOKING,
        DESK,
        LIST
    }

    public UUID driveId;
    public UUID donorId;
    public int number;
    public @Nullable UUID slotId;

    @Enumerated(EnumType.STRING)
    public Origin origin;

    @Enumerated(EnumType.STRING)
    public State state;

    public @Nullable Instant arrivedAt;
    public @Nullable Instant screenedAt;
    public @Nullable BigDecimal weightKg;
    public Instant createdAt;
    public @Nullable UUID createdBy;

    /** The number of its latest change among those of its drive ({@link DriveTotal#nextChange}). */
    public long changeNumber;

    @Version
    public int version;

    protected Registration() {}

    public Registration(
            UUID driveId, UUID donorId, int number, Origin origin, Instant createdAt, @Nullable UUID createdBy) {
        this.driveId = driveId;
        this.donorId = donorId;
        this.number = number;
        this.origin = origin;
        this.state = State.BOOKED;
        this.createdAt = createdAt;
        this.createdBy = createdBy;
    }

    /** The state as long as nobody has said how it ended. */
    State withoutOutcome() {
        if (origin == Origin.LIST) {
            return State.WITHDRAWN;
        }
        if (screenedAt != null) {
            return State.SCREENED;
        }
        return arrivedAt == null ? State.BOOKED : State.ARRIVED;
    }

    static Optional<Registration> of(UUID driveId, UUID donorId) {
        return find("driveId = ?1 and donorId = ?2", driveId, donorId).firstResultOptional();
    }
}

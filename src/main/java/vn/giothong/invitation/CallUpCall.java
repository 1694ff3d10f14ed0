package vn.giothong.invitation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** That somebody was called, and what was answered; the last answer stands. */
@Entity
class CallUpCall extends BaseEntity {
    enum Answer {
        YES,
        NO,
        NO_ANSWER
    }

    public UUID callUpId;
    public UUID donorId;
    public Instant calledAt;
    public UUID calledBy;

    @Enumerated(EnumType.STRING)
    public @Nullable Answer answer;

    public @Nullable Instant answeredAt;
    public @Nullable UUID answeredBy;
    public @Nullable Instant arrivesBy;

    @Version
    public int version;

    protected CallUpCall() {}

    CallUpCall(UUID callUpId, UUID donorId, Instant calledAt, UUID calledBy) {
        this.callUpId = callUpId;
        this.donorId = donorId;
        this.calledAt = calledAt;
        this.calledBy = calledBy;
    }

    static Optional<CallUpCall> of(UUID callUpId, UUID donorId) {
        return find("callUpId = ?1 and donorId = ?2", callUpId, donorId).firstResultOptional();
    }

    static List<CallUpCall> of(UUID callUpId) {
        return list("callUpId = ?1 order by calledAt, id", callUpId);
    }
}

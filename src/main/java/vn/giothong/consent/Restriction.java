package vn.giothong.consent;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** That a donor wants the record used for nothing but keeping it, until it is lifted. */
@Entity
class Restriction extends BaseEntity {
    public UUID donorId;
    public Instant since;
    public UUID setBy;
    /** Set by itself, since the donor no longer agrees that the record is kept. */
    public boolean byWithdrawal;

    public @Nullable Instant liftedAt;
    public @Nullable UUID liftedBy;
    public @Nullable String liftReason;

    protected Restriction() {}

    Restriction(UUID donorId, boolean byWithdrawal, Instant since, UUID setBy) {
        this.donorId = donorId;
        this.byWithdrawal = byWithdrawal;
        this.since = since;
        this.setBy = setBy;
    }

    void lift(@Nullable String reason, Instant at, UUID by) {
        liftReason = reason;
        liftedAt = at;
        liftedBy = by;
    }

    static Optional<Restriction> standing(UUID donorId) {
        return find("donorId = ?1 and liftedAt is null", donorId).firstResultOptional();
    }
}

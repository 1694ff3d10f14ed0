package vn.giothong.me;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A code printed for a donor, with which the donor signs in once; the year of birth goes with it. Only its hash is stored. */
@Entity
class Activation extends BaseEntity {
    static final int MOST_TRIES = 5;

    public UUID donorId;
    public byte[] codeHash;
    public int tries;
    public Instant createdAt;
    public UUID createdBy;
    public Instant expiresAt;
    public @Nullable Instant usedAt;

    protected Activation() {}

    Activation(UUID donorId, byte[] codeHash, UUID createdBy, Instant createdAt, Instant expiresAt) {
        this.donorId = donorId;
        this.codeHash = codeHash;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    static Optional<Activation> alive(byte[] codeHash, Instant now) {
        return find("codeHash = ?1 and usedAt is null and expiresAt > ?2 and tries < ?3", codeHash, now, MOST_TRIES)
                .firstResultOptional();
    }

    boolean takeTry() {
        return update("tries = tries + 1 where id = ?1 and tries < ?2 and usedAt is null", id, MOST_TRIES) == 1;
    }

    boolean use(Instant now) {
        return update("usedAt = ?1 where id = ?2 and usedAt is null", now, id) == 1;
    }
}

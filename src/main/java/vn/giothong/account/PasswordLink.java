package vn.giothong.account;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** A link by which the owner of an account sets its password, once; only the hash of its token is stored. */
@Entity
public class PasswordLink extends BaseEntity {
    public UUID accountId;
    public byte[] tokenHash;
    public Instant expiresAt;
    public @Nullable Instant usedAt;

    protected PasswordLink() {}

    PasswordLink(UUID accountId, byte[] tokenHash, Instant expiresAt) {
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }
}

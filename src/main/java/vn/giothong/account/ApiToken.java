package vn.giothong.account;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/** A bearer token of the API; only its hash is stored. */
@Entity
public class ApiToken extends BaseEntity {
    public UUID accountId;
    public byte[] tokenHash;
    public Instant createdAt;
    public Instant expiresAt;

    protected ApiToken() {}

    ApiToken(UUID accountId, byte[] tokenHash, Instant createdAt, Instant expiresAt) {
        this.accountId = accountId;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }
}

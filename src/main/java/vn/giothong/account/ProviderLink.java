package vn.giothong.account;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.giothong.database.BaseEntity;

/**
 * Who an account is at a provider outside: its issuer and the subject there, which is the one thing of a token that never changes
 * hands. An end deletes it, so that the subject is free again; the log keeps both acts.
 */
@Entity
public class ProviderLink extends BaseEntity {
    public UUID accountId;
    public String issuer;
    public String subject;
    public Instant linkedAt;
    public UUID linkedBy;

    protected ProviderLink() {}

    ProviderLink(UUID accountId, String issuer, String subject, Instant linkedAt, UUID linkedBy) {
        this.accountId = accountId;
        this.issuer = issuer;
        this.subject = subject;
        this.linkedAt = linkedAt;
        this.linkedBy = linkedBy;
    }

    static Optional<ProviderLink> ofAccount(UUID accountId, String issuer) {
        return find("accountId = ?1 and issuer = ?2", accountId, issuer).firstResultOptional();
    }

    static Optional<ProviderLink> ofSubject(String issuer, String subject) {
        return find("issuer = ?1 and subject = ?2", issuer, subject).firstResultOptional();
    }
}

package vn.giothong.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/** Somebody who may sign in. A password may be missing until its owner has set one. */
@Entity
public class Account extends BaseEntity {
    public String username;
    public String fullName;
    public @Nullable String passwordHash;
    public boolean active;
    public @Nullable UUID donorId;
    public @Nullable String locale;
    public boolean demo;
    public Instant createdAt;
    /** How often everybody who was signed in was sent out. */
    public int sessionGeneration;

    @Version
    public int version;

    protected Account() {}

    public Account(String username, String fullName, Instant createdAt) {
        this.username = username;
        this.fullName = fullName;
        this.active = true;
        this.createdAt = createdAt;
    }

    /** Whoever is signed in, by a session or a token, has to sign in anew. */
    void endSessions() {
        sessionGeneration++;
        ApiToken.delete("accountId", id);
    }

    /** What the cookie of a session says of its account; that of an earlier generation is worth nothing. */
    String sessionName() {
        return sessionGeneration + ":" + username;
    }

    /** Usernames have no colon. */
    static Optional<Account> ofSession(String sessionName) {
        return named(sessionName.substring(sessionName.indexOf(':') + 1))
                .filter(account -> account.sessionName().equals(sessionName));
    }

    public static Optional<Account> named(String username) {
        return find("username", username).firstResultOptional();
    }
}

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

    @Version
    public int version;

    protected Account() {}

    public Account(String username, String fullName, Instant createdAt) {
        this.username = username;
        this.fullName = fullName;
        this.active = true;
        this.createdAt = createdAt;
    }

    /** The name of a club or collector, by the name of its entity, since their rooms lie above this one. */
    static String nameOf(String entity, UUID id) {
        return getEntityManager()
                .createQuery("select n.name from " + entity + " n where n.id = ?1", String.class)
                .setParameter(1, id)
                .getResultStream()
                .findFirst()
                .orElse("");
    }

    public static Optional<Account> named(String username) {
        return find("username", username).firstResultOptional();
    }
}

package vn.giothong.me;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.BaseEntity;

/**
 * A one-time code for a contact, stored as a hash. It exists for contacts that nobody has too, so that what follows takes as long
 * for a stranger's number as for a donor's.
 */
@Entity
class SignInCode extends BaseEntity {
    static final int MOST_TRIES = 5;

    public byte[] subjectHash;
    /** The phone it was sent to; a newer code to the same phone replaces it, by whatever contact it was asked for. */
    public byte @Nullable [] phoneHash;

    public byte[] codeHash;
    public int tries;
    public Instant createdAt;
    public Instant expiresAt;
    public @Nullable Instant usedAt;

    protected SignInCode() {}

    @SuppressWarnings("NullAway.Init") // the hash of the code needs the id
    SignInCode(byte[] subjectHash, byte @Nullable [] phoneHash, Instant createdAt, Instant expiresAt) {
        this.subjectHash = subjectHash;
        this.phoneHash = phoneHash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    static Optional<SignInCode> alive(byte[] subjectHash, Instant now) {
        return find(
                        "subjectHash = ?1 and usedAt is null and expiresAt > ?2 and tries < ?3 order by createdAt desc",
                        subjectHash,
                        now,
                        MOST_TRIES)
                .firstResultOptional();
    }

    /** Takes one of the tries, whatever other replicas do at the same time; false where none is left. */
    boolean takeTry(Instant now) {
        return update(
                        "tries = tries + 1 where id = ?1 and tries < ?2 and usedAt is null and expiresAt > ?3",
                        id,
                        MOST_TRIES,
                        now)
                == 1;
    }

    /** Uses it up; false where somebody else just has. */
    boolean use(Instant now) {
        return update("usedAt = ?1 where id = ?2 and usedAt is null", now, id) == 1;
    }
}

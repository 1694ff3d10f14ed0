package vn.giothong.account;

import jakarta.persistence.Entity;
import java.time.Instant;
import vn.giothong.database.BaseEntity;

/** A wrong password; too many in a short time close the door for a while, on every replica. */
@Entity
public class SignInFailure extends BaseEntity {
    public String username;
    public Instant failedAt;

    protected SignInFailure() {}

    SignInFailure(String username, Instant failedAt) {
        this.username = username;
        this.failedAt = failedAt;
    }
}

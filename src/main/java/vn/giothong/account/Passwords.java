package vn.giothong.account;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.runtime.LaunchMode;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Hashes passwords by bcrypt, at a cost that a hash keeps. */
@ApplicationScoped
class Passwords {
    /** Cheaper is for tests alone, who sign in a thousand times. */
    static final int LEAST_COST = 10;

    private final int cost;
    private final String nobody;

    Passwords(@ConfigProperty(name = "giothong.passwords.cost") int cost, LaunchMode mode) {
        if (cost < LEAST_COST && mode != LaunchMode.TEST) {
            throw new IllegalArgumentException("giothong.passwords.cost must be at least " + LEAST_COST);
        }
        this.cost = cost;
        this.nobody = hash("nobody has this password");
    }

    final String hash(String password) {
        return BcryptUtil.bcryptHash(password, cost);
    }

    /** Whether the password is the one behind the hash; without one it takes as long and is not. */
    boolean fits(String password, @Nullable String hash) {
        return BcryptUtil.matches(password, hash == null ? nobody : hash) && hash != null;
    }
}

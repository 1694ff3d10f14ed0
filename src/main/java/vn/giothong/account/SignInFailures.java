package vn.giothong.account;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import vn.giothong.database.Retrying;

/** Counts wrong passwords by the name they came with, whether anybody has it or not. */
@ApplicationScoped
public class SignInFailures {
    private static final Duration MEMORY = Duration.ofMinutes(10);
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    /** So that a sweep after a flood takes many short turns. */
    private static final int AT_ONCE = 1000;

    private final Retrying retrying;
    private final Clock clock;

    SignInFailures(Retrying retrying, Clock clock) {
        this.retrying = retrying;
        this.clock = clock;
    }

    @Transactional
    boolean areTooMany(String username) {
        return SignInFailure.count(
                        "username = ?1 and failedAt > ?2",
                        username,
                        clock.instant().minus(MEMORY))
                >= MOST;
    }

    @Transactional
    void add(String username) {
        var name = username.substring(0, Math.min(LONGEST_NAME, username.length()));
        new SignInFailure(name, clock.instant()).persist();
    }

    /** Whoever has a new password may use it at once. */
    @Transactional
    void forget(String username) {
        SignInFailure.delete("username", username);
    }

    /** Forgets those that count no more; several replicas may do so at once. */
    public void forgetOld() {
        var until = LocalDateTime.ofInstant(clock.instant().minus(MEMORY), ZoneOffset.UTC);
        int gone;
        do {
            gone = retrying.inTransaction(() -> forgetSome(until));
        } while (gone == AT_ONCE);
    }

    private static int forgetSome(LocalDateTime until) {
        return Panache.getEntityManager()
                .createNativeQuery(
                        "delete from sign_in_failure where failed_at < ?1 order by failed_at limit " + AT_ONCE)
                .setParameter(1, until)
                .executeUpdate();
    }
}

package vn.giothong.me;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import vn.giothong.account.SignInFailures;
import vn.giothong.account.Throttle;
import vn.giothong.database.Retrying;

/** Forgets codes and counts that are over; several replicas may do so at once. */
@ApplicationScoped
class Sweeping {
    private static final Duration KEPT = Duration.ofDays(1);

    private final Throttle throttle;
    private final SignInFailures failures;
    private final Retrying retrying;
    private final Clock clock;

    Sweeping(Throttle throttle, SignInFailures failures, Retrying retrying, Clock clock) {
        this.throttle = throttle;
        this.failures = failures;
        this.retrying = retrying;
        this.clock = clock;
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        retrying.inTransaction(
                () -> SignInCode.delete("expiresAt < ?1", clock.instant().minus(KEPT)));
        throttle.forgetOld();
        failures.forgetOld();
    }
}

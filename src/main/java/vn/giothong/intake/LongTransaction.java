package vn.giothong.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.PessimisticLockException;
import java.time.Duration;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** A transaction for a whole list: longer than those of requests, and tried again where another one held its rows too long. */
final class LongTransaction {
    private static final int SECONDS = (int) Duration.ofMinutes(30).toSeconds();
    private static final int TRIES = 3;

    private LongTransaction() {}

    static void run(Runnable work) {
        for (int tried = 1; ; tried++) {
            try {
                QuarkusTransaction.requiringNew().timeout(SECONDS).run(work);
                return;
            } catch (RuntimeException failure) {
                if (tried == TRIES || !lost(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean lost(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LockAcquisitionException
                    || cause instanceof PessimisticLockException
                    || cause instanceof LockTimeoutException) {
                return true;
            }
        }
        return false;
    }
}

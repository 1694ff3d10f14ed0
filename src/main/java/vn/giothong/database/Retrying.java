package vn.giothong.database;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.StaleObjectStateException;
import org.hibernate.exception.LockAcquisitionException;
import org.jspecify.annotations.Nullable;

/** Runs short work in a transaction of its own, and again where the database chose it as the victim of a deadlock. */
@ApplicationScoped
public class Retrying {
    private static final int RETRIES = 3;
    private static final int TIMEOUT_SECONDS = 30;
    private static final long PAUSE_NANOS = 20_000_000;
    private static final String SERIALIZATION_FAILURE = "40001";
    /** MySQL's "deadlock found" and "lock wait timeout exceeded". */
    private static final Set<Integer> LOCK_ERRORS = Set.of(1213, 1205);

    public <T> T inTransaction(Callable<T> work) {
        for (int retry = 0; ; retry++) {
            try {
                return QuarkusTransaction.requiringNew()
                        .timeout(TIMEOUT_SECONDS)
                        .call(work);
            } catch (RuntimeException failure) {
                if (retry == RETRIES || !lostLock(failure)) {
                    throw failure;
                }
                pause(retry);
            }
        }
    }

    /** The pauses differ, so that two victims do not meet again. */
    private static void pause(int retry) {
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(1, PAUSE_NANOS << retry));
    }

    /** Whether the database gave the lock to another transaction, so that the work may be done again. */
    public static boolean lostLock(@Nullable Throwable failure) {
        return cameOf(
                failure,
                cause -> cause instanceof LockAcquisitionException
                        || (cause instanceof SQLException sql
                                && (SERIALIZATION_FAILURE.equals(sql.getSQLState())
                                        || LOCK_ERRORS.contains(sql.getErrorCode()))));
    }

    /** Whether another transaction wrote in a record after this one had read it. */
    public static boolean overtaken(@Nullable Throwable failure) {
        return cameOf(
                failure,
                cause -> cause instanceof OptimisticLockException || cause instanceof StaleObjectStateException);
    }

    private static boolean cameOf(@Nullable Throwable failure, Predicate<Throwable> kind) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (kind.test(cause) || Stream.of(cause.getSuppressed()).anyMatch(other -> cameOf(other, kind))) {
                return true;
            }
        }
        return false;
    }
}

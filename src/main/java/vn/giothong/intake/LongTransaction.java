package vn.giothong.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import vn.giothong.database.Retrying;

/**
 * A transaction for a whole list: longer than those of requests, and tried again where another one held its rows too long or wrote in
 * a record that this one had read. Nobody decided on what was read, as a person does, whom a newer version is shown first.
 */
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
                if (tried == TRIES || !(Retrying.lostLock(failure) || Retrying.overtaken(failure))) {
                    throw failure;
                }
            }
        }
    }
}

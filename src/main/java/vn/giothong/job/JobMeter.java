package vn.giothong.job;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Writes down how far a job is, at most twice a second, in transactions of its own. */
class JobMeter implements JobProgress {
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final UUID jobId;
    private final Clock clock;
    private Instant written = Instant.EPOCH;

    JobMeter(UUID jobId, Clock clock) {
        this.jobId = jobId;
        this.clock = clock;
    }

    @Override
    public void rows(int done, int known) {
        var now = clock.instant();
        if (done < known && now.isBefore(written.plus(PAUSE))) {
            return;
        }
        written = now;
        QuarkusTransaction.requiringNew()
                .run(() -> Job.update(
                        "rowsDone = ?1, rowsKnown = ?2, heartbeatAt = ?3 where id = ?4", done, known, now, jobId));
    }
}

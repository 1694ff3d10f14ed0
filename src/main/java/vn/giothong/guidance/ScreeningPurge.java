package vn.giothong.guidance;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Forgets kept answers once their time is over. */
@ApplicationScoped
class ScreeningPurge {
    private final Screening screening;
    private final Clock clock;

    ScreeningPurge(Screening screening, Clock clock) {
        this.screening = screening;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        screening.purge(LocalDate.now(clock));
    }
}

package vn.giothong.care;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Forgets the patients of visits once their time is over. */
@ApplicationScoped
class PatientPurge {
    private final Visits visits;
    private final Clock clock;

    PatientPurge(Visits visits, Clock clock) {
        this.visits = visits;
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        visits.purgePatients(LocalDate.now(clock));
    }
}

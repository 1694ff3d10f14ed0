package vn.giothong.care;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;

/** Forgets the patients of visits once their time is over. */
@ApplicationScoped
class PatientPurge {
    private final Clock clock;

    PatientPurge(Clock clock) {
        this.clock = clock;
    }

    @Scheduled(every = "6h", delayed = "2m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void purge() {
        var today = LocalDate.now(clock);
        QuarkusTransaction.requiringNew().run(() -> CareVisitPatient.delete("purgeOn <= ?1", today));
    }
}

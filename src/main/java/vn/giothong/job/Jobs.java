package vn.giothong.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Queues long work in the transaction that asks for it; it starts once that transaction is committed. */
@ApplicationScoped
public class Jobs {
    record Queued(UUID jobId) {}

    private final Event<Queued> queued;
    private final Clock clock;

    Jobs(Event<Queued> queued, Clock clock) {
        this.queued = queued;
        this.clock = clock;
    }

    public Job queue(String kind, UUID subjectId, @Nullable UUID startedBy) {
        var job = new Job(kind, subjectId, startedBy, clock.instant());
        job.persist();
        queued.fire(new Queued(job.id));
        return job;
    }
}

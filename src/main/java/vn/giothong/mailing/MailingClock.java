package vn.giothong.mailing;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.giothong.job.Jobs;

/**
 * Looks every few seconds for what is due. Each step is claimed in the database, so that several replicas may look at once. Sending a
 * campaign may take hours; what is planned and what is urgent waits for none.
 */
@ApplicationScoped
class MailingClock {
    private static final int AT_A_TIME = 50;

    private final RuleRuns rules;
    private final Jobs jobs;
    private final Doubts doubts;
    private final Dispatch dispatch;
    private final Clock clock;

    MailingClock(RuleRuns rules, Jobs jobs, Doubts doubts, Dispatch dispatch, Clock clock) {
        this.rules = rules;
        this.jobs = jobs;
        this.doubts = doubts;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Scheduled(
            every = "{giothong.mailings.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void plan() {
        rules.make();
        begin();
        QuarkusTransaction.requiringNew().run(MailingClock::end);
    }

    @Scheduled(
            every = "{giothong.mailings.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void call() {
        dispatch.runUrgent();
    }

    @Scheduled(
            every = "{giothong.mailings.every}",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void send() {
        doubts.settle();
        dispatch.run();
    }

    private void begin() {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> Mailing.<Mailing>find(
                        "state = ?1 and scheduledAt <= ?2 order by scheduledAt, id",
                        Mailing.State.SCHEDULED,
                        clock.instant())
                .page(0, AT_A_TIME)
                .stream()
                .map(mailing -> mailing.id)
                .toList());
        due.forEach(id -> QuarkusTransaction.requiringNew().run(() -> begin(id)));
    }

    /** The one whose statement changes the row queues the job. */
    private void begin(UUID id) {
        var claimed = Mailing.update(
                "state = ?1 where id = ?2 and state = ?3", Mailing.State.SELECTING, id, Mailing.State.SCHEDULED);
        if (claimed == 1) {
            jobs.queue(SelectionWork.KIND, id, null);
        }
    }

    private static void end() {
        Panache.getEntityManager()
                .createQuery("update Mailing m set m.state = ?1 where m.state in ?2 and not exists"
                        + " (select 1 from Letter l where l.mailingId = m.id and l.state in ?3)")
                .setParameter(1, Mailing.State.DONE)
                .setParameter(2, List.of(Mailing.State.SENDING, Mailing.State.CALLING))
                .setParameter(3, Letter.OPEN)
                .executeUpdate();
    }
}

package vn.giothong.job;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.KeptArguments;
import vn.giothong.web.Refusal;

/**
 * Runs queued jobs, two at a time. A job is claimed by one statement, so of several replicas one runs it; one whose process gave no
 * sign of life for a while is claimed again, and given up when that goes on for hours.
 */
@ApplicationScoped
class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);
    private static final int AT_A_TIME = 2;
    /** Two signs of life, lest a job be taken from one who is only slow. */
    private static final Duration SHORTEST_SILENCE = Duration.ofSeconds(30);

    private static final Duration LONGEST = Duration.ofHours(6);

    private final Map<String, JobWork> works;
    private final Clock clock;
    private final Duration silence;
    private final Set<UUID> running = ConcurrentHashMap.newKeySet();
    private final ExecutorService executor = Executors.newFixedThreadPool(AT_A_TIME, JobRunner::thread);

    JobRunner(@All List<JobWork> works, Clock clock, @ConfigProperty(name = "giothong.jobs.silence") Duration silence) {
        this.works = works.stream().collect(Collectors.toMap(JobWork::kind, Function.identity()));
        this.clock = clock;
        if (silence.compareTo(SHORTEST_SILENCE) < 0) {
            throw new IllegalArgumentException("giothong.jobs.silence must be at least " + SHORTEST_SILENCE);
        }
        this.silence = silence;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "job");
        thread.setDaemon(true);
        return thread;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) Jobs.Queued queued) {
        start(queued.jobId());
    }

    /** Only between the start's last observer and the stop's first: before, tables may be missing, and after, the database. */
    @Scheduled(
            every = "15s",
            delayed = "5s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void watch() {
        QuarkusTransaction.requiringNew().run(() -> running.forEach(this::beat));
        var silentSince = clock.instant().minus(silence);
        QuarkusTransaction.requiringNew()
                .call(() -> Job.<Job>list(
                        "(state = ?1 and queuedAt < ?3) or (state = ?2 and heartbeatAt < ?3)",
                        Job.State.QUEUED,
                        Job.State.RUNNING,
                        silentSince))
                .forEach(job -> start(job.id));
    }

    private void beat(UUID jobId) {
        Job.update("heartbeatAt = ?1 where id = ?2 and state = ?3", clock.instant(), jobId, Job.State.RUNNING);
    }

    private void start(UUID jobId) {
        if (!executor.isShutdown() && running.add(jobId)) {
            executor.execute(() -> {
                try {
                    claim(jobId);
                } finally {
                    running.remove(jobId);
                }
            });
        }
    }

    private void claim(UUID jobId) {
        var now = clock.instant();
        var claimed = QuarkusTransaction.requiringNew()
                .call(() -> Job.update(
                        "state = ?1, heartbeatAt = ?2, startedAt = ?2 where id = ?3"
                                + " and (state = ?4 or (state = ?1 and heartbeatAt < ?5))",
                        Job.State.RUNNING,
                        now,
                        jobId,
                        Job.State.QUEUED,
                        now.minus(silence)));
        if (claimed == 1) {
            Job job = QuarkusTransaction.requiringNew().call(() -> Job.<Job>findById(jobId));
            run(job);
        }
    }

    private void run(Job job) {
        var work = works.get(job.kind);
        if (work == null || job.queuedAt.isBefore(clock.instant().minus(LONGEST))) {
            fail(job, work, "job_given_up");
            return;
        }
        try {
            work.run(job, new JobMeter(job.id, clock));
            finish(job, Job.State.DONE, null);
        } catch (Refusal refusal) {
            job.errorDetail = KeptArguments.write(refusal.arguments());
            fail(job, work, refusal.code());
        } catch (RuntimeException failure) {
            if (executor.isShutdown()) {
                giveBack(job.id);
                return;
            }
            LOG.errorf(failure, "Job %s failed", job.id);
            fail(job, work, "unexpected");
        } catch (OutOfMemoryError full) {
            fail(job, work, "job_out_of_memory");
        }
    }

    private void fail(Job job, @Nullable JobWork work, String code) {
        if (work != null) {
            work.failed(job, code);
        }
        finish(job, Job.State.FAILED, code);
    }

    private void finish(Job job, Job.State state, @Nullable String code) {
        QuarkusTransaction.requiringNew()
                .run(() -> Job.update(
                        "state = ?1, finishedAt = ?2, errorCode = ?3, errorDetail = ?4 where id = ?5",
                        state,
                        clock.instant(),
                        code,
                        job.errorDetail,
                        job.id));
    }

    private static void giveBack(UUID jobId) {
        Thread.interrupted(); // a database connection is refused to whoever is interrupted
        QuarkusTransaction.requiringNew()
                .run(() -> Job.update(
                        "state = ?1 where id = ?2 and state = ?3", Job.State.QUEUED, jobId, Job.State.RUNNING));
    }

    /** Before the database goes: what was cut off is queued again, for another replica or the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        executor.shutdownNow();
        executor.awaitTermination(5, TimeUnit.SECONDS);
    }
}

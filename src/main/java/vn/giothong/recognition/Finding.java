package vn.giothong.recognition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * Looks at everybody again where a rule begins to hold or is switched off, at the latest in the next night in which the server runs, and
 * once a day where time alone leads to a step. Each part is a transaction
 * of its own and may be repeated.
 */
@ApplicationScoped
class Finding implements JobWork {
    static final String KIND = "award.finding";

    private static final Logger LOG = Logger.getLogger(Finding.class);

    private final Everybody everybody;
    private final Milestones milestones;
    private final Collectives collectives;
    private final Ladders ladders;
    private final Clock clock;

    Finding(Everybody everybody, Milestones milestones, Collectives collectives, Ladders ladders, Clock clock) {
        this.everybody = everybody;
        this.milestones = milestones;
        this.collectives = collectives;
        this.ladders = ladders;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        apply(notApplied(), progress);
    }

    private List<UUID> notApplied() {
        return QuarkusTransaction.requiringNew().call(() -> AwardRuleRow.notApplied(LocalDate.now(clock)));
    }

    /** A version that comes meanwhile is not among the new ones, and waits for the next run. */
    private void apply(List<UUID> versions, JobProgress progress) {
        find(SubjectKind.PERSON, progress);
        find(SubjectKind.FAMILY, progress);
        find(SubjectKind.MOBILISER, progress);
        collectives.years().forEach(collectives::find);
        if (!versions.isEmpty()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> AwardRuleRow.update("appliedAt = ?1 where id in ?2", clock.instant(), versions));
        }
    }

    private void find(SubjectKind kind, JobProgress progress) {
        var done = 0;
        @Nullable UUID last = null;
        while (true) {
            var after = last;
            List<UUID> ids = QuarkusTransaction.requiringNew().call(() -> findAfter(kind, after));
            if (ids.isEmpty()) {
                return;
            }
            last = ids.get(ids.size() - 1);
            done += ids.size();
            progress.rows(done, done);
        }
    }

    private List<UUID> findAfter(SubjectKind kind, @Nullable UUID last) {
        var ids = everybody.after(kind, last);
        var today = LocalDate.now(clock);
        if (kind == SubjectKind.MOBILISER) {
            everybody.lock(kind, ids);
            milestones.bringers(ids, today);
        } else {
            milestones.reconcile(kind, everybody.held(kind, ids), today);
        }
        return ids;
    }

    @Scheduled(cron = "0 20 2 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void daily() {
        var versions = notApplied();
        var ripens = ladders.on(LocalDate.now(clock)).stream().anyMatch(rule -> rule.active() && rule.ripens());
        if (ripens || !versions.isEmpty()) {
            apply(versions, (done, known) -> {});
        }
        targets(LocalDate.now(clock).getYear());
    }

    /** A drive that changed its day, its clubs or its state counts for other targets than before. */
    private void targets(int year) {
        collectives.find(year - 1);
        collectives.find(year);
    }

    /** Nothing is half done: what was found stays, the rest is found the next time. */
    @Override
    public void failed(Job job, String errorCode) {
        LOG.warnf("Looking for milestones ended early: %s", errorCode);
    }
}

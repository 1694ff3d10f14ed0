package vn.giothong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.giothong.drive.FigureCheck;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;

/** Counts drive after drive again, each in a transaction of its own. */
@ApplicationScoped
class RecountWork implements JobWork {
    static final String KIND = "figures.recount";

    /** Differences told one by one; further ones are counted. */
    private static final int MOST_TOLD = 1_000;

    private static final int REBUILD_SECONDS = 3_600;

    private final FigureCheck check;
    private final DonorYears years;
    private final ObjectMapper json;
    private final Clock clock;

    RecountWork(FigureCheck check, DonorYears years, ObjectMapper json, Clock clock) {
        this.check = check;
        this.years = years;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        var repairs = QuarkusTransaction.requiringNew().call(() -> recount(job).repairs);
        var drives = QuarkusTransaction.requiringNew().call(RecountWork::drives);
        var told = new ArrayList<FigureCheck.Difference>();
        var differences = 0;
        for (int done = 0; done < drives.size(); done++) {
            var found = check.of(drives.get(done), repairs);
            differences += found.size();
            found.stream().limit(MOST_TOLD - told.size()).forEach(told::add);
            progress.rows(done + 1, drives.size());
        }
        var people = (int) QuarkusTransaction.requiringNew()
                .timeout(REBUILD_SECONDS)
                .call(() -> people(repairs))
                .longValue();
        var all = differences + people;
        if (people > 0) {
            told.add(new FigureCheck.Difference("", "DONOR_YEAR", String.valueOf(people), "0"));
        }
        QuarkusTransaction.requiringNew().run(() -> finish(job, drives.size(), all, told));
    }

    private Long people(boolean repairs) {
        var wrong = years.differences();
        if (repairs && wrong > 0) {
            years.rebuild();
        }
        return wrong;
    }

    private static FigureRecount recount(Job job) {
        return FigureRecount.findById(job.subjectId);
    }

    private static List<UUID> drives() {
        return Panache.getEntityManager()
                .createQuery("select t.driveId from DriveTotal t order by t.driveId", UUID.class)
                .getResultList();
    }

    private void finish(Job job, int drives, int differences, List<FigureCheck.Difference> told) {
        var recount = recount(job);
        recount.drives = drives;
        recount.differences = differences;
        recount.result = text(told);
        recount.state = FigureRecount.State.DONE;
        recount.finishedAt = clock.instant();
    }

    private String text(List<FigureCheck.Difference> told) {
        try {
            return json.writeValueAsString(told);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void failed(Job job, String errorCode) {
        QuarkusTransaction.requiringNew().run(() -> {
            var recount = recount(job);
            recount.state = FigureRecount.State.FAILED;
            recount.finishedAt = clock.instant();
        });
    }
}

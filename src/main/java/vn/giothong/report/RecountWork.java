package vn.giothong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.giothong.drive.FigureCheck;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;

/** The recount as a job. */
@ApplicationScoped
class RecountWork implements JobWork {
    static final String KIND = "figures.recount";

    private final Recounting recounting;
    private final ObjectMapper json;
    private final Clock clock;

    RecountWork(Recounting recounting, ObjectMapper json, Clock clock) {
        this.recounting = recounting;
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
        var result = recounting.run(repairs, progress);
        QuarkusTransaction.requiringNew().run(() -> finish(job, result));
    }

    private static FigureRecount recount(Job job) {
        return FigureRecount.findById(job.subjectId);
    }

    private void finish(Job job, Recounting.Result result) {
        var recount = recount(job);
        recount.drives = result.drives();
        recount.differences = result.differences();
        recount.result = text(result.told());
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

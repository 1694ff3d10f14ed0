package vn.giothong.report;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;

/** Writes a large file of figures month by month, so that no more than a month's rows are in memory. */
@ApplicationScoped
class ExportWork implements JobWork {
    static final String KIND = "figures.export";

    private final LargeExports exports;
    private final FigureReports reports;
    private final Clock clock;

    ExportWork(LargeExports exports, FigureReports reports, Clock clock) {
        this.exports = exports;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job, JobProgress progress) {
        FigureExport export =
                QuarkusTransaction.requiringNew().call(() -> FigureExport.<FigureExport>findById(job.subjectId));
        var asked = exports.read(export);
        try (var out = PieceStream.of(export.id);
                var file = FigureSink.of(export.format, out, asked.language())) {
            var months = reports.of(asked.actor(), asked.query().by(By.MONTH), asked.language());
            var known = (int) FigureRow.known(months.total().drives());
            var done = 0;
            for (var month : months.rows()) {
                if (FigureRow.known(month.drives()) > 0) {
                    var rows = rows(asked, month.key());
                    file.write(rows);
                    done += rows.size();
                    progress.rows(done, known);
                }
            }
            file.write(List.of(months.total()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        end(job, FigureExport.State.DONE);
    }

    private List<FigureRow> rows(LargeExports.Asked asked, String month) {
        var first = LocalDate.of(Integer.parseInt(month) / 100, Integer.parseInt(month) % 100, 1);
        return reports.of(
                        asked.actor(),
                        asked.query().within(first, first.plusMonths(1).minusDays(1)),
                        asked.language())
                .rows();
    }

    private void end(Job job, FigureExport.State state) {
        QuarkusTransaction.requiringNew()
                .run(() -> FigureExport.update(
                        "state = ?1, finishedAt = ?2 where id = ?3", state, clock.instant(), job.subjectId));
    }

    @Override
    public void failed(Job job, String errorCode) {
        end(job, FigureExport.State.FAILED);
    }
}

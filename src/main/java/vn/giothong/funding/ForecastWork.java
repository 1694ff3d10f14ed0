package vn.giothong.funding;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.database.Ids;
import vn.giothong.donor.Component;
import vn.giothong.eligibility.RuleBooks;
import vn.giothong.eligibility.RuleCode;
import vn.giothong.job.Job;
import vn.giothong.job.JobProgress;
import vn.giothong.job.JobWork;
import vn.giothong.recognition.Areas;
import vn.giothong.recognition.AwardTotals;
import vn.giothong.recognition.ladder.AwardRule;

/** Computes a forecast, outside of any transaction, and stores it in one. */
@ApplicationScoped
class ForecastWork implements JobWork {
    static final String KIND = "forecast";

    private static final int STORE_SECONDS = 300;
    private static final double LEAST = 0.00005;
    private static final Limits LAW = new Limits(84, 60);

    private final ForecastReading reading;
    private final PlannedSteps steps;
    private final AwardTotals totals;
    private final Areas areas;
    private final RuleBooks books;
    private final FundingJson json;
    private final AgroalDataSource database;
    private final Clock clock;

    ForecastWork(
            ForecastReading reading,
            PlannedSteps steps,
            AwardTotals totals,
            Areas areas,
            RuleBooks books,
            FundingJson json,
            AgroalDataSource database,
            Clock clock) {
        this.reading = reading;
        this.steps = steps;
        this.totals = totals;
        this.areas = areas;
        this.books = books;
        this.json = json;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What is looked up before the long part. */
    private record Setting(Forecast forecast, List<LadderStep> ladder, Limits limits, Known known) {}

    @Override
    public void run(Job job, JobProgress progress) {
        var setting = QuarkusTransaction.requiringNew().call(() -> setting(job.subjectId));
        var forecast = setting.forecast();
        if (forecast.state != Forecast.State.RUNNING) {
            return;
        }
        progress.rows(0, Forecasting.ROUNDS);
        var input = reading.read(forecast.asOf, setting.limits());
        var outcome = new Forecasting(input, setting.ladder(), setting.limits(), setting.known())
                .of(forecast.asOf, forecast.year, done -> progress.rows(done, Forecasting.ROUNDS));
        QuarkusTransaction.requiringNew()
                .timeout(STORE_SECONDS)
                .run(() -> store(forecast.id, input, setting.ladder(), outcome));
        progress.rows(Forecasting.ROUNDS, Forecasting.ROUNDS);
    }

    private Setting setting(UUID id) {
        Forecast forecast = Forecast.findById(id);
        var ladder = steps.on(LocalDate.of(forecast.year, 12, 31));
        return new Setting(forecast, ladder, limits(forecast.asOf), known(ladder, forecast.asOf));
    }

    private Known known(List<LadderStep> ladder, LocalDate asOf) {
        var waiting = ladder.stream()
                .map(LadderStep::rule)
                .filter(rule -> rule.coolingOffYears() != null)
                .map(AwardRule::code)
                .collect(Collectors.toSet());
        var mountains = areas.today();
        return new Known(totals.backlog(asOf), totals.nominated(asOf), totals.honoured(waiting, asOf), mountains::area);
    }

    private Limits limits(LocalDate day) {
        var law = books.current();
        var interval = law.find(RuleCode.INTERVAL, Component.WHOLE_BLOOD, null, day)
                .map(rule -> rule.amount().intValue() * 7)
                .orElse(LAW.intervalDays());
        var oldest = law.find(RuleCode.MAX_AGE, day)
                .map(rule -> rule.amount().intValue())
                .orElse(LAW.oldest());
        return new Limits(interval, oldest);
    }

    private void store(UUID id, ForecastInput input, List<LadderStep> ladder, Forecasting.Outcome outcome) {
        Forecast forecast = Forecast.findById(id);
        forecast.donors = input.book().size();
        forecast.households = input.families().size();
        forecast.result = json.write(outcome.result());
        forecast.state = Forecast.State.DONE;
        forecast.finishedAt = clock.instant();
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from forecast_cell where forecast_id = ?");
                var insert = connection.prepareStatement(
                        "insert into forecast_cell (forecast_id, step_code, chapter_id, month, expected) values (?, ?, ?, ?, ?)")) {
            delete.setBytes(1, Ids.bytes(id));
            delete.executeUpdate();
            for (int i = 0; i < ladder.size(); i++) {
                var level = outcome.result().byLevel().get(i);
                var cells = outcome.outlook().cells(ladder.get(i));
                var share = share(level, cells);
                for (int chapter = 0; chapter < cells.length; chapter++) {
                    for (int month = 0; month < 12; month++) {
                        var expected = cells[chapter][month] * share;
                        if (expected >= LEAST) {
                            insert.setBytes(1, Ids.bytes(id));
                            insert.setString(2, level.rule());
                            insert.setBytes(3, Ids.bytes(input.chapters().id(chapter)));
                            insert.setInt(4, month + 1);
                            insert.setBigDecimal(5, BigDecimal.valueOf(expected).setScale(4, RoundingMode.HALF_UP));
                            insert.addBatch();
                        }
                    }
                }
                insert.executeBatch();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("The forecast could not be stored", broken);
        }
    }

    /** Where another way than the model says the number of a step, the model still says where and when. */
    private static double share(LevelForecast level, double[][] cells) {
        if (level.method() == BackTest.Method.MODEL) {
            return 1;
        }
        var sum = 0.0;
        for (var chapter : cells) {
            for (var month : chapter) {
                sum += month;
            }
        }
        return sum == 0 ? 0 : level.middle() / sum;
    }

    @Override
    public void failed(Job job, String errorCode) {
        QuarkusTransaction.requiringNew().run(() -> {
            Forecast forecast = Forecast.findById(job.subjectId);
            forecast.state = Forecast.State.FAILED;
            forecast.errorCode = errorCode;
            forecast.finishedAt = clock.instant();
        });
    }
}

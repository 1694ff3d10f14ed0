package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.database.Ids;
import vn.giothong.job.Job;
import vn.giothong.job.Jobs;
import vn.giothong.web.Given;
import vn.giothong.web.Refusal;

/** Orders forecasts and shows them. */
@ApplicationScoped
class Forecasts {
    private static final int FIRST_YEAR = 2000;

    private final Access access;
    private final Audit audit;
    private final Jobs jobs;
    private final ChapterTrees trees;
    private final FundingJson json;
    private final Clock clock;

    Forecasts(Access access, Audit audit, Jobs jobs, ChapterTrees trees, FundingJson json, Clock clock) {
        this.access = access;
        this.audit = audit;
        this.jobs = jobs;
        this.trees = trees;
        this.json = json;
        this.clock = clock;
    }

    /** Of the next year from what is known today; of one that has begun from what was known before it. */
    @Transactional
    public ForecastView order(Actor actor, @Nullable Integer year) {
        access.mustHold(actor, Action.WRITE_FUNDING);
        int wanted = Given.value("year", year);
        var today = LocalDate.now(clock);
        if (wanted < FIRST_YEAR || wanted > today.getYear() + 1) {
            throw Refusal.at("year", "field_range", FIRST_YEAR, today.getYear() + 1);
        }
        var asOf = wanted > today.getYear() ? today : LocalDate.of(wanted - 1, 12, 31);
        var forecast = new Forecast(wanted, asOf, actor.accountId(), clock.instant());
        forecast.persist();
        jobs.queue(ForecastWork.KIND, forecast.id, actor.accountId());
        audit.record(
                actor.accountId(),
                actor.fullName(),
                "forecast.ordered",
                "forecast",
                forecast.id,
                String.valueOf(wanted));
        return view(forecast, ForecastResult.NONE);
    }

    @Transactional
    public ForecastView get(Actor actor, UUID id) {
        access.mustHold(actor, Action.READ_FUNDING);
        var forecast = Forecast.<Forecast>findByIdOptional(id).orElseThrow(Refusal::notFound);
        return view(forecast, result(forecast));
    }

    /** Those of a year, the newest first. */
    @Transactional
    public List<ForecastRow> of(Actor actor, int year) {
        access.mustHold(actor, Action.READ_FUNDING);
        return Forecast.find("year = ?1 order by createdAt desc", year)
                .project(ForecastRow.class)
                .list();
    }

    /** The latest that is done, or being made where none is. */
    @Transactional
    public Optional<ForecastView> latest(Actor actor, int year) {
        access.mustHold(actor, Action.READ_FUNDING);
        return Forecast.latest(year)
                .or(() ->
                        Forecast.find("year = ?1 order by createdAt desc", year).firstResultOptional())
                .map(forecast -> view(forecast, result(forecast)));
    }

    /** The newest of a year that is not done yet. */
    @Transactional
    public Optional<ForecastView> running(Actor actor, int year) {
        access.mustHold(actor, Action.READ_FUNDING);
        return Forecast.<Forecast>find("year = ?1 order by createdAt desc", year)
                .firstResultOptional()
                .filter(forecast -> forecast.state == Forecast.State.RUNNING)
                .map(forecast -> view(forecast, ForecastResult.NONE));
    }

    ForecastResult result(Forecast forecast) {
        return forecast.result == null ? ForecastResult.NONE : json.read(forecast.result, ForecastResult.class);
    }

    private ForecastView view(Forecast forecast, ForecastResult result) {
        var done = forecast.state == Forecast.State.DONE;
        return new ForecastView(
                forecast.id,
                forecast.year,
                forecast.asOf,
                forecast.state,
                done ? null : progress(forecast.id),
                forecast.errorCode,
                forecast.donors,
                forecast.households,
                forecast.createdAt,
                forecast.finishedAt,
                result.byLevel(),
                result.backTest(),
                done ? byChapter(forecast.id) : List.of(),
                done ? byMonth(forecast.id) : List.of());
    }

    private static ForecastView.@Nullable Progress progress(UUID id) {
        return Job.latestOn(id)
                .map(job -> new ForecastView.Progress(job.rowsDone, job.rowsKnown))
                .orElse(null);
    }

    @SuppressWarnings("unchecked") // native rows
    private List<ForecastView.Area> byChapter(UUID id) {
        var tree = trees.today();
        List<Object[]> rows = Panache.getEntityManager()
                .createNativeQuery(
                        "select chapter_id, step_code, sum(expected) from forecast_cell where forecast_id = ?1"
                                + " group by chapter_id, step_code order by step_code, sum(expected) desc")
                .setParameter(1, Ids.bytes(id))
                .getResultList();
        return rows.stream()
                .map(row -> {
                    var chapter = Ids.of((byte[]) row[0]);
                    return ForecastView.Area.of(
                            chapter, tree.name(chapter), (String) row[1], ((Number) row[2]).doubleValue());
                })
                .toList();
    }

    @SuppressWarnings("unchecked") // native rows
    private static List<ForecastView.Month> byMonth(UUID id) {
        List<Object[]> rows = Panache.getEntityManager()
                .createNativeQuery("select month, step_code, sum(expected) from forecast_cell where forecast_id = ?1"
                        + " group by month, step_code order by step_code, month")
                .setParameter(1, Ids.bytes(id))
                .getResultList();
        return rows.stream()
                .map(row -> ForecastView.Month.of(
                        ((Number) row[0]).intValue(), (String) row[1], ((Number) row[2]).doubleValue()))
                .toList();
    }
}

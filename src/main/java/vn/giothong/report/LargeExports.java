package vn.giothong.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.job.Job;
import vn.giothong.job.Jobs;
import vn.giothong.web.Refusal;

/** Files of more rows than one waits for are made by a job; whoever ordered one takes it away, for a week. */
@ApplicationScoped
class LargeExports {
    /** What was asked, by whom with which rights, and in which language. */
    record Asked(Actor actor, FigureQuery.Read query, String language) {}

    /** How far a file is; it stands at the path of this with /file behind it once it is done. */
    public record View(
            UUID id,
            FigureExport.Format format,
            FigureExport.State state,
            int rowsDone,
            int rowsKnown,
            Instant orderedAt,
            @Nullable Instant finishedAt) {
        public boolean running() {
            return state == FigureExport.State.RUNNING;
        }

        public boolean done() {
            return state == FigureExport.State.DONE;
        }
    }

    private static final Duration KEPT = Duration.ofDays(7);

    private final Areas areas;
    private final Jobs jobs;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;
    private final int rowsAtOnce;

    LargeExports(
            Areas areas,
            Jobs jobs,
            Audit audit,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "giothong.exports.rows-at-once", defaultValue = "2000") int rowsAtOnce) {
        this.areas = areas;
        this.jobs = jobs;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
        this.rowsAtOnce = rowsAtOnce;
    }

    /** Queues the file where it is large; nothing where it can be made at once. */
    @Transactional
    public Optional<View> order(Actor actor, FigureQuery.Read query, FigureExport.Format format, String language) {
        if (query.by() != By.DRIVE) {
            return Optional.empty();
        }
        var area = areas.of(actor, query);
        var rows = area.parts().stream()
                .mapToLong(part -> FigureSums.total(part.scope()).drives())
                .sum();
        if (rows <= rowsAtOnce) {
            return Optional.empty();
        }
        FigureExport.delete("orderedAt < ?1", clock.instant().minus(KEPT));
        var export =
                new FigureExport(write(new Asked(actor, query, language)), format, actor.accountId(), clock.instant());
        export.persist();
        jobs.queue(ExportWork.KIND, export.id, actor.accountId());
        var what = area.name() + " " + query.from() + " – " + query.to() + " drive";
        audit.record(actor.accountId(), actor.fullName(), "figures.exported", "export", export.id, what.strip());
        return Optional.of(view(export));
    }

    private String write(Asked asked) {
        try {
            return json.writeValueAsString(asked);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Asked read(FigureExport export) {
        try {
            return json.readValue(export.asked, Asked.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("What was asked cannot be read", broken);
        }
    }

    @Transactional
    public View get(Actor actor, UUID id) {
        return view(own(actor, id));
    }

    private static FigureExport own(Actor actor, UUID id) {
        return FigureExport.<FigureExport>findByIdOptional(id)
                .filter(export -> export.orderedBy.equals(actor.accountId()))
                .orElseThrow(Refusal::notFound);
    }

    private static View view(FigureExport export) {
        var job = Job.latestOn(export.id);
        return new View(
                export.id,
                export.format,
                export.state,
                job.map(one -> one.rowsDone).orElse(0),
                job.map(one -> one.rowsKnown).orElse(0),
                export.orderedAt,
                export.finishedAt);
    }

    /** The format of a file that is done and now taken away. */
    @Transactional
    public FigureExport.Format take(Actor actor, UUID id) {
        var export = own(actor, id);
        if (export.state != FigureExport.State.DONE) {
            throw Refusal.conflict("report_export_state");
        }
        audit.record(actor.accountId(), actor.fullName(), "figures.export_taken", "export", id, null);
        return export.format;
    }
}

package vn.giothong.report;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.audit.Audit;
import vn.giothong.job.Job;
import vn.giothong.job.Jobs;
import vn.giothong.web.Refusal;

/** Proves every stored figure equal to the donations, or says where it is not. */
@Path("/api/v1/figures")
@Authenticated
class RecountApi {
    /** Whether what differs is put right too. */
    record Order(@Nullable Boolean repair) {}

    /** How far it is and what differed, the first thousand one by one. */
    public record View(
            UUID id,
            FigureRecount.State state,
            boolean repairs,
            int drivesDone,
            int drivesKnown,
            int differenceCount,
            @JsonRawValue String differences,
            Instant orderedAt,
            @Nullable Instant finishedAt) {}

    private final CurrentActor current;
    private final Access access;
    private final Jobs jobs;
    private final Audit audit;
    private final Clock clock;

    RecountApi(CurrentActor current, Access access, Jobs jobs, Audit audit, Clock clock) {
        this.current = current;
        this.access = access;
        this.jobs = jobs;
        this.audit = audit;
        this.clock = clock;
    }

    @POST
    @Path("recount")
    @Transactional
    @Operation(summary = "Count every stored figure again from the donations; with repair what differs is put right")
    public Response order(@Nullable Order order) {
        var actor = current.get();
        access.mustHold(actor, Action.RECOUNT_FIGURES);
        var recount = new FigureRecount(
                order != null && Boolean.TRUE.equals(order.repair()), actor.accountId(), clock.instant());
        recount.persist();
        jobs.queue(RecountWork.KIND, recount.id, actor.accountId());
        audit.record(actor.accountId(), actor.fullName(), "figures.recounted", "recount", recount.id, null);
        return Response.accepted(view(recount))
                .location(URI.create("/api/v1/figures/recounts/" + recount.id))
                .build();
    }

    @GET
    @Path("recounts/{id}")
    @Transactional
    @Operation(summary = "How far a recount is, and what differed")
    public View get(UUID id) {
        access.mustHold(current.get(), Action.RECOUNT_FIGURES);
        return view(FigureRecount.<FigureRecount>findByIdOptional(id).orElseThrow(Refusal::notFound));
    }

    private static View view(FigureRecount recount) {
        var job = Job.latestOn(recount.id);
        return new View(
                recount.id,
                recount.state,
                recount.repairs,
                job.map(one -> one.rowsDone).orElse(0),
                job.map(one -> one.rowsKnown).orElse(0),
                recount.differences,
                recount.result == null ? "[]" : recount.result,
                recount.orderedAt,
                recount.finishedAt);
    }
}

package vn.giothong.intake;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.eligibility.Flag;
import vn.giothong.intake.reading.ColumnPlan;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Lists from outside: taken in, looked through, decided on, applied and undone. */
@Path("/api/v1/lists")
@Authenticated
@Produces(MediaType.APPLICATION_JSON)
class ListApi {
    /** Where a list stands that has just been sent on its way. */
    record Sent(UUID id, IntakeList.State state) {}

    private final Lists lists;
    private final ListViews views;
    private final ListColumns columns;
    private final Resolutions resolutions;
    private final Openings openings;
    private final Comparisons comparisons;
    private final CurrentActor current;

    ListApi(
            Lists lists,
            ListViews views,
            ListColumns columns,
            Resolutions resolutions,
            Openings openings,
            Comparisons comparisons,
            CurrentActor current) {
        this.lists = lists;
        this.views = views;
        this.columns = columns;
        this.resolutions = resolutions;
        this.openings = openings;
        this.comparisons = comparisons;
        this.current = current;
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A list with how far it is, its counts and flags")
    public ListView list(UUID id) {
        return views.list(current.get(), id);
    }

    @GET
    @Path("{id}/columns")
    @Operation(summary = "Which columns are which as far as is known, with samples of the sheets")
    public ListColumns.Asked askedColumns(UUID id) {
        return columns.asked(current.get(), id);
    }

    @PUT
    @Path("{id}/columns")
    @Operation(summary = "Tell which columns are which, where the list asks or read them wrongly; it is read again")
    @APIResponseSchema(value = Sent.class, responseCode = "202")
    public Response columns(UUID id, @Nullable ColumnPlan plan) {
        if (plan == null) {
            throw Refusal.badRequest("sheets", "field_required");
        }
        columns.map(current.get(), id, plan);
        return accepted(id, IntakeList.State.READING);
    }

    @GET
    @Path("{id}/rows")
    @Operation(summary = "The rows of a list with what will become of each, by state and flag")
    public Listing<RowView> rows(
            UUID id,
            @QueryParam("state") @Nullable String state,
            @QueryParam("flag") @Nullable String flag,
            @BeanParam Paging paging) {
        return views.rows(
                current.get(),
                id,
                state == null ? null : choice(IntakeRow.State.class, "state", state),
                flag == null ? null : choice(Flag.class, "flag", flag),
                paging);
    }

    @PUT
    @Path("{id}/rows/{n}/resolution")
    @Operation(summary = "Decide what a row is: a donor, somebody new, or left out with a reason")
    public void resolve(UUID id, int n, Resolutions.@Nullable Decision decision) {
        if (decision == null) {
            throw Refusal.of("list_decision");
        }
        resolutions.decide(current.get(), id, n, decision);
    }

    /** Takes the earlier donations that a club's list counts over as the person's opening balance. */
    @PUT
    @Path("{id}/rows/{n}/opening-balance")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Take the earlier donations that a club's list counts over as the person's opening balance")
    public void takeOpening(UUID id, int n) {
        openings.decide(current.get(), id, n, true);
    }

    @DELETE
    @Path("{id}/rows/{n}/opening-balance")
    @Operation(summary = "Leave the opening balance as it was before the list")
    public void giveOpeningBack(UUID id, int n) {
        openings.decide(current.get(), id, n, false);
    }

    @PUT
    @Path("{id}/application")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Apply a list; 200 where it already is")
    @APIResponseSchema(value = Sent.class, responseCode = "202")
    public Response apply(UUID id) {
        return lists.apply(current.get(), id) ? accepted(id, IntakeList.State.APPLYING) : done(id);
    }

    @DELETE
    @Path("{id}/application")
    @Operation(summary = "Undo a list; 409 with what blocks it")
    @APIResponseSchema(value = Sent.class, responseCode = "202")
    public Response undo(UUID id) {
        return lists.undo(current.get(), id) ? accepted(id, IntakeList.State.APPLYING) : done(id);
    }

    @GET
    @Path("{id}/comparison")
    @Operation(summary = "Who stands on the club's list alone, on the hospital's alone, and on both")
    public Comparisons.Comparison compare(UUID id) {
        return comparisons.of(current.get(), id);
    }

    private Response done(UUID id) {
        return Response.ok(views.list(current.get(), id)).build();
    }

    private static Response accepted(UUID id, IntakeList.State state) {
        return Response.accepted(new Sent(id, state))
                .location(URI.create("/api/v1/lists/" + id))
                .build();
    }

    static <E extends Enum<E>> E choice(Class<E> kind, String field, String value) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(one -> one.name().equals(value))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest(field, "field_choice"));
    }
}

package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Drives for other programs; a step answers with the drive as it stands after it. */
@Path("/api/v1/drives")
@Authenticated
class DriveApi {
    record Reason(@Nullable String reason, @Nullable Integer version) {
        static final Reason NONE = new Reason(null, null);

        static Reason of(@Nullable Reason given) {
            return given == null ? NONE : given;
        }

        GivenVersion on(@Nullable String match) {
            return GivenVersion.of(version, match);
        }
    }

    private final CurrentActor current;
    private final Drives drives;
    private final DriveViews views;
    private final DriveList list;

    DriveApi(CurrentActor current, Drives drives, DriveViews views, DriveList list) {
        this.current = current;
        this.drives = drives;
        this.views = views;
        this.list = list;
    }

    @GET
    @Operation(summary = "Drives of a chapter and those below it, with a club, of some days, in a state")
    public Listing<DriveRow> list(
            @QueryParam("chapterId") @Nullable String chapterId,
            @QueryParam("clubId") @Nullable String clubId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String words,
            @BeanParam Paging paging) {
        return list.find(current.get(), DriveQuery.of(chapterId, clubId, from, to, state, words), paging);
    }

    @POST
    @Operation(summary = "Plan a drive as a draft; a day that is over makes a late entry")
    @APIResponseSchema(value = DriveView.class, responseCode = "201")
    public Response plan(@Nullable DrivePlan plan) {
        var drive = drives.plan(current.get(), given(plan));
        return Response.created(URI.create("/api/v1/drives/" + drive.id))
                .entity(view(drive))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A drive with its figures")
    public DriveView get(UUID id) {
        return views.one(current.get(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a draft, on its last version")
    public DriveView change(UUID id, @Nullable DrivePlan plan) {
        return view(drives.change(current.get(), id, given(plan)));
    }

    private static DrivePlan given(@Nullable DrivePlan plan) {
        if (plan == null) {
            throw Refusal.badRequest("name", "malformed");
        }
        return plan;
    }

    @PUT
    @Path("{id}/submission")
    @Operation(summary = "Submit a draft to the level above")
    public DriveView submit(UUID id, @Nullable GivenVersion on) {
        return view(drives.submit(current.get(), id, known(on)));
    }

    @PUT
    @Path("{id}/approval")
    @Operation(summary = "Approve what was submitted, one level up")
    public DriveView approve(UUID id, @Nullable GivenVersion on) {
        return view(drives.approve(current.get(), id, known(on)));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Return what was submitted to its draft, with a reason")
    public DriveView giveBack(UUID id, @Nullable Reason given, @HeaderParam("If-Match") @Nullable String match) {
        var why = Reason.of(given);
        return view(drives.giveBack(current.get(), id, why.reason(), why.on(match)));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Call a drive off, with a reason; those booked are to be told")
    public DriveView cancel(UUID id, @Nullable Reason given, @HeaderParam("If-Match") @Nullable String match) {
        var why = Reason.of(given);
        return view(drives.cancel(current.get(), id, why.reason(), why.on(match)));
    }

    @PUT
    @Path("{id}/closure")
    @Operation(summary = "Close a drive that is over; whoever is still awaited did not come")
    public DriveView close(UUID id, @Nullable GivenVersion on) {
        return view(drives.close(current.get(), id, known(on)));
    }

    @DELETE
    @Path("{id}/closure")
    @Operation(summary = "Open a closed drive again")
    public DriveView reopen(UUID id, @HeaderParam("If-Match") @Nullable String match) {
        return view(drives.reopen(current.get(), id, GivenVersion.of(null, match)));
    }

    private static GivenVersion known(@Nullable GivenVersion on) {
        return on == null ? GivenVersion.NONE : on;
    }

    private DriveView view(Drive drive) {
        return views.one(current.get(), drive.id);
    }
}

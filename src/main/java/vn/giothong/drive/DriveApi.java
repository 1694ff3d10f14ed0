package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** Drives for other programs; a step answers with the drive as it stands after it. */
@Path("/api/v1/drives")
@Authenticated
class DriveApi {
    record Reason(@Nullable String reason) {}

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
    public Listing<DriveRow> list(
            @QueryParam("chapterId") @Nullable String chapterId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @QueryParam("state") @Nullable String state,
            @QueryParam("q") @Nullable String words,
            @BeanParam Paging paging) {
        return list.find(current.get(), DriveQuery.of(chapterId, from, to, state, words), paging);
    }

    @POST
    public Response plan(@Nullable DrivePlan plan) {
        var drive = drives.plan(current.get(), given(plan));
        return Response.created(URI.create("/api/v1/drives/" + drive.id))
                .entity(view(drive))
                .build();
    }

    @GET
    @Path("{id}")
    public DriveView get(UUID id) {
        return views.one(current.get(), id);
    }

    @PUT
    @Path("{id}")
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
    public DriveView submit(UUID id) {
        return view(drives.submit(current.get(), id));
    }

    @PUT
    @Path("{id}/approval")
    public DriveView approve(UUID id) {
        return view(drives.approve(current.get(), id));
    }

    @POST
    @Path("{id}/return")
    @Consumes(MediaType.APPLICATION_JSON)
    public DriveView giveBack(UUID id, @Nullable Reason reason) {
        return view(drives.giveBack(current.get(), id, reason == null ? null : reason.reason()));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    public DriveView cancel(UUID id, @Nullable Reason reason) {
        return view(drives.cancel(current.get(), id, reason == null ? null : reason.reason()));
    }

    @PUT
    @Path("{id}/closure")
    public DriveView close(UUID id) {
        return view(drives.close(current.get(), id));
    }

    @DELETE
    @Path("{id}/closure")
    public DriveView reopen(UUID id) {
        return view(drives.reopen(current.get(), id));
    }

    private DriveView view(Drive drive) {
        return views.one(current.get(), drive.id);
    }
}

package vn.giothong.care;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** The register of commune health stations. */
@Path("/api/v1/health-stations")
@Authenticated
class StationApi {
    private final Stations stations;
    private final StationChanges changes;
    private final CurrentActor current;

    StationApi(Stations stations, StationChanges changes, CurrentActor current) {
        this.stations = stations;
        this.changes = changes;
        this.current = current;
    }

    @GET
    @Operation(summary = "Health stations with their teams: those of today, or with all=true those that closed too")
    public Listing<Stations.Row> list(
            @QueryParam("chapterId") @Nullable UUID chapterId,
            @QueryParam("all") boolean all,
            @BeanParam Paging paging) {
        return stations.list(current.get(), chapterId, all, paging);
    }

    @POST
    @Operation(summary = "Found a health station in a commune")
    @APIResponseSchema(value = Stations.Row.class, responseCode = "201")
    public Response found(StationChanges.@Nullable Founding given) {
        var station = changes.found(current.get(), Given.value("name", given));
        return Response.created(URI.create("/api/v1/health-stations/" + station.id()))
                .entity(station)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A health station")
    public Stations.Row get(UUID id) {
        return stations.get(current.get(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a health station")
    public Stations.Row change(UUID id, StationChanges.@Nullable Change given) {
        return changes.change(current.get(), id, Given.value("name", given));
    }

    @POST
    @Path("{id}/closure")
    @Operation(summary = "Close a health station from a day on, with a reason; no team may rest on it then")
    public Stations.Row close(UUID id, StationChanges.@Nullable Closure given) {
        return changes.close(current.get(), id, Given.value("on", given));
    }

    @DELETE
    @Path("{id}/closure")
    @Operation(summary = "Take back the closing of a health station")
    public Stations.Row reopen(UUID id) {
        return changes.reopen(current.get(), id);
    }
}

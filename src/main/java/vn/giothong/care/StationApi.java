package vn.giothong.care;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
    private final CurrentActor current;

    StationApi(Stations stations, CurrentActor current) {
        this.stations = stations;
        this.current = current;
    }

    @GET
    @Operation(summary = "Health stations with their teams")
    public Listing<Stations.Row> list(@QueryParam("chapterId") @Nullable UUID chapterId, @BeanParam Paging paging) {
        return stations.list(current.get(), chapterId, paging);
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
    public Stations.Row change(UUID id, Stations.@Nullable Change given) {
        return stations.change(current.get(), id, Given.value("name", given));
    }
}

package vn.giothong.care;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
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

/** The visits of volunteer teams. */
@Path("/api/v1/visits")
@Authenticated
class VisitApi {
    record Cancellation(@Nullable String reason) {}

    private final Visits visits;
    private final VisitEntries entries;
    private final CurrentActor current;

    VisitApi(Visits visits, VisitEntries entries, CurrentActor current) {
        this.visits = visits;
        this.entries = entries;
        this.current = current;
    }

    @GET
    @Operation(summary = "Visits in one's scope")
    public Listing<VisitRow> list(@BeanParam VisitQuery query, @BeanParam Paging paging) {
        return visits.list(current.get(), query, paging);
    }

    @POST
    @Operation(summary = "Write down a visit; sent again under the same requestId it is answered as the first time")
    @APIResponseSchema(value = VisitView.class, responseCode = "201")
    public Response record(@Nullable NewVisit given) {
        var visit = entries.record(current.get(), Given.value("teamId", given));
        return Response.created(URI.create("/api/v1/visits/" + visit.id()))
                .entity(visit)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A visit")
    public VisitView get(UUID id) {
        return visits.get(current.get(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a visit, on its last version")
    public VisitView change(UUID id, @Nullable NewVisit given) {
        return entries.change(current.get(), id, Given.value("kind", given));
    }

    @POST
    @Path("{id}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Cancel a visit, with a reason")
    public VisitView cancel(UUID id, @Nullable Cancellation given) {
        return entries.cancel(current.get(), id, Given.value("reason", given).reason());
    }
}

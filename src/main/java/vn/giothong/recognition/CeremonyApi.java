package vn.giothong.recognition;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Ceremonies at which awards are handed over. */
@Path("/api/v1/ceremonies")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
class CeremonyApi {
    /** Whose awards; none named: all that are decided and on no other list ahead. */
    record Chosen(@Nullable List<UUID> caseIds) {}

    private final CurrentActor current;
    private final Ceremonies ceremonies;
    private final HandingOver handing;

    CeremonyApi(CurrentActor current, Ceremonies ceremonies, HandingOver handing) {
        this.current = current;
        this.ceremonies = ceremonies;
        this.handing = handing;
    }

    @GET
    @Operation(summary = "The ceremonies in reach, the latest first")
    public Listing<CeremonyView> list(@QueryParam("chapterId") @Nullable String chapterId, @BeanParam Paging paging) {
        return ceremonies.list(current.get(), CaseQuery.id("chapterId", chapterId), paging);
    }

    @POST
    @Operation(summary = "Plan a ceremony: name, day, hour, place")
    @APIResponseSchema(value = CeremonyView.class, responseCode = "201")
    public Response plan(@Nullable CeremonyWish wish) {
        var made = ceremonies.plan(current.get(), Given.value("name", wish));
        return Response.created(URI.create("/api/v1/ceremonies/" + made.id()))
                .entity(made)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A ceremony with how many awards it has and how many wait")
    public CeremonyView show(UUID id) {
        return ceremonies.show(current.get(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change name, day, hour or place")
    public CeremonyView change(UUID id, @Nullable CeremonyWish wish) {
        return ceremonies.change(current.get(), id, Given.value("name", wish));
    }

    @GET
    @Path("{id}/cases")
    @Operation(
            summary =
                    "Whose awards are on the list, in the order of the printed one; waiting=true: not handed over yet")
    public Listing<CeremonyView.Line> cases(
            UUID id, @QueryParam("waiting") @Nullable String waiting, @BeanParam Paging paging) {
        return ceremonies.cases(current.get(), id, "true".equals(waiting), paging);
    }

    @POST
    @Path("{id}/cases")
    @Operation(summary = "Put decided awards on the list: the named ones, or all of the unit that wait")
    public CeremonyView add(UUID id, @Nullable Chosen chosen) {
        return ceremonies.add(current.get(), id, chosen == null ? null : chosen.caseIds());
    }

    @POST
    @Path("{id}/cases/removal")
    @Operation(summary = "Take awards off the list that were not handed over")
    public CeremonyView remove(UUID id, @Nullable Chosen chosen) {
        return ceremonies.remove(current.get(), id, chosen == null ? null : chosen.caseIds());
    }

    @PUT
    @Path("{id}/handover")
    @Operation(
            summary = "Write down who received the award, up to 500 at once; each is answered for itself",
            description = "Who is not named was absent and stays waiting")
    public CaseActs.AllDone handOver(UUID id, @Nullable Handover given) {
        return handing.handOver(current.get(), id, Given.value("received", given));
    }
}

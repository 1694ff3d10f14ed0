package vn.giothong.care;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
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

/** The volunteer teams in one's scope. */
@Path("/api/v1/care-teams")
@Authenticated
class TeamApi {
    private final CareTeams teams;
    private final KnownVolunteers volunteers;
    private final CurrentActor current;

    TeamApi(CareTeams teams, KnownVolunteers volunteers, CurrentActor current) {
        this.teams = teams;
        this.volunteers = volunteers;
        this.current = current;
    }

    @GET
    @Operation(summary = "Volunteer teams in one's scope")
    public Listing<TeamRow> list(@BeanParam TeamQuery query, @BeanParam Paging paging) {
        return teams.list(current.get(), query, paging);
    }

    @POST
    @Operation(summary = "Found a team at a station")
    @APIResponseSchema(value = TeamRow.class, responseCode = "201")
    public Response found(@Nullable TeamData given) {
        var team = teams.found(current.get(), Given.value("name", given));
        return Response.created(URI.create("/api/v1/care-teams/" + team.id()))
                .entity(team)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A team")
    public TeamRow get(UUID id) {
        return teams.get(current.get(), id);
    }

    @GET
    @Path("{id}/known-volunteers")
    @Operation(summary = "Who is or was in a team nearby and may join this one as the same volunteer")
    public Listing<KnownVolunteers.Known> known(UUID id) {
        var found = volunteers.near(current.get(), id);
        return new Listing<>(found, found.size());
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a team, on its last version")
    public TeamRow change(UUID id, @Nullable TeamData given) {
        return teams.change(current.get(), id, Given.value("name", given));
    }
}

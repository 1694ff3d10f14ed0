package vn.giothong.club;

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

/** The clubs in one's scope. */
@Path("/api/v1/clubs")
@Authenticated
class ClubApi {
    private final Clubs clubs;
    private final CurrentActor current;

    ClubApi(Clubs clubs, CurrentActor current) {
        this.clubs = clubs;
        this.current = current;
    }

    @GET
    @Operation(summary = "The clubs in one's scope, of a chapter and those below it where one is named")
    public Listing<ClubRow> list(@BeanParam ClubQuery query, @BeanParam Paging paging) {
        return clubs.list(current.get(), query, paging);
    }

    @POST
    @Operation(summary = "Found a club at a chapter")
    @APIResponseSchema(value = ClubRow.class, responseCode = "201")
    public Response create(@Nullable ClubData given) {
        var club = clubs.found(current.get(), Given.value("name", given));
        return Response.created(URI.create("/api/v1/clubs/" + club.id()))
                .entity(club)
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A club")
    public ClubRow get(UUID id) {
        return clubs.get(current.get(), id);
    }

    @PUT
    @Path("{id}")
    @Operation(summary = "Change a club")
    public ClubRow change(UUID id, @Nullable ClubData given) {
        return clubs.change(current.get(), id, Given.value("name", given));
    }
}

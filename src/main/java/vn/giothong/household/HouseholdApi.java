package vn.giothong.household;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;

/** The household of a donor. */
@Path("/api/v1/donors/{id}/household")
@Authenticated
class HouseholdApi {
    record Leaving(@Nullable LocalDate on) {}

    private final CurrentActor current;
    private final Households households;

    HouseholdApi(CurrentActor current, Households households) {
        this.current = current;
        this.households = households;
    }

    @GET
    @Operation(summary = "The household of a donor with its members and what they gave while they belonged to it")
    public Households.View show(UUID id) {
        return households.of(current.get(), id);
    }

    @POST
    @Operation(summary = "Let a donor join a household by its code, or a new one by its name")
    @APIResponseSchema(value = Households.View.class, responseCode = "201")
    public Response join(UUID id, Households.@Nullable Joining joining) {
        var made = households.join(current.get(), id, Given.value("relation", joining));
        return Response.created(URI.create("/api/v1/donors/" + id + "/household"))
                .entity(made)
                .build();
    }

    @POST
    @Path("departure")
    @Operation(summary = "Let a donor leave the household; from the day on no donation counts for it")
    public Households.View leave(UUID id, @Nullable Leaving leaving) {
        return households.leave(current.get(), id, leaving == null ? null : leaving.on());
    }
}

package vn.giothong.club;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.organisation.Officer;
import vn.giothong.organisation.Officers;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;

/** A club's goals and results by year, its activities and its officers. */
@Path("/api/v1/clubs/{id}")
@Authenticated
class ClubWorkApi {
    record End(@Nullable LocalDate to) {}

    private final ClubWork work;
    private final CurrentActor current;

    ClubWorkApi(ClubWork work, CurrentActor current) {
        this.work = work;
        this.current = current;
    }

    @GET
    @Path("goals")
    @Operation(summary = "A club's goals beside what it reached, by year")
    public Listing<ClubYear> years(UUID id) {
        return all(work.years(current.get(), id));
    }

    @PUT
    @Path("goals/{year}")
    @Operation(summary = "Set the goal of a year, in units")
    public Listing<ClubYear> aim(UUID id, int year, ClubWork.@Nullable Goal given) {
        work.aim(current.get(), id, year, Given.value("units", given));
        return years(id);
    }

    @GET
    @Path("activities")
    @Operation(summary = "What a club did, the latest first")
    public Listing<ClubWork.Activity> activities(UUID id) {
        return all(work.activities(current.get(), id));
    }

    @POST
    @Path("activities")
    @Operation(summary = "Log an activity of a club")
    @APIResponseSchema(value = ClubWork.Activity.class, responseCode = "201")
    public Response log(UUID id, ClubWork.@Nullable NewActivity given) {
        var done = work.log(current.get(), id, Given.value("title", given));
        return Response.status(201).entity(done).build();
    }

    @GET
    @Path("officers")
    @Operation(summary = "The officers of a club with their terms")
    public Listing<Officer> officers(UUID id) {
        return all(work.officers(current.get(), id));
    }

    @POST
    @Path("officers")
    @Operation(summary = "Appoint an officer of a club from a day on")
    @APIResponseSchema(value = Officer.class, responseCode = "201")
    public Response appoint(UUID id, Officers.@Nullable Appointment given) {
        var officer = work.appoint(current.get(), id, Given.value("fullName", given));
        return Response.status(201).entity(officer).build();
    }

    @POST
    @Path("officers/{termId}/end")
    @Operation(summary = "End an officer's term")
    public Officer end(UUID id, UUID termId, @Nullable End end) {
        return work.end(current.get(), id, termId, Given.value("to", end).to());
    }

    private static <T> Listing<T> all(List<T> items) {
        return new Listing<>(items, items.size());
    }
}

package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The lines of a drive for other programs: taken in, and how they ended. */
@Path("/api/v1/drives/{driveId}/registrations")
@Authenticated
class RegistrationApi {
    record Screening(@Nullable BigDecimal weightKg) {}

    record Undo(@Nullable String reason, @Nullable Integer version) {}

    private final CurrentActor current;
    private final Desk desk;
    private final DeskOutcomes outcomes;
    private final DeskReading reading;

    RegistrationApi(CurrentActor current, Desk desk, DeskOutcomes outcomes, DeskReading reading) {
        this.current = current;
        this.desk = desk;
        this.outcomes = outcomes;
        this.reading = reading;
    }

    @GET
    public Listing<DeskLine> list(
            UUID driveId,
            @QueryParam("q") @Nullable String words,
            @QueryParam("state") @Nullable String state,
            @BeanParam Paging paging) {
        return reading.lines(current.get(), driveId, words, state(state), paging);
    }

    private static Registration.@Nullable State state(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(Registration.State.values())
                .filter(state -> state.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("state", "field_choice"));
    }

    @POST
    public Response register(UUID driveId, @Nullable DeskNewcomer newcomer) {
        var taken = desk.register(current.get(), driveId, given(newcomer));
        var address = URI.create(
                "/api/v1/drives/" + driveId + "/registrations/" + taken.line().id());
        return (taken.fresh() ? Response.created(address) : Response.ok())
                .entity(taken.line())
                .build();
    }

    @GET
    @Path("{lineId}")
    public DeskLine get(UUID driveId, UUID lineId) {
        return reading.line(current.get(), driveId, lineId);
    }

    @PUT
    @Path("{lineId}/arrival")
    public DeskLine arrive(UUID driveId, UUID lineId) {
        return desk.arrive(current.get(), driveId, lineId);
    }

    @PUT
    @Path("{lineId}/screening")
    public DeskLine screen(UUID driveId, UUID lineId, @Nullable Screening screening) {
        return desk.screen(current.get(), driveId, lineId, screening == null ? null : screening.weightKg());
    }

    @PUT
    @Path("{lineId}/outcome")
    public DeskLine conclude(UUID driveId, UUID lineId, @Nullable DeskConclusion conclusion) {
        return outcomes.conclude(current.get(), driveId, lineId, given(conclusion));
    }

    @DELETE
    @Path("{lineId}/outcome")
    public DeskLine takeBack(UUID driveId, UUID lineId, @Nullable Undo undo) {
        return withdraw(driveId, lineId, undo);
    }

    @POST
    @Path("{lineId}/outcome/withdrawal")
    public DeskLine withdraw(UUID driveId, UUID lineId, @Nullable Undo undo) {
        var given = undo == null ? new Undo(null, null) : undo;
        return outcomes.withdraw(current.get(), driveId, lineId, given.reason(), given.version());
    }

    private static <T> T given(@Nullable T body) {
        if (body == null) {
            throw Refusal.badRequest("", "malformed");
        }
        return body;
    }
}

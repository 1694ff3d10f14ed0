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
import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The lines of a drive for other programs: taken in, and how they ended. */
@Path("/api/v1/drives/{driveId}/registrations")
@Authenticated
class RegistrationApi {
    record Screening(@Nullable BigDecimal weightKg) {}

    record Brought(@Nullable UUID broughtBy) {}

    record Place(@Nullable UUID slotId) {}

    record GivingUp(@Nullable String reason) {}

    @Schema(requiredProperties = {"reason", "version"})
    record Undo(@Nullable String reason, @Nullable Integer version) {}

    private final CurrentActor current;
    private final Desk desk;
    private final DeskOutcomes outcomes;
    private final Bookings bookings;
    private final DeskReading reading;

    RegistrationApi(CurrentActor current, Desk desk, DeskOutcomes outcomes, Bookings bookings, DeskReading reading) {
        this.current = current;
        this.desk = desk;
        this.outcomes = outcomes;
        this.bookings = bookings;
        this.reading = reading;
    }

    @GET
    @Operation(summary = "The lines of a drive by words in any order, and by state")
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

    /** The desk registers anybody; donors keep a place for themselves, and nobody says of oneself to have come. */
    @POST
    @Operation(
            summary =
                    "Register a donor who is known, or enter a new one, with who brought the person; what speaks against"
                            + " giving comes as warnings")
    @APIResponseSchema(value = DeskLine.class, responseCode = "201")
    public Response register(UUID driveId, @Nullable DeskNewcomer newcomer) {
        var actor = current.get();
        var who = given(newcomer);
        if (Bookings.isSelf(actor, who.donorId()) && !who.arrived()) {
            var booking =
                    bookings.book(actor, driveId, Objects.requireNonNull(who.donorId()), who.slotId(), who.broughtBy());
            return answer(driveId, booking.id(), booking, booking.fresh());
        }
        var taken = desk.register(actor, driveId, who);
        return answer(driveId, taken.line().id(), taken.line(), taken.fresh());
    }

    private static Response answer(UUID driveId, UUID lineId, Object line, boolean fresh) {
        var address = URI.create("/api/v1/drives/" + driveId + "/registrations/" + lineId);
        return (fresh ? Response.created(address) : Response.ok()).entity(line).build();
    }

    /** Another slot of the same drive, or none. */
    @PUT
    @Path("{lineId}/booking")
    @Operation(summary = "Move to another slot of the drive, or to none")
    public Bookings.Booking move(UUID driveId, UUID lineId, @Nullable Place place) {
        return bookings.move(current.get(), driveId, lineId, place == null ? null : place.slotId());
    }

    @DELETE
    @Path("{lineId}/booking")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Give a booked place up")
    public Bookings.Booking giveUp(UUID driveId, UUID lineId, @Nullable GivingUp why) {
        return bookings.cancel(current.get(), driveId, lineId, why == null ? null : why.reason());
    }

    @GET
    @Path("{lineId}")
    @Operation(summary = "A line of a drive")
    public DeskLine get(UUID driveId, UUID lineId) {
        return reading.line(current.get(), driveId, lineId);
    }

    @PUT
    @Path("{lineId}/arrival")
    @Operation(summary = "Somebody has come")
    public DeskLine arrive(UUID driveId, UUID lineId) {
        return desk.arrive(current.get(), driveId, lineId);
    }

    @PUT
    @Path("{lineId}/screening")
    @Operation(summary = "Somebody was screened, with the weight")
    public DeskLine screen(UUID driveId, UUID lineId, @Nullable Screening screening) {
        return desk.screen(current.get(), driveId, lineId, screening == null ? null : screening.weightKg());
    }

    @PUT
    @Path("{lineId}/bringer")
    @Operation(summary = "Which donor brought the person; nobody brings himself or herself")
    public DeskLine bring(UUID driveId, UUID lineId, @Nullable Brought brought) {
        return desk.bring(
                current.get(),
                driveId,
                lineId,
                Given.value("broughtBy", given(brought).broughtBy()));
    }

    @DELETE
    @Path("{lineId}/bringer")
    @Operation(summary = "Nobody brought the person")
    public DeskLine forgetBringer(UUID driveId, UUID lineId) {
        return desk.bring(current.get(), driveId, lineId, null);
    }

    @PUT
    @Path("{lineId}/outcome")
    @Operation(
            summary =
                    "How a line ended, on its last version; 409 on a stale one, and where other words come under an id that was"
                            + " saved")
    public DeskLine conclude(UUID driveId, UUID lineId, @Nullable DeskConclusion conclusion) {
        return outcomes.conclude(current.get(), driveId, lineId, given(conclusion));
    }

    @DELETE
    @Path("{lineId}/outcome")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Take the last outcome back, with a reason, on the line's last version; 409 on a stale one")
    public DeskLine takeBack(UUID driveId, UUID lineId, @Nullable Undo undo) {
        return withdraw(driveId, lineId, undo);
    }

    @POST
    @Path("{lineId}/outcome/withdrawal")
    @Operation(
            summary =
                    "Take the last outcome back, with a reason, on the line's last version, for programs that send no body"
                            + " with DELETE")
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

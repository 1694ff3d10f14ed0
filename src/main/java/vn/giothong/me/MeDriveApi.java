package vn.giothong.me;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.DELETE;
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
import vn.giothong.drive.Bookings;
import vn.giothong.web.Listing;

/** The drives ahead of the donor who asks, and the own place on each. */
@Path("/api/v1/me/drives")
@Authenticated
class MeDriveApi {
    /** The slot, and the donor code of whoever brought oneself. */
    record Wish(@Nullable UUID slotId, @Nullable String broughtBy) {}

    private final CurrentActor current;
    private final NearDrives drives;
    private final OwnPlaces places;

    MeDriveApi(CurrentActor current, NearDrives drives, OwnPlaces places) {
        this.current = current;
        this.drives = drives;
        this.places = places;
    }

    @GET
    @Operation(summary = "The drives of the next weeks with their slots and the own place, the nearest first")
    public Listing<NearDrives.Near> near() {
        var near = drives.of(current.get());
        return new Listing<>(near, near.size());
    }

    @GET
    @Path("{driveId}")
    @Operation(summary = "A drive ahead with the own place, or one that was called off, and why, where one had a place")
    public NearDrives.Near one(UUID driveId) {
        return drives.one(current.get(), driveId);
    }

    @POST
    @Path("{driveId}/booking")
    @Operation(summary = "Keeps a place for oneself; who has one moves. One may tell by a donor code who brought one")
    @APIResponseSchema(value = Bookings.Booking.class, responseCode = "201")
    public Response keep(UUID driveId, @Nullable Wish wish) {
        var booking = places.keep(current.get(), driveId, slot(wish), wish == null ? null : wish.broughtBy());
        var address = URI.create("/api/v1/me/drives/" + driveId + "/booking");
        return (booking.fresh() ? Response.created(address) : Response.ok())
                .entity(booking)
                .build();
    }

    @PUT
    @Path("{driveId}/booking")
    @Operation(summary = "Moves the own place to another slot")
    public Bookings.Booking move(UUID driveId, @Nullable Wish wish) {
        return places.move(current.get(), driveId, slot(wish));
    }

    @DELETE
    @Path("{driveId}/booking")
    @Operation(summary = "Gives the own place up")
    public Bookings.Booking giveUp(UUID driveId) {
        return places.giveUp(current.get(), driveId);
    }

    private static @Nullable UUID slot(@Nullable Wish wish) {
        return wish == null ? null : wish.slotId();
    }
}

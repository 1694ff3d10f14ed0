package vn.giothong.mailing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.consent.Channel;
import vn.giothong.web.Listing;

/** Addresses of a donor's that took nothing. */
@Path("/api/v1/donors/{donorId}/address-holds")
@Authenticated
class AddressHoldApi {
    record Lifting(@Nullable String reason) {}

    private final CurrentActor current;
    private final AddressHolds holds;

    AddressHoldApi(CurrentActor current, AddressHolds holds) {
        this.current = current;
        this.holds = holds;
    }

    @GET
    @Operation(summary = "By which channels the donor gets nothing since the address of now took nothing")
    public Listing<AddressHolds.Held> list(UUID donorId) {
        var held = holds.of(current.get(), donorId);
        return new Listing<>(held, held.size());
    }

    @POST
    @Path("{channel}/lifting")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Write to the address again, for a reason, by whoever may send to the donor")
    public void lift(UUID donorId, Channel channel, @Nullable Lifting lifting) {
        holds.lift(current.get(), donorId, channel, lifting == null ? null : lifting.reason());
    }
}

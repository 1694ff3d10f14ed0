package vn.giothong.club;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Given;
import vn.giothong.web.Listing;

/** The chapters that looked after a club, and its passing on to another. */
@Path("/api/v1/clubs/{id}/transfers")
@Authenticated
class ClubTransferApi {
    private final ClubTransfers transfers;
    private final CurrentActor current;

    ClubTransferApi(ClubTransfers transfers, CurrentActor current) {
        this.transfers = transfers;
        this.current = current;
    }

    @GET
    @Operation(summary = "The chapters that looked after a club")
    public Listing<ClubTransfers.Done> list(UUID id) {
        var done = transfers.of(current.get(), id);
        return new Listing<>(done, done.size());
    }

    @POST
    @Operation(summary = "Pass a club on to another chapter from a day on")
    public ClubRow transfer(UUID id, ClubTransfers.@Nullable Transfer given) {
        return transfers.transfer(current.get(), id, Given.value("chapterId", given));
    }
}

package vn.giothong.recognition;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;

/** The own awards of the donor who asks. */
@Path("/api/v1/me/awards")
@Authenticated
@Consumes(MediaType.APPLICATION_JSON)
class OwnAwardApi {
    record Declining(@Nullable String reason) {}

    private final CurrentActor current;
    private final DonorAwards awards;

    OwnAwardApi(CurrentActor current, DonorAwards awards) {
        this.current = current;
        this.awards = awards;
    }

    @GET
    @Operation(summary = "My awards, and those that I am due")
    public Listing<CaseRecord> list() {
        return listing(awards.own(current.get()));
    }

    @POST
    @Path("{id}/decline")
    @Operation(summary = "Decline an award that nobody has decided yet")
    public Listing<CaseRecord> decline(UUID id, @Nullable Declining given) {
        return listing(awards.decline(current.get(), id, given == null ? null : given.reason()));
    }

    private static Listing<CaseRecord> listing(List<CaseRecord> cases) {
        return new Listing<>(cases, cases.size());
    }
}

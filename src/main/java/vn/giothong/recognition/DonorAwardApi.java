package vn.giothong.recognition;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;

/** The awards of a donor. */
@Path("/api/v1/donors/{id}/awards")
@Authenticated
class DonorAwardApi {
    private final CurrentActor current;
    private final DonorAwards awards;

    DonorAwardApi(CurrentActor current, DonorAwards awards) {
        this.current = current;
        this.awards = awards;
    }

    @GET
    @Operation(summary = "The awards that a donor received and is due, from every record of that person")
    public Listing<CaseRecord> list(UUID id) {
        var cases = awards.of(current.get(), id).cases();
        return new Listing<>(cases, cases.size());
    }
}

package vn.giothong.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;

/** What a donor agrees to, for those who keep the record and for the donor. */
@Path("/api/v1/donors/{id}/consents")
@Authenticated
class ConsentApi {
    private final CurrentActor current;
    private final ConsentKeeping consents;

    ConsentApi(CurrentActor current, ConsentKeeping consents) {
        this.current = current;
        this.consents = consents;
    }

    @GET
    @Operation(summary = "What a donor agrees to, by purpose and channel, with the words")
    public Listing<ConsentView> of(UUID id) {
        return listed(consents.of(current.get(), id));
    }

    @PUT
    @Operation(summary = "Write down what a donor agrees to or withdraws; what is not named stays")
    public Listing<ConsentView> change(UUID id, @Nullable ConsentBody body) {
        return listed(consents.change(current.get(), id, body, body == null ? null : body.how()));
    }

    static Listing<ConsentView> listed(List<ConsentView> views) {
        return new Listing<>(views, views.size());
    }
}

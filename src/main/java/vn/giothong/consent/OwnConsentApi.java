package vn.giothong.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.donation.OwnFile;
import vn.giothong.web.Listing;

/** What donors agree to and ask of their own records, and copies of them. */
@Path("/api/v1/me")
@Authenticated
class OwnConsentApi {
    private final CurrentActor current;
    private final OwnFile own;
    private final ConsentKeeping consents;
    private final Requests requests;
    private final Copies copies;

    OwnConsentApi(CurrentActor current, OwnFile own, ConsentKeeping consents, Requests requests, Copies copies) {
        this.current = current;
        this.own = own;
        this.consents = consents;
        this.requests = requests;
        this.copies = copies;
    }

    @GET
    @Path("consents")
    @Operation(summary = "What I agree to")
    public Listing<ConsentView> consents() {
        return ConsentApi.listed(consents.of(current.get(), own.donor(current.get()).id));
    }

    @PUT
    @Path("consents")
    @Operation(summary = "Agree or withdraw; what is not named stays")
    public Listing<ConsentView> changeMine(@Nullable ConsentBody body) {
        return ConsentApi.listed(consents.change(current.get(), own.donor(current.get()).id, body, null));
    }

    @GET
    @Path("requests")
    @Operation(summary = "What I asked, and the answers")
    public Listing<RequestRecord> requests() {
        return DonorRequestApi.listed(requests.of(current.get(), own.donor(current.get()).id));
    }

    @POST
    @Path("requests")
    @Operation(summary = "Ask for a copy, a correction, restriction or erasure of my record")
    @APIResponseSchema(value = RequestRecord.class, responseCode = "201")
    public Response openMine(DonorRequestApi.@Nullable Asked asked) {
        return DonorRequestApi.opened(requests, current.get(), own.donor(current.get()).id, asked);
    }

    @GET
    @Path("copy.json")
    @Operation(summary = "Everything held on me")
    public Copy copy() {
        return copies.of(current.get(), own.donor(current.get()).id);
    }

    @GET
    @Path("copy.pdf")
    @Operation(summary = "The same to read and print")
    public Response minePrinted() {
        return CopyApi.pdf(copies.print(current.get(), own.donor(current.get()).id));
    }
}

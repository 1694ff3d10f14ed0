package vn.giothong.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;

/** What one donor asks of the own record. */
@Path("/api/v1/donors/{id}/requests")
@Authenticated
class DonorRequestApi {
    record Asked(DonorRequest.@Nullable Kind kind, @Nullable String text) {}

    private final CurrentActor current;
    private final Requests requests;

    DonorRequestApi(CurrentActor current, Requests requests) {
        this.current = current;
        this.requests = requests;
    }

    @GET
    @Operation(summary = "What a donor asked, with the days by which it is due and the answers")
    public Listing<RequestRecord> of(UUID id) {
        return listed(requests.of(current.get(), id));
    }

    @POST
    @Operation(summary = "Ask for a copy, a correction, restriction or erasure")
    @APIResponseSchema(value = RequestRecord.class, responseCode = "201")
    public Response open(UUID id, @Nullable Asked asked) {
        return opened(requests, current.get(), id, asked);
    }

    static Response opened(Requests requests, Actor actor, UUID donorId, @Nullable Asked asked) {
        var made =
                requests.open(actor, donorId, asked == null ? null : asked.kind(), asked == null ? null : asked.text());
        return Response.created(URI.create("/api/v1/donors/" + donorId + "/requests"))
                .entity(made)
                .build();
    }

    static Listing<RequestRecord> listed(List<RequestRecord> requests) {
        return new Listing<>(requests, requests.size());
    }
}

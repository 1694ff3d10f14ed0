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
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.donation.OwnFile;
import vn.giothong.web.Listing;

/** What donors ask of their records, and the answers. */
@Path("/api/v1")
@Authenticated
class RequestApi {
    record Asked(DonorRequest.@Nullable Kind kind, @Nullable String text) {}

    record Acknowledged(@Nullable Boolean thirdParties) {}

    record Answered(@Nullable String answer) {}

    record Lifted(@Nullable String reason) {}

    private final CurrentActor current;
    private final Requests requests;
    private final OwnFile own;

    RequestApi(CurrentActor current, Requests requests, OwnFile own) {
        this.current = current;
        this.requests = requests;
        this.own = own;
    }

    @GET
    @Path("donors/{id}/requests")
    @Operation(summary = "What a donor asked, with the days by which it is due and the answers")
    public Listing<RequestRecord> of(UUID id) {
        return listed(requests.of(current.get(), id));
    }

    @POST
    @Path("donors/{id}/requests")
    @Operation(summary = "Ask for a copy, a correction, restriction or erasure")
    public Response open(UUID id, @Nullable Asked asked) {
        return opened(id, asked);
    }

    @GET
    @Path("me/requests")
    @Operation(summary = "What I asked, and the answers")
    public Listing<RequestRecord> mine() {
        return listed(requests.of(current.get(), own.donor(current.get()).id));
    }

    @POST
    @Path("me/requests")
    @Operation(summary = "Ask for a copy, a correction, restriction or erasure of my record")
    public Response openMine(@Nullable Asked asked) {
        return opened(own.donor(current.get()).id, asked);
    }

    private Response opened(UUID donorId, @Nullable Asked asked) {
        var made = requests.open(
                current.get(), donorId, asked == null ? null : asked.kind(), asked == null ? null : asked.text());
        return Response.created(URI.create("/api/v1/donors/" + donorId + "/requests"))
                .entity(made)
                .build();
    }

    @GET
    @Path("requests")
    @Operation(summary = "The open requests that I may answer, the most urgent first")
    public Listing<Requests.Waiting> waiting() {
        var waiting = requests.waiting(current.get());
        return new Listing<>(waiting, waiting.size());
    }

    @POST
    @Path("requests/{id}/acknowledge")
    @Operation(summary = "Tell the donor that it is in hand; thirdParties gives the longer time")
    public RequestRecord acknowledge(UUID id, @Nullable Acknowledged body) {
        return requests.acknowledge(current.get(), id, body != null && Boolean.TRUE.equals(body.thirdParties()));
    }

    @POST
    @Path("requests/{id}/finish")
    @Operation(summary = "Finish it with an answer; of an ERASE the person is gone for good")
    public RequestRecord finish(UUID id, @Nullable Answered body) {
        return requests.finish(current.get(), id, body == null ? null : body.answer());
    }

    @POST
    @Path("requests/{id}/refuse")
    @Operation(summary = "Refuse it with an answer")
    public RequestRecord refuse(UUID id, @Nullable Answered body) {
        return requests.refuse(current.get(), id, body == null ? null : body.answer());
    }

    @POST
    @Path("donors/{id}/restriction/lift")
    @Operation(summary = "Use a restricted record again, as its donor wants")
    public Response lift(UUID id, @Nullable Lifted body) {
        requests.lift(current.get(), id, body == null ? null : body.reason());
        return Response.noContent().build();
    }

    private static Listing<RequestRecord> listed(List<RequestRecord> requests) {
        return new Listing<>(requests, requests.size());
    }
}

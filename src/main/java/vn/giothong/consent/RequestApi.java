package vn.giothong.consent;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;

/** What donors ask of their records, and the answers. */
@Path("/api/v1/requests")
@Authenticated
class RequestApi {
    record Acknowledged(@Nullable Boolean thirdParties) {}

    record Answered(@Nullable String answer) {}

    private final CurrentActor current;
    private final Requests requests;
    private final RequestAnswers answers;
    private final Restrictions restrictions;
    private final Language language;
    private final Clock clock;

    RequestApi(
            CurrentActor current,
            Requests requests,
            RequestAnswers answers,
            Restrictions restrictions,
            Language language,
            Clock clock) {
        this.current = current;
        this.requests = requests;
        this.answers = answers;
        this.restrictions = restrictions;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "The open requests that I may answer, the most urgent first")
    public Listing<Requests.Waiting> waiting() {
        var waiting = requests.waiting(current.get());
        return new Listing<>(waiting, waiting.size());
    }

    @GET
    @Path("restrictions")
    @Operation(
            summary = "The records that are used for nothing but keeping them, of donors whose requests I may answer")
    public Listing<Restrictions.Restricted> restrictions() {
        var restricted = restrictions.all(current.get());
        return new Listing<>(restricted, restricted.size());
    }

    @GET
    @Path("terms")
    @Operation(summary = "The days that the law gives for what is asked today, and the public holidays that count")
    public RequestTerms terms() {
        return requests.terms(LocalDate.now(clock), language.code());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/acknowledge")
    @Operation(summary = "Tell the donor that it is in hand; thirdParties gives the longer time")
    public RequestRecord acknowledge(UUID id, @Nullable Acknowledged body) {
        return answers.acknowledge(current.get(), id, body != null && Boolean.TRUE.equals(body.thirdParties()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/finish")
    @Operation(summary = "Finish it with an answer; of an ERASE the person is gone for good")
    public RequestRecord finish(UUID id, @Nullable Answered body) {
        return answers.finish(current.get(), id, body == null ? null : body.answer());
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Path("{id}/refuse")
    @Operation(summary = "Refuse it with an answer")
    public RequestRecord refuse(UUID id, @Nullable Answered body) {
        return answers.refuse(current.get(), id, body == null ? null : body.answer());
    }
}

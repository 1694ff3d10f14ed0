package vn.giothong.mailing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.SiteAddress;

/** Messages to audiences of donors. */
@Path("/api/v1/messages")
@Authenticated
class MailingApi {
    private final CurrentActor current;
    private final Mailings mailings;
    private final PeopleLeftOut leftOut;
    private final Previews previews;
    private final SiteAddress site;
    private final Language language;

    MailingApi(
            CurrentActor current,
            Mailings mailings,
            PeopleLeftOut leftOut,
            Previews previews,
            SiteAddress site,
            Language language) {
        this.current = current;
        this.mailings = mailings;
        this.leftOut = leftOut;
        this.previews = previews;
        this.site = site;
        this.language = language;
    }

    @GET
    @Operation(summary = "The messages sent and to be sent in one's area, the latest first")
    public Listing<MailingView.Item> list(@BeanParam Paging paging) {
        return mailings.list(current.get(), paging);
    }

    @POST
    @Operation(
            summary = "Send a message by a template to an audience, now or at scheduledAt; who gets it is decided when"
                    + " its time comes")
    @APIResponseSchema(value = MailingView.class, responseCode = "202")
    public Response send(@Nullable NewMailing wanted, UriInfo uri) {
        var given = wanted == null ? NewMailing.NOTHING : wanted;
        var sent = mailings.send(current.get(), given, site.of(uri), language.code());
        return Response.accepted(sent)
                .location(uri.getBaseUriBuilder()
                        .path("api/v1/messages/" + sent.id())
                        .build())
                .build();
    }

    @POST
    @Path("preview")
    @Operation(
            summary = "The words for a real person, and how many would get it or be left out for which class of reason;"
                    + " nothing is sent")
    public Preview preview(@Nullable NewMailing wanted, UriInfo uri) {
        var given = wanted == null ? NewMailing.NOTHING : wanted;
        return previews.of(current.get(), given, site.of(uri), language.code());
    }

    @GET
    @Path("{id}")
    @Operation(summary = "A message, and what became of everybody of its audience")
    public MailingView get(UUID id) {
        return mailings.get(current.get(), id, language.code());
    }

    @GET
    @Path("{id}/letters")
    @Operation(summary = "Each recipient's result")
    public Listing<Mailings.Row> letters(
            UUID id, @QueryParam("state") Letter.@Nullable State state, @BeanParam Paging paging) {
        return mailings.letters(current.get(), id, state, paging);
    }

    @GET
    @Path("{id}/calls")
    @Operation(summary = "Whom to call, with the number: those on a list of calls who may still be called")
    public Listing<Mailings.Call> calls(UUID id) {
        var calls = mailings.calls(current.get(), id);
        return new Listing<>(calls, calls.size());
    }

    @GET
    @Path("{id}/left-out")
    @Operation(summary = "Who got nothing, and for which class of reason; with the recipients they are everybody")
    public Listing<PeopleLeftOut.Row> leftOut(
            UUID id, @QueryParam("reason") @Nullable Reason reason, @BeanParam Paging paging) {
        return leftOut.of(current.get(), id, reason, paging);
    }

    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Call a message off; what was handed over is gone, the rest stays here")
    public MailingView cancel(UUID id) {
        return mailings.cancel(current.get(), id, language.code());
    }
}

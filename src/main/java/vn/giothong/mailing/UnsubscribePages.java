package vn.giothong.mailing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import vn.giothong.consent.Channel;
import vn.giothong.web.Pages;

/**
 * The way out of every letter, for whoever holds it. Looking changes nothing, since mail programs look by themselves; the one button,
 * or a mail program by RFC 8058, does it.
 */
@Path("/unsubscribe")
@PermitAll
class UnsubscribePages {
    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record UnsubscribePage(Channel channel, String token, boolean done) implements TemplateInstance {}

    private final Unsubscriptions unsubscriptions;

    UnsubscribePages(Unsubscriptions unsubscriptions) {
        this.unsubscriptions = unsubscriptions;
    }

    @GET
    @Path("{token}")
    public Response show(String token) {
        return Pages.ok(new UnsubscribePage(unsubscriptions.channel(token), token, false));
    }

    @POST
    @Path("{token}")
    public Response end(String token) {
        return Pages.ok(new UnsubscribePage(unsubscriptions.end(token), token, true));
    }
}

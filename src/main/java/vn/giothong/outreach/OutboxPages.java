package vn.giothong.outreach;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** What a demonstration would have sent, for everybody, since one who signs in by a code is nobody yet. */
@Path("/")
@PermitAll
class OutboxPages {
    @CheckedTemplate(basePath = "outreach", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OutboxPage(Listing<Outbox.Sent> messages, Paging paging) implements TemplateInstance {}

    private final Outbox outbox;

    OutboxPages(Outbox outbox) {
        this.outbox = outbox;
    }

    @GET
    @Path("outbox")
    public Response show(@BeanParam Paging paging) {
        return Pages.ok(new OutboxPage(outbox.list(paging), paging));
    }

    @GET
    @Path("api/v1/outbox")
    @Operation(summary = "Messages of a demonstration, the latest first")
    public Listing<Outbox.Sent> list(@BeanParam Paging paging) {
        return outbox.list(paging);
    }
}

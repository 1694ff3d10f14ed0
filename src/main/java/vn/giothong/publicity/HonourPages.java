package vn.giothong.publicity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import vn.giothong.consent.Consents;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;
import vn.giothong.web.PublicPages;

/** The list of honour: those who agreed to it, by name and number of donations; never a group, an address or a day. */
@Path("/honours")
@PermitAll
class HonourPages {
    @CheckedTemplate(basePath = "publicity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HonoursPage(Listing<Consents.Honoured> honoured, Paging paging) implements TemplateInstance {}

    private final Consents consents;
    private final Clock clock;

    HonourPages(Consents consents, Clock clock) {
        this.consents = consents;
        this.clock = clock;
    }

    @GET
    public Response show(@BeanParam Paging paging, Request request) {
        var today = LocalDate.now(clock);
        var honoured =
                new Listing<>(consents.honoured(today, paging.offset(), paging.size()), consents.honoured(today));
        return PublicPages.of(request, new HonoursPage(honoured, paging));
    }
}

package vn.giothong.mailing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** Who got nothing by a message and why, by name. */
@Path("/messages/{id}/left-out")
@Authenticated
class LeftOutPages {
    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LeftOutPage(
            MailingView mailing,
            Listing<PeopleLeftOut.Row> people,
            @Nullable Reason reason,
            LeftOutKeeping keeping,
            Paging paging)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Mailings mailings;
    private final PeopleLeftOut leftOut;
    private final Language language;

    LeftOutPages(CurrentActor current, Mailings mailings, PeopleLeftOut leftOut, Language language) {
        this.current = current;
        this.mailings = mailings;
        this.leftOut = leftOut;
        this.language = language;
    }

    @GET
    public Response list(UUID id, @QueryParam("reason") @Nullable Reason reason, @BeanParam Paging paging) {
        var actor = current.get();
        return Pages.ok(new LeftOutPage(
                mailings.get(actor, id, language.code()),
                leftOut.of(actor, id, reason, paging),
                reason,
                leftOut.keeping(),
                paging));
    }
}

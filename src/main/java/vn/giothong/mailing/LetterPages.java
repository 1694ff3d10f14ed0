package vn.giothong.mailing;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** The buttons beside single letters on a message's page. */
@Path("/messages/{id}/letters/{letterId}")
@Authenticated
class LetterPages {
    private final CurrentActor current;
    private final Settlements settlements;
    private final Form form;

    LetterPages(CurrentActor current, Settlements settlements, Form form) {
        this.current = current;
        this.settlements = settlements;
        this.form = form;
    }

    @POST
    @Path("resolution")
    public Response resolve(UUID id, UUID letterId) {
        settlements.resolve(current.get(), id, letterId, form.ticked("sent"));
        return Pages.seeOther("/messages/" + id, "mailing_settled");
    }

    @POST
    @Path("bounce")
    public Response bounce(UUID id, UUID letterId) {
        settlements.bounce(current.get(), id, letterId);
        return Pages.seeOther("/messages/" + id, "mailing_settled");
    }
}

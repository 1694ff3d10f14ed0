package vn.giothong.funding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** To whom proposals go, today and before, and who gets them from a day on. */
@Path("/funding/recipients")
@Authenticated
class RecipientPages {
    @CheckedTemplate(basePath = "funding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record RecipientsPage(LocalDate today, List<RecipientRecord> current, List<RecipientRecord> all, boolean mayChange)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Access access;
    private final Recipients recipients;
    private final Form form;
    private final Clock clock;

    RecipientPages(CurrentActor current, Access access, Recipients recipients, Form form, Clock clock) {
        this.current = current;
        this.access = access;
        this.recipients = recipients;
        this.form = form;
        this.clock = clock;
    }

    @GET
    public Response list() {
        form.put("validFrom", LocalDate.now(clock));
        return Pages.ok(page());
    }

    private RecipientsPage page() {
        var actor = current.get();
        var today = LocalDate.now(clock);
        var mayChange = !access.reach(actor, Action.WRITE_FUNDING).nothing();
        return new RecipientsPage(today, recipients.at(actor, today), recipients.all(actor), mayChange);
    }

    @POST
    public Response add() {
        var change = new RecipientChange(
                form.required("name"),
                form.date("validFrom"),
                form.required("legalBasis"),
                form.ticked("confirmed"),
                form.ticked("ended"),
                form.ticked("correction"),
                form.text("reason"));
        return form.accepts(() -> recipients.add(current.get(), change))
                ? Pages.seeOther("/funding/recipients", "funding_recipient_added")
                : Pages.invalid(page());
    }
}

package vn.giothong.mailing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.SiteAddress;

/** Messages: what was sent, writing and looking before sending, and what became of everybody. */
@Path("/messages")
@Authenticated
class MailingPages {
    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailingListPage(Listing<MailingView.Item> mailings, List<QuietHours> quiet, Paging paging)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailingFormPage(
            MailingChoices.Lists lists, @Nullable Preview preview) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MailingPage(MailingView mailing, Listing<Mailings.Row> letters, Paging paging) implements TemplateInstance {}

    @CheckedTemplate(basePath = "mailing", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CallsPaper(MailingView mailing, List<Mailings.Call> calls) implements TemplateInstance {}

    private static final Paging FIRST = new Paging(0, 50);

    private final CurrentActor current;
    private final Mailings mailings;
    private final Previews previews;
    private final MailingChoices choices;
    private final MailingForm input;
    private final Form form;
    private final SiteAddress site;
    private final Language language;

    MailingPages(
            CurrentActor current,
            Mailings mailings,
            Previews previews,
            MailingChoices choices,
            MailingForm input,
            Form form,
            SiteAddress site,
            Language language) {
        this.current = current;
        this.mailings = mailings;
        this.previews = previews;
        this.choices = choices;
        this.input = input;
        this.form = form;
        this.site = site;
        this.language = language;
    }

    @GET
    public Response list(@BeanParam Paging paging) {
        return Pages.ok(new MailingListPage(mailings.list(current.get(), paging), mailings.quiet(), paging));
    }

    /** A drive or an emergency may be chosen already, by a link on its page. */
    @GET
    @Path("new")
    public Response blank(
            @QueryParam("driveId") @Nullable UUID driveId, @QueryParam("callUpId") @Nullable UUID callUpId) {
        form.put("driveId", driveId).put("callUpId", callUpId);
        return Pages.ok(new MailingFormPage(choices.of(current.get()), null));
    }

    @POST
    @Path("preview")
    public Response preview(UriInfo uri) {
        var wanted = input.read();
        var seen = new AtomicReference<@Nullable Preview>();
        var accepted = form.accepts(() ->
                seen.set(previews.of(current.get(), wanted.shownTo(input.person()), site.of(uri), language.code())));
        var page = new MailingFormPage(choices.of(current.get()), seen.get());
        return accepted ? Pages.ok(page) : Pages.invalid(page);
    }

    @POST
    public Response send(UriInfo uri) {
        var wanted = input.read();
        var sent = new AtomicReference<@Nullable MailingView>();
        form.accepts(() -> sent.set(mailings.send(current.get(), wanted, site.of(uri), language.code())));
        var mailing = sent.get();
        return mailing == null
                ? Pages.invalid(new MailingFormPage(choices.of(current.get()), null))
                : Pages.seeOther("/messages/" + mailing.id(), "mailing_made");
    }

    @GET
    @Path("{id}")
    public Response show(UUID id, @BeanParam Paging paging, @HeaderParam("HX-Request") @Nullable String watching) {
        var page = page(id, paging);
        return watching != null && !page.mailing().underWay() ? Pages.reload() : Pages.ok(page);
    }

    private MailingPage page(UUID id, Paging paging) {
        return new MailingPage(
                mailings.get(current.get(), id, language.code()),
                mailings.letters(current.get(), id, null, paging),
                paging);
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(UUID id) {
        return form.accepts(() -> mailings.cancel(current.get(), id, language.code()))
                ? Pages.seeOther("/messages/" + id, "mailing_cancelled_done")
                : Pages.invalid(page(id, FIRST));
    }

    @GET
    @Path("{id}/calls")
    public Response calls(UUID id) {
        var mailing = mailings.get(current.get(), id, language.code());
        return Pages.ok(new CallsPaper(mailing, mailings.calls(current.get(), id)));
    }
}

package vn.giothong.consent;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.donation.OwnFile;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** A donor's own pages of what the donor agrees to and asks: one click to withdraw, one form to ask. */
@Path("/me")
@Authenticated
class OwnConsentPages {
    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnConsentsPage(List<ConsentView> consents, String consentPath) implements TemplateInstance {}

    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnRequestsPage(
            List<RequestRecord> requests,
            List<DonorRequest.Kind> kinds,
            Restrictions.@Nullable Restricted restriction,
            String askPath,
            String liftPath)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final OwnFile own;
    private final ConsentKeeping consents;
    private final Requests requests;
    private final Restrictions restrictions;
    private final Copies copies;
    private final Form form;

    OwnConsentPages(
            CurrentActor current,
            OwnFile own,
            ConsentKeeping consents,
            Requests requests,
            Restrictions restrictions,
            Copies copies,
            Form form) {
        this.current = current;
        this.own = own;
        this.consents = consents;
        this.requests = requests;
        this.restrictions = restrictions;
        this.copies = copies;
        this.form = form;
    }

    private UUID self() {
        return own.donor(current.get()).id;
    }

    @GET
    @Path("consents")
    public Response consents() {
        return Pages.ok(new OwnConsentsPage(consents.of(current.get(), self()), "/me/consents"));
    }

    @POST
    @Path("consents")
    public Response change() {
        var self = self();
        var body = ConsentForm.read(form);
        return form.accepts(() -> consents.change(current.get(), self, body, Consent.How.OWN_PAGE))
                ? Pages.seeOther("/me/consents", "consent_saved")
                : Pages.invalid(new OwnConsentsPage(consents.of(current.get(), self), "/me/consents"));
    }

    @GET
    @Path("requests")
    public Response requests() {
        return Pages.ok(page());
    }

    private OwnRequestsPage page() {
        var self = self();
        return new OwnRequestsPage(
                requests.of(current.get(), self),
                List.of(DonorRequest.Kind.values()),
                restrictions.of(current.get(), self),
                "/me/requests",
                "/me/restriction/lift");
    }

    @POST
    @Path("requests")
    public Response ask() {
        var self = self();
        var kind = form.choice("kind", DonorRequest.Kind.class);
        return form.accepts(() -> requests.open(current.get(), self, kind, form.text("text")))
                ? Pages.seeOther("/me/requests", "consent_asked")
                : Pages.invalid(page());
    }

    @POST
    @Path("restriction/lift")
    public Response lift() {
        return form.accepts(() -> restrictions.lift(current.get(), self(), form.text("reason")))
                ? Pages.seeOther("/me/requests", "consent_lifted")
                : Pages.invalid(page());
    }

    @GET
    @Path("copy.pdf")
    public Response copy() {
        return CopyApi.pdf(copies.print(current.get(), self()));
    }

    @GET
    @Path("copy.json")
    public Copy data() {
        return copies.of(current.get(), self());
    }
}

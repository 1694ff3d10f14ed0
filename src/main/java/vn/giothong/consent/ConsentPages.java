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
import vn.giothong.donation.DonorAccess;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** What a donor agrees to and asks, on a page for those who keep the record: papers signed at the desk, requests made there. */
@Path("/donors/{code}/consents")
@Authenticated
class ConsentPages {
    @CheckedTemplate(basePath = "consent", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ConsentsPage(
            String code,
            List<ConsentView> consents,
            List<RequestRecord> requests,
            List<DonorRequest.Kind> kinds,
            Restrictions.@Nullable Restricted restriction,
            String consentPath,
            String askPath,
            String liftPath)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final DonorAccess access;
    private final ConsentKeeping consents;
    private final Requests requests;
    private final Restrictions restrictions;
    private final Copies copies;
    private final Form form;

    ConsentPages(
            CurrentActor current,
            DonorAccess access,
            ConsentKeeping consents,
            Requests requests,
            Restrictions restrictions,
            Copies copies,
            Form form) {
        this.current = current;
        this.access = access;
        this.consents = consents;
        this.requests = requests;
        this.restrictions = restrictions;
        this.copies = copies;
        this.form = form;
    }

    private UUID id(String code) {
        return access.id(code);
    }

    @GET
    public Response show(String code) {
        return Pages.ok(page(code));
    }

    private ConsentsPage page(String code) {
        var id = id(code);
        return new ConsentsPage(
                code,
                consents.of(current.get(), id),
                requests.of(current.get(), id),
                List.of(DonorRequest.Kind.values()),
                restrictions.of(current.get(), id),
                "/donors/" + code + "/consents",
                "/donors/" + code + "/consents/requests",
                "/donors/" + code + "/consents/restriction/lift");
    }

    @POST
    public Response change(String code) {
        var body = ConsentForm.read(form);
        return form.accepts(() -> consents.change(current.get(), id(code), body, Consent.How.PAPER))
                ? Pages.seeOther("/donors/" + code + "/consents", "consent_saved")
                : Pages.invalid(page(code));
    }

    @POST
    @Path("requests")
    public Response ask(String code) {
        var kind = form.choice("kind", DonorRequest.Kind.class);
        return form.accepts(() -> requests.open(current.get(), id(code), kind, form.text("text")))
                ? Pages.seeOther("/donors/" + code + "/consents", "consent_asked")
                : Pages.invalid(page(code));
    }

    @GET
    @Path("copy.pdf")
    public Response copy(String code) {
        return CopyApi.pdf(copies.print(current.get(), id(code)));
    }

    @POST
    @Path("restriction/lift")
    public Response lift(String code) {
        return form.accepts(() -> restrictions.lift(current.get(), id(code), form.text("reason")))
                ? Pages.seeOther("/donors/" + code + "/consents", "consent_lifted")
                : Pages.invalid(page(code));
    }
}

package vn.giothong.me;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.account.Sessions;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/**
 * Where donors sign in: a phone number or the code on the card, then the code that was sent. The contact goes from page to page in
 * the form, never in an address.
 */
@Path("/me")
@PermitAll
class MeSignInPages {
    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInPage() implements TemplateInstance {}

    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CodePage(List<Proof.Choice> choices) implements TemplateInstance {}

    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ActivatePage() implements TemplateInstance {}

    private final SignInCodes codes;
    private final CodeProof proof;
    private final Activations activations;
    private final Sessions sessions;
    private final SecurityIdentity identity;
    private final Form form;
    private final Language language;

    MeSignInPages(
            SignInCodes codes,
            CodeProof proof,
            Activations activations,
            Sessions sessions,
            SecurityIdentity identity,
            Form form,
            Language language) {
        this.codes = codes;
        this.proof = proof;
        this.activations = activations;
        this.sessions = sessions;
        this.identity = identity;
        this.form = form;
        this.language = language;
    }

    @GET
    @Path("sign-in")
    public Response ask() {
        return identity.isAnonymous() ? Pages.ok(new SignInPage()) : Pages.seeOther("/today");
    }

    /** Goes on to the code whether the contact is known or not. */
    @POST
    @Path("sign-in")
    public Response request(RoutingContext routing) {
        var contact = Contact.read(form.required("contact"));
        if (contact.nothing()) {
            form.reject("contact", "contact_unreadable");
            return Pages.invalid(new SignInPage());
        }
        codes.request(contact, MeCodeApi.address(routing), language.code());
        return Pages.ok(new CodePage(List.of()));
    }

    @POST
    @Path("code")
    public Response prove(RoutingContext routing) {
        var contact = Contact.read(form.text("contact"));
        var proved = proof.prove(contact, form.value("code"), form.text("donorCode"), MeCodeApi.address(routing));
        if (!proved.choices().isEmpty()) {
            return Pages.ok(new CodePage(proved.choices()));
        }
        var account = proved.account();
        if (account == null) {
            form.reject("code", "wrong_code");
            return Pages.invalid(new CodePage(List.of()));
        }
        return entered(account, routing);
    }

    @GET
    @Path("activate")
    public Response askActivation(@QueryParam("code") @Nullable String code) {
        form.put("code", code);
        return Pages.ok(new ActivatePage());
    }

    @POST
    @Path("activate")
    public Response activate(RoutingContext routing) {
        var account = activations.activate(form.text("code"), form.integer("birthYear"));
        if (account.isEmpty()) {
            form.reject("", "wrong_activation");
            return Pages.invalid(new ActivatePage());
        }
        return entered(account.get(), routing);
    }

    private Response entered(Account account, RoutingContext routing) {
        sessions.begin(account, routing);
        return Pages.seeOther("/me", "me_welcome");
    }
}

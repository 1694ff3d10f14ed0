package vn.giothong.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** Where the owner of an account sets its password by a link that works once. */
@Path("/welcome/{token}")
@PermitAll
class WelcomePages {
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record WelcomePage(String username) implements TemplateInstance {}

    private final PasswordLinks links;
    private final Form form;

    WelcomePages(PasswordLinks links, Form form) {
        this.links = links;
        this.form = form;
    }

    @GET
    public Response show(@PathParam("token") String token) {
        return Pages.ok(new WelcomePage(links.owner(token).username));
    }

    /** Passwords are taken as typed, blanks and all. */
    @POST
    public Response set(
            @PathParam("token") String token,
            @FormParam("password") @Nullable String password,
            @FormParam("again") @Nullable String again) {
        var username = links.owner(token).username;
        try {
            links.setPassword(token, password == null ? "" : password, again == null ? "" : again);
            return Pages.seeOther("/sign-in", "account_password_set");
        } catch (Refusal refusal) {
            if (refusal.field() == null) {
                throw refusal;
            }
            form.reject(refusal);
            return Pages.invalid(new WelcomePage(username));
        }
    }
}

package vn.giothong.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.FormAuthenticationMechanism;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Pages;

/** The sign-in page; a demo shows its accounts there, and nowhere else. */
@Path("/")
@PermitAll
class SignInPages {
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record SignInPage(boolean failed, List<Account> demoAccounts) implements TemplateInstance {}

    private final SecurityIdentity identity;
    private final boolean demo;

    SignInPages(SecurityIdentity identity, @ConfigProperty(name = "giothong.demo") boolean demo) {
        this.identity = identity;
        this.demo = demo;
    }

    @GET
    @Path("sign-in")
    @Transactional
    public Response signIn(@QueryParam("failed") @Nullable String failed) {
        if (!identity.isAnonymous()) {
            return Pages.seeOther("/today");
        }
        List<Account> shown = demo ? Account.list("demo = true and active = true order by createdAt, id") : List.of();
        return Pages.ok(new SignInPage(failed != null, shown));
    }

    @POST
    @Path("sign-out")
    public Response signOut() {
        FormAuthenticationMechanism.logout(identity);
        return Response.fromResponse(Pages.seeOther("/sign-in", "account_signed_out"))
                .cookie(Hats.cookie(""))
                .build();
    }
}

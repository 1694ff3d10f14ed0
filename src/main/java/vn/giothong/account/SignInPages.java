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
    record SignInPage(@Nullable SignInTrouble trouble, List<Account> demoAccounts) implements TemplateInstance {}

    private final SecurityIdentity identity;
    private final CurrentActor current;
    private final ProviderLinks links;
    private final Provider provider;
    private final VouchedCookie vouched;
    private final boolean demo;

    SignInPages(
            SecurityIdentity identity,
            CurrentActor current,
            ProviderLinks links,
            Provider provider,
            VouchedCookie vouched,
            @ConfigProperty(name = "giothong.demo") boolean demo) {
        this.identity = identity;
        this.current = current;
        this.links = links;
        this.provider = provider;
        this.vouched = vouched;
        this.demo = demo;
    }

    @GET
    @Path("sign-in")
    @Transactional
    public Response signIn(
            @QueryParam("failed") @Nullable String failed,
            @QueryParam("error") @Nullable String error,
            @QueryParam("trouble") @Nullable SignInTrouble trouble) {
        if (!identity.isAnonymous()) {
            return Pages.seeOther("/today");
        }
        List<Account> shown = demo ? Account.list("demo = true and active = true order by createdAt, id") : List.of();
        return Pages.ok(new SignInPage(trouble == null ? trouble(failed, error) : trouble, shown));
    }

    /** The form says that it failed, the provider by its error that it did. */
    private static @Nullable SignInTrouble trouble(@Nullable String failed, @Nullable String error) {
        if (error != null) {
            return SignInTrouble.PROVIDER;
        }
        return failed == null ? null : SignInTrouble.PASSWORD;
    }

    /** Ours ends; the provider's session is not ours to end, so whoever is known there is told of it. */
    @POST
    @Path("sign-out")
    public Response signOut() {
        var known = current.find().flatMap(links::own).isPresent();
        if (!identity.isAnonymous()) {
            FormAuthenticationMechanism.logout(identity);
        }
        var onward = known
                ? Pages.seeOther("/sign-in", "account_signed_out_here", provider.getName())
                : Pages.seeOther("/sign-in", "account_signed_out");
        return Response.fromResponse(onward)
                .cookie(Hats.cookie(""), vouched.gone())
                .build();
    }
}

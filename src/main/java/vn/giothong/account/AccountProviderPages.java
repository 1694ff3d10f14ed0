package vn.giothong.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** Who an account is at the provider, on the administrator's word. */
@Path("/admin/accounts/{id}/provider")
@Authenticated
class AccountProviderPages {
    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AccountProviderPage(
            AccountRecord account, @Nullable ProviderLinkRecord link) implements TemplateInstance {}

    private final AccountKeeping accounts;
    private final ProviderLinks links;
    private final CurrentActor current;
    private final Form form;

    AccountProviderPages(AccountKeeping accounts, ProviderLinks links, CurrentActor current, Form form) {
        this.accounts = accounts;
        this.links = links;
        this.current = current;
        this.form = form;
    }

    @GET
    public Response show(@PathParam("id") UUID id) {
        return Pages.ok(page(id));
    }

    @POST
    public Response link(@PathParam("id") UUID id) {
        var subject = form.required("subject");
        return form.accepts(() -> links.linkAccount(current.get(), id, subject))
                ? Pages.seeOther(path(id), "account_provider_linked")
                : Pages.invalid(page(id));
    }

    @POST
    @Path("end")
    public Response end(@PathParam("id") UUID id) {
        links.endAccount(current.get(), id);
        return Pages.seeOther(path(id), "account_provider_unlinked");
    }

    private AccountProviderPage page(UUID id) {
        var actor = current.get();
        return new AccountProviderPage(
                accounts.get(actor, id), links.ofAccount(actor, id).orElse(null));
    }

    private static String path(UUID id) {
        return "/admin/accounts/" + id + "/provider";
    }
}

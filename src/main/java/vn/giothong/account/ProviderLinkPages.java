package vn.giothong.account;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/**
 * Where one says that an account of the provider is one's own. Nobody comes in here: whom the provider vouched for without being
 * known reads what to do, and links the two after signing in another way.
 */
@Path(ProviderLinkPages.PATH)
class ProviderLinkPages {
    static final String PATH = "/sign-in/link";

    @CheckedTemplate(basePath = "account", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProviderLinkPage(
            @Nullable ProviderLinkRecord link, @Nullable Vouched vouched) implements TemplateInstance {}

    private final Provider provider;
    private final ProviderLinks links;
    private final VouchedCookie cookies;
    private final CurrentActor current;
    private final Form form;

    ProviderLinkPages(Provider provider, ProviderLinks links, VouchedCookie cookies, CurrentActor current, Form form) {
        this.provider = provider;
        this.links = links;
        this.cookies = cookies;
        this.current = current;
        this.form = form;
    }

    @GET
    @PermitAll
    public Response show(@CookieParam(VouchedCookie.NAME) @Nullable String cookie) {
        if (!provider.isEnabled()) {
            throw Refusal.notFound();
        }
        var vouched = cookies.read(cookie).orElse(null);
        return vouched == null && current.find().isEmpty() ? Pages.seeOther("/sign-in") : Pages.ok(page(vouched));
    }

    @POST
    @Authenticated
    public Response link(@CookieParam(VouchedCookie.NAME) @Nullable String cookie) {
        var vouched = cookies.read(cookie).orElseThrow(() -> Refusal.gone("vouched_gone"));
        if (form.accepts(() -> links.linkOwn(current.get(), vouched.subject()))) {
            return Response.fromResponse(Pages.seeOther(PATH, "account_provider_linked"))
                    .cookie(cookies.gone())
                    .build();
        }
        return Pages.invalid(page(vouched));
    }

    @POST
    @Path("end")
    @Authenticated
    public Response end() {
        links.endOwn(current.get());
        return Pages.seeOther(PATH, "account_provider_unlinked");
    }

    private ProviderLinkPage page(@Nullable Vouched vouched) {
        var link = current.find().flatMap(links::own).orElse(null);
        return new ProviderLinkPage(link, vouched);
    }
}

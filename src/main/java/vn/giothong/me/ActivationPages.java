package vn.giothong.me;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.QrCode;
import vn.giothong.donor.Survivors;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;
import vn.giothong.web.SiteAddress;

/** Prints a donor's activation code; it is shown once, on the answer itself, and nowhere kept. */
@Path("/donors/{code}/activation")
@Authenticated
class ActivationPages {
    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ActivationPaper(Activations.Printed printed, String address, String qr) implements TemplateInstance {}

    private final CurrentActor current;
    private final Activations activations;
    private final SiteAddress site;

    ActivationPages(CurrentActor current, Activations activations, SiteAddress site) {
        this.current = current;
        this.activations = activations;
        this.site = site;
    }

    @POST
    @Transactional
    public Response print(String code, UriInfo uri) {
        var donor = Survivors.coded(code).orElseThrow(Refusal::notFound);
        var printed = activations.print(current.get(), donor.id);
        var address = printed.address(site.of(uri));
        return Pages.ok(new ActivationPaper(printed, address, QrCode.dataUri(address)));
    }
}

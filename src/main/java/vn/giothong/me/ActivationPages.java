package vn.giothong.me;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.QrCode;
import vn.giothong.donor.Donor;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** Prints a donor's activation code; it is shown once, on the answer itself, and nowhere kept. */
@Path("/")
@Authenticated
class ActivationPages {
    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ActivationPaper(Activations.Printed printed, String address, String qr) implements TemplateInstance {}

    /** The code with the address that takes it. */
    record Printed(String donorCode, String code, String address, Instant expiresAt) {}

    private final CurrentActor current;
    private final Activations activations;
    private final SiteAddress site;

    ActivationPages(CurrentActor current, Activations activations, SiteAddress site) {
        this.current = current;
        this.activations = activations;
        this.site = site;
    }

    @POST
    @Path("donors/{code}/activation")
    @Transactional
    public Response page(String code, UriInfo uri) {
        var donor = Donor.coded(code).orElseThrow(Refusal::notFound);
        var printed = activations.print(current.get(), donor.id);
        var address = address(printed, uri);
        return Pages.ok(new ActivationPaper(printed, address, QrCode.dataUri(address)));
    }

    @POST
    @Path("api/v1/donors/{id}/activations")
    public Response print(UUID id, UriInfo uri) {
        var printed = activations.print(current.get(), id);
        var shown = new Printed(printed.donorCode(), printed.code(), address(printed, uri), printed.expiresAt());
        return Response.status(201).entity(shown).build();
    }

    private String address(Activations.Printed printed, UriInfo uri) {
        return site.of(uri) + "/me/activate?code=" + printed.code();
    }
}

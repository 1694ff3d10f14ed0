package vn.giothong.certificate;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.database.Ids;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** Look a certificate up by its serial, see what is left of it, and write down what was given back. */
@Path("/certificates")
@Authenticated
class CertificatePages {
    @CheckedTemplate(basePath = "certificate", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CertificatePage(
            String serial, boolean unknown, @Nullable CertificateView certificate) implements TemplateInstance {}

    private final Certificates certificates;
    private final CertificateSearch search;
    private final Access access;
    private final CurrentActor current;
    private final Form form;
    private final Clock clock;

    CertificatePages(
            Certificates certificates,
            CertificateSearch search,
            Access access,
            CurrentActor current,
            Form form,
            Clock clock) {
        this.certificates = certificates;
        this.search = search;
        this.access = access;
        this.current = current;
        this.form = form;
        this.clock = clock;
    }

    @GET
    public Response ask(@QueryParam("serial") @Nullable String serial) {
        access.mustHold(current.get(), Action.REDEEM_CERTIFICATE);
        var wanted = serial == null ? "" : serial.strip();
        form.put("serial", wanted).put("on", LocalDate.now(clock));
        return Pages.ok(page(wanted));
    }

    private CertificatePage page(String serial) {
        if (form.text("requestId") == null) {
            form.put("requestId", Ids.next());
        }
        if (serial.isEmpty()) {
            return new CertificatePage(serial, false, null);
        }
        try {
            return new CertificatePage(serial, false, search.of(current.get(), serial));
        } catch (Refusal refusal) {
            if (refusal.status() != 404) {
                form.reject(refusal);
            }
            return new CertificatePage(serial, refusal.status() == 404, null);
        }
    }

    @POST
    @Path("redemptions")
    public Response redeem() {
        var serial = form.required("serial");
        var wanted = new Certificates.Wanted(
                form.required("facility"), form.date("on"), form.integer("millilitres"), form.id("requestId"));
        return done(serial, () -> certificates.redeem(current.get(), serial, wanted), "certificate_redeemed");
    }

    @POST
    @Path("redemptions/{redemptionId}/void")
    public Response strike(UUID redemptionId) {
        var serial = form.required("serial");
        var reason = form.required("strikeReason");
        return done(
                serial, () -> certificates.strike(current.get(), serial, redemptionId, reason), "certificate_struck");
    }

    @POST
    @Path("void")
    public Response annul() {
        var serial = form.required("serial");
        var reason = form.required("voidReason");
        return done(serial, () -> certificates.annul(current.get(), serial, reason), "certificate_voided");
    }

    private Response done(String serial, Runnable act, String messageKey) {
        if (form.accepts(act)) {
            return Pages.seeOther(
                    "/certificates?serial=" + URLEncoder.encode(serial, StandardCharsets.UTF_8), messageKey);
        }
        return Pages.invalid(page(serial));
    }
}

package vn.giothong.guidance;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.donation.DonorAccess;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** A donor's deferrals on a page of their own, with what follows from them. */
@Path("/donors/{code}/deferrals")
@Authenticated
class DeferralPages {
    @CheckedTemplate(basePath = "guidance", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeferralsPage(DeferralSheets.Sheet sheet) implements TemplateInstance {}

    private final CurrentActor current;
    private final DonorAccess access;
    private final Deferrals deferrals;
    private final DeferralSheets sheets;
    private final Form form;

    DeferralPages(CurrentActor current, DonorAccess access, Deferrals deferrals, DeferralSheets sheets, Form form) {
        this.current = current;
        this.access = access;
        this.deferrals = deferrals;
        this.sheets = sheets;
        this.form = form;
    }

    @GET
    public Response show(String code) {
        return Pages.ok(new DeferralsPage(sheets.of(current.get(), access.id(code))));
    }

    @POST
    public Response add(String code) {
        var given = new NewDeferral(
                form.required("code"),
                form.date("eventOn"),
                null,
                form.date("until"),
                form.ticked("permanent"),
                form.text("source"));
        return acted(code, "eligibility_deferral_saved", () -> deferrals.add(current.get(), access.id(code), given));
    }

    @POST
    @Path("{deferralId}/void")
    public Response takeBack(String code, UUID deferralId) {
        var reason = form.text("reason");
        return acted(
                code,
                "eligibility_deferral_voided",
                () -> deferrals.takeBack(current.get(), access.id(code), deferralId, reason));
    }

    private Response acted(String code, String messageKey, Runnable act) {
        if (form.accepts(act)) {
            return Pages.seeOther("/donors/" + code + "/deferrals", messageKey);
        }
        return Pages.invalid(new DeferralsPage(sheets.of(current.get(), access.id(code))));
    }
}

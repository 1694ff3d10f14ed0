package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** Donors ranked by what they gave, and the nomination of those whom no register can find. */
@Path("/recognition/typical")
@Authenticated
class TypicalPages {
    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TypicalPage(
            Listing<Typical.Donor> donors, Paging paging, String path, AwardChoices.Lists lists, boolean mayNominate)
            implements TemplateInstance {}

    private static final List<String> FIELDS =
            List.of("chapterId", "rule", "subjectCode", "amount", "on", "reason", "evidence");

    private final CurrentActor current;
    private final CaseAccess access;
    private final Typical typical;
    private final Nominations nominations;
    private final AwardChoices choices;
    private final Form form;

    TypicalPages(
            CurrentActor current,
            CaseAccess access,
            Typical typical,
            Nominations nominations,
            AwardChoices choices,
            Form form) {
        this.current = current;
        this.access = access;
        this.typical = typical;
        this.nominations = nominations;
        this.choices = choices;
        this.form = form;
    }

    /** Another page may lead here with the fields of a nomination filled in. */
    @GET
    public Response rank(UriInfo address, @BeanParam Paging paging) {
        FIELDS.forEach(field -> form.put(field, address.getQueryParameters().getFirst(field)));
        return Pages.ok(page(paging));
    }

    private TypicalPage page(Paging paging) {
        var actor = current.get();
        var path = "/recognition/typical?chapterId=" + form.value("chapterId") + "&";
        return new TypicalPage(
                typical.of(actor, form.id("chapterId"), paging),
                paging,
                path,
                choices.lists(actor),
                access.holds(actor, Action.PROPOSE_AWARD));
    }

    /** Nominates somebody for what no register can find. */
    @POST
    public Response nominate(@BeanParam Paging paging) {
        var rule = form.required("rule");
        var code = form.required("subjectCode");
        var amount = form.integer("amount");
        var on = form.date("on");
        var reason = form.required("reason");
        var evidence = form.text("evidence");
        var made = new UUID[1];
        if (form.accepts(() -> {
            var subject = choices.subject(rule, code);
            var nomination = new Nomination(rule, subject, amount, on, reason, evidence);
            made[0] = nominations.nominate(current.get(), nomination).get(0).id();
        })) {
            return Pages.seeOther("/recognition/cases/" + made[0], "award_nominated");
        }
        return Pages.invalid(page(paging));
    }
}

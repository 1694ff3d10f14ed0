package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** A donor's own awards, received and due. */
@Path("/me/awards")
@Authenticated
class OwnAwardPages {
    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record OwnAwardsPage(List<CaseRecord> received, List<CaseRecord> due, List<CaseRecord> closed)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final DonorAwards awards;
    private final Form form;

    OwnAwardPages(CurrentActor current, DonorAwards awards, Form form) {
        this.current = current;
        this.awards = awards;
        this.form = form;
    }

    @GET
    public Response list() {
        return Pages.ok(page());
    }

    private OwnAwardsPage page() {
        var cases = awards.own(current.get());
        return new OwnAwardsPage(
                cases.stream().filter(one -> one.state().given()).toList(),
                cases.stream().filter(one -> one.state().undecided()).toList(),
                cases.stream()
                        .filter(one -> !one.state().given() && !one.state().undecided())
                        .toList());
    }

    @POST
    @Path("{id}/decline")
    public Response decline(UUID id) {
        if (form.accepts(() -> awards.decline(current.get(), id, form.text("reason")))) {
            return Pages.seeOther("/me/awards", "award_declined");
        }
        return Pages.invalid(page());
    }
}

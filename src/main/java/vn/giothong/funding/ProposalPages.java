package vn.giothong.funding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** One proposal, with the next step on its way. */
@Path("/funding/proposals/{id}")
@Authenticated
class ProposalPages {
    @CheckedTemplate(basePath = "funding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProposalPage(
            ProposalView proposal, StepNames names, String year, boolean own, boolean mayWrite, boolean mayRead)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Access access;
    private final Proposals proposals;
    private final PlannedSteps steps;
    private final Language language;
    private final Form form;

    ProposalPages(
            CurrentActor current,
            Access access,
            Proposals proposals,
            PlannedSteps steps,
            Language language,
            Form form) {
        this.current = current;
        this.access = access;
        this.proposals = proposals;
        this.steps = steps;
        this.language = language;
        this.form = form;
    }

    @GET
    public Response show(UUID id) {
        return Pages.ok(page(id));
    }

    private ProposalPage page(UUID id) {
        var actor = current.get();
        var proposal = proposals.get(actor, id);
        return new ProposalPage(
                proposal,
                steps.names(language.code()),
                String.valueOf(proposal.year()),
                proposal.createdBy().equals(actor.accountId()),
                !access.reach(actor, Action.WRITE_FUNDING).nothing(),
                !access.reach(actor, Action.READ_FUNDING).nothing());
    }

    @POST
    @Path("check")
    public Response check(UUID id) {
        return act(id, () -> proposals.check(current.get(), id));
    }

    @POST
    @Path("signature")
    public Response sign(UUID id) {
        return act(id, () -> proposals.sign(current.get(), id));
    }

    @POST
    @Path("dispatch")
    public Response send(UUID id) {
        return act(id, () -> proposals.send(current.get(), id));
    }

    @POST
    @Path("approval")
    public Response approve(UUID id) {
        var amount = form.decimal("amount");
        var dong = amount == null ? null : (Long) amount.longValue();
        var number = form.required("number");
        var date = form.date("date");
        return act(id, () -> proposals.approve(current.get(), id, dong, number, date));
    }

    private Response act(UUID id, Runnable act) {
        return form.accepts(act) ? Pages.seeOther("/funding/proposals/" + id, "funding_done") : Pages.invalid(page(id));
    }

    @GET
    @Path("proposal.pdf")
    public Response pdf(UUID id) {
        return Downloads.of(proposals.pdf(current.get(), id), Downloads.PDF, id + ".pdf");
    }

    @GET
    @Path("proposal.xlsx")
    public Response xlsx(UUID id) {
        return Downloads.of(proposals.xlsx(current.get(), id), Downloads.XLSX, id + ".xlsx");
    }
}

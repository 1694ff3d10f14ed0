package vn.giothong.funding;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Form;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** One proposal, with the next step on its way. */
@Path("/funding/proposals/{id}")
@Authenticated
class ProposalPages {
    @CheckedTemplate(basePath = "funding", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ProposalPage(
            ProposalView proposal,
            StepNames names,
            String year,
            YearReport.@Nullable Replaced standing,
            List<ProposalRow> alsoSigned,
            boolean own,
            boolean mayWrite,
            boolean mayRead)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Access access;
    private final Proposals proposals;
    private final ProposalSteps steps;
    private final Approvals approvals;
    private final PlannedSteps planned;
    private final Language language;
    private final Form form;

    ProposalPages(
            CurrentActor current,
            Access access,
            Proposals proposals,
            ProposalSteps steps,
            Approvals approvals,
            PlannedSteps planned,
            Language language,
            Form form) {
        this.current = current;
        this.access = access;
        this.proposals = proposals;
        this.steps = steps;
        this.approvals = approvals;
        this.planned = planned;
        this.language = language;
        this.form = form;
    }

    @GET
    public Response show(UUID id) {
        var page = page(id);
        if (page.mayWrite() && page.proposal().state() == FundingProposal.State.CHECKED) {
            var known = proposals.signature(current.get(), page.proposal());
            form.put("signer", known.signer()).put("position", known.position());
        }
        return Pages.ok(page);
    }

    private ProposalPage page(UUID id) {
        var actor = current.get();
        var proposal = proposals.get(actor, id);
        return new ProposalPage(
                proposal,
                planned.names(language.code()),
                String.valueOf(proposal.year()),
                proposals.standing(proposal).orElse(null),
                proposal.state() == FundingProposal.State.CHECKED ? proposals.alsoSigned(proposal) : List.of(),
                proposal.createdBy().equals(actor.accountId()),
                !access.reach(actor, Action.WRITE_FUNDING).nothing(),
                !access.reach(actor, Action.READ_FUNDING).nothing());
    }

    @POST
    @Path("check")
    public Response check(UUID id) {
        var on = on();
        return act(id, () -> steps.check(current.get(), id, on));
    }

    @POST
    @Path("signature")
    public Response sign(UUID id) {
        var signing = new ProposalSteps.Signing(form.required("signer"), form.text("position"));
        var replacing = new ProposalSteps.Replacing(form.id("replaces"), form.text("reason"));
        var on = on();
        return act(id, () -> steps.sign(current.get(), id, signing, replacing, on));
    }

    @POST
    @Path("dispatch")
    public Response send(UUID id) {
        var on = on();
        return act(id, () -> steps.send(current.get(), id, on));
    }

    @POST
    @Path("set-aside")
    public Response setAside(UUID id) {
        var reason = form.naming("reason", "setAsideReason").text("setAsideReason");
        var on = on();
        return act(id, () -> steps.setAside(current.get(), id, reason, on));
    }

    @POST
    @Path("approval")
    public Response approve(UUID id) {
        var granted = new Approvals.Granted(
                form.decimal("amount"),
                form.required("number"),
                form.date("date"),
                form.ticked("correction"),
                form.text("reason"));
        var on = on();
        return act(id, () -> approvals.approve(current.get(), id, granted, on));
    }

    /** The version that the page showed. */
    private GivenVersion on() {
        return GivenVersion.of(form.integer("version"), null);
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

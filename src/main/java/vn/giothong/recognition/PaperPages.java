package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Form;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** The papers of the awards: the list of them, and each with its preview, its versions and its files. */
@Path("/recognition/papers")
@Authenticated
class PaperPages {
    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PapersPage(Listing<PaperRow> papers, Paging paging, String path, AwardChoices.Lists lists)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PaperPage(PaperView paper, List<Mandate> mandates) implements TemplateInstance {
        static PaperPage of(PaperView paper) {
            return new PaperPage(paper, List.of(Mandate.values()));
        }
    }

    private final CurrentActor current;
    private final AwardDocuments papers;
    private final PaperDrafting drafting;
    private final PaperIssuing issuing;
    private final AwardChoices choices;
    private final Form form;

    PaperPages(
            CurrentActor current,
            AwardDocuments papers,
            PaperDrafting drafting,
            PaperIssuing issuing,
            AwardChoices choices,
            Form form) {
        this.current = current;
        this.papers = papers;
        this.drafting = drafting;
        this.issuing = issuing;
        this.choices = choices;
        this.form = form;
    }

    @GET
    public Response list(@BeanParam PaperQuery query, @BeanParam Paging paging) {
        return Pages.ok(page(query, paging));
    }

    private PapersPage page(PaperQuery query, Paging paging) {
        form.put("kind", query.kind()).put("state", query.state()).put("chapterId", query.chapterId());
        var found = papers.list(current.get(), query, paging);
        return new PapersPage(found, paging, "/recognition/papers?" + query.again(), choices.lists(current.get()));
    }

    /** Begins a paper for the ticked cases or a ceremony; where several bodies decide there are several drafts. */
    @POST
    public Response begin(@BeanParam PaperQuery query, @BeanParam Paging paging) {
        var kind = form.choice("paper", PaperKind.class);
        var ids = form.ids("id");
        var ceremony = form.id("ceremonyId");
        var made = new PaperView[1];
        var many = new int[1];
        if (form.accepts(() -> {
            var wish = new PaperWish(
                    Given.value("paper", kind),
                    ids.isEmpty() ? null : ids,
                    ceremony,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            var drafts = drafting.begin(current.get(), wish);
            made[0] = drafts.get(0);
            many[0] = drafts.size();
        })) {
            return many[0] == 1
                    ? Pages.seeOther("/recognition/papers/" + made[0].id(), "paper_drafted")
                    : Pages.seeOther("/recognition/papers?state=DRAFT", "paper_drafted_many", many[0]);
        }
        return Pages.invalid(page(query, paging));
    }

    @GET
    @Path("{id}")
    public Response show(UUID id) {
        var paper = papers.get(current.get(), id);
        fill(paper);
        return Pages.ok(PaperPage.of(paper));
    }

    private void fill(PaperView paper) {
        form.put("about", paper.about())
                .put("addressee", paper.addressee())
                .put("mandate", paper.mandate())
                .put("onBehalfOf", paper.onBehalfOf())
                .put("position", paper.position())
                .put("signer", paper.signer())
                .put("version", paper.version());
    }

    @POST
    @Path("{id}")
    public Response change(UUID id) {
        var wish = wish();
        return act(id, "paper_saved", () -> papers.change(current.get(), id, wish));
    }

    private PaperWish wish() {
        return new PaperWish(
                null,
                null,
                null,
                null,
                form.required("about"),
                form.text("addressee"),
                form.choice("mandate", Mandate.class),
                form.text("onBehalfOf"),
                form.required("position"),
                form.value("signer"),
                form.text("change"),
                form.integer("version"));
    }

    private Response act(UUID id, String message, Runnable act) {
        return form.accepts(act) ? Pages.seeOther("/recognition/papers/" + id, message) : Pages.invalid(page(id));
    }

    private PaperPage page(UUID id) {
        return PaperPage.of(papers.get(current.get(), id));
    }

    @POST
    @Path("{id}/issue")
    public Response issue(UUID id) {
        var given = new PaperIssue(form.integer("number"), form.date("date"), null);
        return actThenFill(id, "paper_issued", () -> issuing.issue(current.get(), id, given, on()));
    }

    @POST
    @Path("{id}/discard")
    public Response discard(UUID id) {
        return actThenFill(id, "paper_discarded", () -> papers.discard(current.get(), id, on()));
    }

    /** The version whose page the step was taken on. */
    private GivenVersion on() {
        return GivenVersion.of(form.integer("version"), null);
    }

    /** The other form of the page shows what is stored, not what was typed elsewhere. */
    private Response actThenFill(UUID id, String message, Runnable act) {
        if (form.accepts(act)) {
            return Pages.seeOther("/recognition/papers/" + id, message);
        }
        var page = page(id);
        fill(page.paper());
        return Pages.invalid(page);
    }

    /** Without the ones that were ticked, which the new version leaves out. */
    @POST
    @Path("{id}/correction")
    public Response correct(UUID id) {
        var change = form.required("change");
        var without = form.ids("id");
        var made = new @Nullable PaperView[1];
        if (form.accepts(() -> {
            var kept = papers.get(current.get(), id).lines().stream()
                    .map(PaperView.Line::caseId)
                    .filter(one -> !without.contains(one))
                    .toList();
            made[0] = drafting.correct(current.get(), id, PaperWish.correcting(change, kept));
        })) {
            var draft = made[0];
            return Pages.seeOther("/recognition/papers/" + (draft == null ? id : draft.id()), "paper_drafted");
        }
        return Pages.invalid(page(id));
    }

    @GET
    @Path("{id}/paper.pdf")
    public Response pdf(UUID id) {
        return Downloads.of(papers.pdf(current.get(), id), Downloads.PDF, id + ".pdf");
    }

    @GET
    @Path("{id}/paper.xlsx")
    public Response xlsx(UUID id) {
        return Downloads.of(papers.xlsx(current.get(), id), Downloads.XLSX, id + ".xlsx");
    }
}

package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Given;
import vn.giothong.web.GivenVersion;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** The board of award cases by step, and each case with its explanation. */
@Path("/recognition")
@Authenticated
class RecognitionPages {
    /** A state on the board with the cases in it; acts are the steps that lead on from it. */
    record Column(CaseState state, long cases, boolean current) {}

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record BoardPage(
            List<Column> columns,
            CaseState state,
            Listing<CaseRecord> cases,
            Paging paging,
            String path,
            List<CaseAct> acts,
            AwardChoices.Lists lists,
            CaseActs.@Nullable AllDone result)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CasePage(CaseRecord one, Explanation explanation, List<PaperRow> papers) implements TemplateInstance {}

    private final CurrentActor current;
    private final Cases cases;
    private final CaseActs acts;
    private final Explanations explanations;
    private final AwardDocuments papers;
    private final AwardChoices choices;
    private final Form form;

    RecognitionPages(
            CurrentActor current,
            Cases cases,
            CaseActs acts,
            Explanations explanations,
            AwardDocuments papers,
            AwardChoices choices,
            Form form) {
        this.current = current;
        this.cases = cases;
        this.acts = acts;
        this.explanations = explanations;
        this.papers = papers;
        this.choices = choices;
        this.form = form;
    }

    @GET
    public Response board(@BeanParam CaseQuery query, @BeanParam Paging paging) {
        return Pages.ok(page(query, paging, null));
    }

    /** One step for the ticked cases; the same board tells what became of each. */
    @POST
    public Response act(@BeanParam CaseQuery query, @BeanParam Paging paging) {
        var ids = form.ids("id");
        var act = form.choice("step", CaseAct.class);
        var details = details();
        var result = new CaseActs.AllDone[1];
        if (form.accepts(() -> result[0] = acts.actOnAll(current.get(), ids, act, details))) {
            var done = result[0];
            if (done.done() == done.results().size()) {
                return Pages.seeOther(
                        "/recognition?" + choices.query(query, query.inState()), "award_done", done.done());
            }
        }
        var page = page(query, paging, result[0]);
        return Pages.invalid(page);
    }

    private BoardPage page(CaseQuery query, Paging paging, CaseActs.@Nullable AllDone result) {
        var actor = current.get();
        var counts = cases.counts(actor, query);
        var asked = query.inState();
        var state = asked != null
                ? asked
                : Arrays.stream(CaseState.values())
                        .filter(one -> counts.getOrDefault(one, 0L) > 0)
                        .findFirst()
                        .orElse(CaseState.DETECTED);
        var found = cases.list(actor, query.in(state), paging);
        query.fill(form);
        var columns = Arrays.stream(CaseState.values())
                .map(one -> new Column(one, counts.getOrDefault(one, 0L), one == state))
                .toList();
        return new BoardPage(
                columns,
                state,
                found,
                paging,
                "/recognition?" + choices.query(query, state) + "&",
                Arrays.stream(CaseAct.values())
                        .filter(act -> found.items().stream()
                                .anyMatch(one -> one.acts().contains(act)))
                        .toList(),
                choices.lists(actor),
                result);
    }

    @GET
    @Path("cases/{id}")
    public Response show(UUID id) {
        return Pages.ok(casePage(id));
    }

    @POST
    @Path("cases/{id}")
    public Response actOnOne(UUID id) {
        var act = form.choice("step", CaseAct.class);
        var details = details();
        var on = GivenVersion.of(form.integer("version"), null);
        if (act == null) {
            form.required("step");
        }
        if (form.accepts(() -> acts.act(current.get(), id, Given.value("step", act), details, on))) {
            return Pages.seeOther("/recognition/cases/" + id, "award_done_one");
        }
        return Pages.invalid(casePage(id));
    }

    private CasePage casePage(UUID id) {
        var actor = current.get();
        var query = new PaperQuery(null, null, null, null, id.toString());
        return new CasePage(
                cases.show(actor, id),
                explanations.of(actor, id),
                papers.list(actor, query, new Paging(0, Paging.LARGEST)).items());
    }

    private CaseDetails details() {
        var amount = form.decimal("amount");
        return new CaseDetails(
                form.text("number"),
                form.date("date"),
                form.text("signer"),
                form.text("by"),
                form.text("receipt"),
                amount == null ? null : (Long) amount.longValue(),
                form.text("reason"),
                null);
    }
}

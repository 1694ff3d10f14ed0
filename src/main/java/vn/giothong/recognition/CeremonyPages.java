package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** Ceremonies, and at each the handing over by keyboard. */
@Path("/recognition/ceremonies")
@Authenticated
class CeremonyPages {
    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CeremoniesPage(Listing<CeremonyView> ceremonies, Paging paging, boolean mayPlan)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CeremonyPage(
            CeremonyView held,
            Listing<CeremonyView.Line> lines,
            Paging paging,
            String path,
            boolean waiting,
            List<PaperRow> papers,
            CaseActs.@Nullable AllDone result)
            implements TemplateInstance {}

    private static final Paging ALL_PAPERS = new Paging(0, Paging.LARGEST);

    private final CurrentActor current;
    private final Ceremonies ceremonies;
    private final HandingOver handing;
    private final AwardDocuments papers;
    private final PaperAccess access;
    private final Form form;

    CeremonyPages(
            CurrentActor current,
            Ceremonies ceremonies,
            HandingOver handing,
            AwardDocuments papers,
            PaperAccess access,
            Form form) {
        this.current = current;
        this.ceremonies = ceremonies;
        this.handing = handing;
        this.papers = papers;
        this.access = access;
        this.form = form;
    }

    @GET
    public Response list(@BeanParam Paging paging) {
        return Pages.ok(listPage(paging));
    }

    private CeremoniesPage listPage(Paging paging) {
        var actor = current.get();
        return new CeremoniesPage(
                ceremonies.list(actor, null, paging),
                paging,
                !access.reach(actor, Action.HAND_OVER_AWARD).nothing());
    }

    @POST
    public Response plan(@BeanParam Paging paging) {
        var wish = wish();
        var made = new CeremonyView[1];
        if (form.accepts(() -> made[0] = ceremonies.plan(current.get(), wish))) {
            return Pages.seeOther("/recognition/ceremonies/" + made[0].id(), "ceremony_planned");
        }
        return Pages.invalid(listPage(paging));
    }

    private CeremonyWish wish() {
        return new CeremonyWish(
                null,
                form.required("name"),
                form.date("heldOn"),
                form.time("startsAt"),
                form.required("venue"),
                form.integer("version"));
    }

    @GET
    @Path("{id}")
    public Response show(UUID id, @QueryParam("waiting") @Nullable String waiting, @BeanParam Paging paging) {
        var page = page(id, waiting != null, paging, null);
        fill(page.held());
        return Pages.ok(page);
    }

    private void fill(CeremonyView held) {
        form.put("name", held.name())
                .put("heldOn", held.heldOn())
                .put("startsAt", held.startsAt())
                .put("venue", held.venue())
                .put("version", held.version());
    }

    private CeremonyPage page(UUID id, boolean waiting, Paging paging, CaseActs.@Nullable AllDone result) {
        var actor = current.get();
        var query = new PaperQuery(null, null, null, id.toString(), null);
        return new CeremonyPage(
                ceremonies.show(actor, id),
                ceremonies.cases(actor, id, waiting, paging),
                paging,
                "/recognition/ceremonies/" + id + "?" + (waiting ? "waiting=true&" : ""),
                waiting,
                papers.list(actor, query, ALL_PAPERS).items(),
                result);
    }

    @POST
    @Path("{id}/facts")
    public Response change(UUID id, @BeanParam Paging paging) {
        var wish = wish();
        return act(id, paging, "ceremony_saved", () -> ceremonies.change(current.get(), id, wish));
    }

    private Response act(UUID id, Paging paging, String message, Runnable act) {
        return form.accepts(act)
                ? Pages.seeOther("/recognition/ceremonies/" + id, message)
                : Pages.invalid(page(id, false, paging, null));
    }

    @POST
    @Path("{id}/cases")
    public Response add(UUID id, @BeanParam Paging paging) {
        return act(id, paging, "ceremony_added", () -> ceremonies.add(current.get(), id, null));
    }

    @POST
    @Path("{id}/cases/removal")
    public Response remove(UUID id, @BeanParam Paging paging) {
        var ids = form.ids("id");
        return act(id, paging, "ceremony_removed", () -> ceremonies.remove(current.get(), id, ids));
    }

    /** The ticked ones received theirs; the same page tells what became of each that did not go through. */
    @POST
    @Path("{id}")
    public Response handOver(UUID id, @QueryParam("waiting") @Nullable String waiting, @BeanParam Paging paging) {
        var received = form.ids("id").stream()
                .map(one -> new Handover.Received(one, form.text("received-" + one), null))
                .toList();
        var given = new Handover(form.date("date"), form.text("by"), form.text("receipt"), received);
        var result = new CaseActs.AllDone[1];
        if (form.accepts(() -> result[0] = handing.handOver(current.get(), id, given))
                && result[0].done() == result[0].results().size()) {
            var again = "/recognition/ceremonies/" + id + (waiting == null ? "" : "?waiting=true");
            return Pages.seeOther(again, "award_done", result[0].done());
        }
        var page = page(id, waiting != null, paging, result[0]);
        fill(page.held());
        return Pages.invalid(page);
    }
}

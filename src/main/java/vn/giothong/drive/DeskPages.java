package vn.giothong.drive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/**
 * The desk of a drive on one page, made for a queue. Without JavaScript every step is a page of its own; the desk's script asks for
 * the same parts alone, by a header, and puts them in place.
 */
@Path("/drives/{code}/desk")
@Authenticated
class DeskPages {
    /** Sent by the desk's script, which wants a part of the page and no redirect. */
    private static final String PART = "X-Desk";

    record Head(UUID id, String code, String name, LocalDate heldOn, String venue) {}

    record Option(String value, String text) {}

    record Choices(UUID saveId, List<Integer> volumes, List<Option> reasons, List<Option> components) {}

    record Candidate(
            UUID donorId, String fullName, @Nullable Integer birthYear, String chapterName) {}

    record Adding(List<Candidate> candidates, List<Option> sexes, List<Option> communes) {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskPage(
            Head drive,
            DeskReading.Board board,
            String q,
            List<DeskFinds.Found> found,
            @Nullable DeskLine line,
            @Nullable Adding adding,
            Choices choices)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskBoard(Head drive, DeskReading.Board board) implements TemplateInstance {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskResults(Head drive, String q, List<DeskFinds.Found> found) implements TemplateInstance {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskPanel(Head drive, DeskLine line, Choices choices) implements TemplateInstance {}

    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DeskAdding(Head drive, Adding newcomer) implements TemplateInstance {}

    private final CurrentActor current;
    private final Desk desk;
    private final DeskOutcomes outcomes;
    private final DeskReading reading;
    private final DeskFinds finds;
    private final DeskForms forms;
    private final Form form;

    DeskPages(
            CurrentActor current,
            Desk desk,
            DeskOutcomes outcomes,
            DeskReading reading,
            DeskFinds finds,
            DeskForms forms,
            Form form) {
        this.current = current;
        this.desk = desk;
        this.outcomes = outcomes;
        this.reading = reading;
        this.finds = finds;
        this.forms = forms;
        this.form = form;
    }

    @GET
    public Response page(
            String code,
            @QueryParam("q") @Nullable String typed,
            @QueryParam("line") @Nullable UUID lineId,
            @QueryParam("adding") @Nullable String adding) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        var q = typed == null ? "" : typed.strip();
        var line = lineId == null ? null : opened(actor, drive, lineId);
        var newcomer = adding == null ? null : forms.adding(drive, adding, List.of());
        return Pages.ok(whole(actor, drive, q, line, newcomer));
    }

    private DeskLine opened(Actor actor, Head drive, UUID lineId) {
        var line = reading.line(actor, drive.id(), lineId);
        forms.fill(line);
        return line;
    }

    private DeskPage whole(Actor actor, Head drive, String q, @Nullable DeskLine line, @Nullable Adding adding) {
        var found = q.isEmpty() ? List.<DeskFinds.Found>of() : finds.find(actor, drive.id(), q);
        return new DeskPage(
                drive, reading.board(actor, drive.id(), null), q, found, line, adding, forms.choices(actor, drive));
    }

    @GET
    @Path("board")
    public Response board(String code, @QueryParam("since") @Nullable Long since) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        var board = reading.board(actor, drive.id(), null);
        if (since != null && since == board.since()) {
            return Response.noContent().build();
        }
        return Pages.ok(new DeskBoard(drive, board));
    }

    @GET
    @Path("results")
    public Response results(String code, @QueryParam("q") @Nullable String typed) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        var q = typed == null ? "" : typed.strip();
        return Pages.ok(new DeskResults(drive, q, finds.find(actor, drive.id(), q)));
    }

    @GET
    @Path("panel")
    public Response panel(String code, @QueryParam("line") UUID lineId) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        return Pages.ok(new DeskPanel(drive, opened(actor, drive, lineId), forms.choices(actor, drive)));
    }

    @GET
    @Path("newcomer")
    public Response newcomer(String code, @QueryParam("name") @Nullable String name) {
        var drive = forms.drive(current.get(), code);
        return Pages.ok(new DeskAdding(drive, forms.adding(drive, name == null ? "" : name, List.of())));
    }

    @POST
    @Path("registrations")
    public Response register(String code, @HeaderParam(PART) @Nullable String part) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        try {
            var taken = desk.register(actor, drive.id(), forms.newcomer(drive)).line();
            return done(actor, drive, taken, part, "desk_taken");
        } catch (Refusal refusal) {
            if (refusal.status() == 403 || refusal.status() == 404) {
                throw refusal;
            }
            forms.reject(refusal);
            var adding = forms.adding(drive, form.value("fullName"), forms.candidates(refusal));
            return again(refusal, part == null ? whole(actor, drive, "", null, adding) : new DeskAdding(drive, adding));
        }
    }

    @POST
    @Path("lines/{lineId}/outcome")
    public Response conclude(String code, UUID lineId, @HeaderParam(PART) @Nullable String part) {
        return change(code, lineId, part, "desk_done", (actor, drive) -> {
            var line = reading.line(actor, drive.id(), lineId);
            return outcomes.conclude(actor, drive.id(), lineId, forms.conclusion(line));
        });
    }

    @POST
    @Path("lines/{lineId}/withdrawal")
    public Response withdraw(String code, UUID lineId, @HeaderParam(PART) @Nullable String part) {
        return change(
                code,
                lineId,
                part,
                "desk_undone",
                (actor, drive) ->
                        outcomes.withdraw(actor, drive.id(), lineId, form.text("reason"), form.integer("version")));
    }

    @POST
    @Path("lines/{lineId}/arrival")
    public Response arrive(String code, UUID lineId, @HeaderParam(PART) @Nullable String part) {
        return change(code, lineId, part, "desk_done", (actor, drive) -> desk.arrive(actor, drive.id(), lineId));
    }

    @POST
    @Path("lines/{lineId}/screening")
    public Response screen(String code, UUID lineId, @HeaderParam(PART) @Nullable String part) {
        return change(
                code,
                lineId,
                part,
                "desk_done",
                (actor, drive) -> desk.screen(actor, drive.id(), lineId, form.decimal("weightKg")));
    }

    private interface Change {
        DeskLine make(Actor actor, Head drive);
    }

    private Response change(String code, UUID lineId, @Nullable String part, String message, Change change) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        try {
            return done(actor, drive, change.make(actor, drive), part, message);
        } catch (Refusal refusal) {
            if (refusal.status() == 403 || refusal.status() == 404) {
                throw refusal;
            }
            forms.reject(refusal);
            var line = reading.line(actor, drive.id(), lineId);
            return again(
                    refusal,
                    part == null
                            ? whole(actor, drive, "", line, null)
                            : new DeskPanel(drive, line, forms.choices(actor, drive)));
        }
    }

    private Response done(Actor actor, Head drive, DeskLine line, @Nullable String part, String message) {
        if (part == null) {
            return Pages.seeOther("/drives/" + drive.code() + "/desk?line=" + line.id(), message, line.shownNumber());
        }
        forms.fillAnew(line);
        return Pages.ok(new DeskPanel(drive, line, forms.choices(actor, drive)));
    }

    private static Response again(Refusal refusal, TemplateInstance page) {
        return Response.status(refusal.status())
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}

package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Pages;

/**
 * The desk of a drive on one page, made for a queue. Without JavaScript every step is a page of its own; the desk's script asks for
 * the same parts alone and puts them in place.
 */
@Path("/drives/{code}/desk")
@Authenticated
class DeskPages {
    private final CurrentActor current;
    private final DeskReading reading;
    private final DeskFinds finds;
    private final DeskForms forms;
    private final DeskEntryForm entry;
    private final DeskAnswers answers;

    DeskPages(
            CurrentActor current,
            DeskReading reading,
            DeskFinds finds,
            DeskForms forms,
            DeskEntryForm entry,
            DeskAnswers answers) {
        this.current = current;
        this.reading = reading;
        this.finds = finds;
        this.forms = forms;
        this.entry = entry;
        this.answers = answers;
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
        var line = lineId == null ? null : answers.opened(actor, drive, lineId);
        var newcomer = adding == null ? null : entry.adding(drive, adding, List.of());
        return Pages.ok(answers.whole(actor, drive, q, line, newcomer));
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
        return Pages.ok(new DeskParts.DeskBoard(drive, board));
    }

    @GET
    @Path("results")
    public Response results(String code, @QueryParam("q") @Nullable String typed) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        var q = typed == null ? "" : typed.strip();
        return Pages.ok(new DeskParts.DeskResults(drive, q, finds.find(actor, drive.id(), q)));
    }

    @GET
    @Path("panel")
    public Response panel(String code, @QueryParam("line") UUID lineId) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        return Pages.ok(answers.panel(actor, drive, answers.opened(actor, drive, lineId)));
    }

    @GET
    @Path("newcomer")
    public Response newcomer(String code, @QueryParam("name") @Nullable String name) {
        var drive = forms.drive(current.get(), code);
        return Pages.ok(new DeskParts.DeskAdding(drive, entry.adding(drive, name == null ? "" : name, List.of())));
    }
}

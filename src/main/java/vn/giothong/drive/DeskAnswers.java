package vn.giothong.drive;

import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** Puts the desk's page together, whole for people without scripts and in parts for the desk's script. */
@RequestScoped
class DeskAnswers {
    private final DeskReading reading;
    private final DeskFinds finds;
    private final DeskForms forms;
    private final DeskEntryForm entry;
    private final DeskNoShows noShows;

    DeskAnswers(DeskReading reading, DeskFinds finds, DeskForms forms, DeskEntryForm entry, DeskNoShows noShows) {
        this.reading = reading;
        this.finds = finds;
        this.forms = forms;
        this.entry = entry;
        this.noShows = noShows;
    }

    DeskLine opened(Actor actor, DeskParts.Head drive, UUID lineId) {
        var line = reading.line(actor, drive.id(), lineId);
        forms.fill(line);
        return line;
    }

    DeskParts.DeskPage whole(
            Actor actor, DeskParts.Head drive, String q, @Nullable DeskLine line, DeskParts.@Nullable Adding adding) {
        return new DeskParts.DeskPage(
                drive,
                reading.board(actor, drive.id(), null),
                q,
                q.isEmpty() ? DeskFinds.Finds.NOBODY : finds.find(actor, drive.id(), q),
                line,
                adding,
                forms.choices(actor, drive),
                drive.ahead() ? 0 : noShows.awaited(actor, drive.id()));
    }

    DeskParts.DeskPanel panel(Actor actor, DeskParts.Head drive, DeskLine line) {
        return new DeskParts.DeskPanel(drive, line, forms.choices(actor, drive));
    }

    Response done(Actor actor, DeskParts.Head drive, DeskLine line, @Nullable String part, String message) {
        if (part == null) {
            return Pages.seeOther("/drives/" + drive.code() + "/desk?line=" + line.id(), message, line.shownNumber());
        }
        forms.fillAnew(line);
        return Pages.ok(panel(actor, drive, line));
    }

    /** What was refused stands above the line as it is now. */
    Response refused(Actor actor, DeskParts.Head drive, UUID lineId, @Nullable String part, Refusal refusal) {
        forms.reject(refusal);
        var line = reading.line(actor, drive.id(), lineId);
        return again(refusal, part == null ? whole(actor, drive, "", line, null) : panel(actor, drive, line));
    }

    Response refused(Actor actor, DeskParts.Head drive, String name, @Nullable String part, Refusal refusal) {
        forms.reject(refusal);
        var adding = entry.adding(drive, name, entry.candidates(refusal));
        return again(
                refusal,
                part == null ? whole(actor, drive, "", null, adding) : new DeskParts.DeskAdding(drive, adding));
    }

    /** What concerns no line stands above the whole desk. */
    Response refused(Actor actor, DeskParts.Head drive, Refusal refusal) {
        forms.reject(refusal);
        return again(refusal, whole(actor, drive, "", null, null));
    }

    private static Response again(Refusal refusal, TemplateInstance page) {
        return Response.status(refusal.status())
                .entity(page)
                .type(MediaType.TEXT_HTML_TYPE)
                .build();
    }
}

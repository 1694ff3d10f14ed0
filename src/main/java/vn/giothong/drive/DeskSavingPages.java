package vn.giothong.drive;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** What is saved at the desk of a drive. */
@Path("/drives/{code}/desk")
@Authenticated
class DeskSavingPages {
    /** Sent by the desk's script, which wants a part of the page and no redirect. */
    private static final String PART = "X-Desk";

    private final CurrentActor current;
    private final Desk desk;
    private final DeskOutcomes outcomes;
    private final Bookings bookings;
    private final DeskReading reading;
    private final DeskForms forms;
    private final DeskEntryForm entry;
    private final DeskNoShows noShows;
    private final DeskAnswers answers;
    private final Form form;

    DeskSavingPages(
            CurrentActor current,
            Desk desk,
            DeskOutcomes outcomes,
            Bookings bookings,
            DeskReading reading,
            DeskForms forms,
            DeskEntryForm entry,
            DeskNoShows noShows,
            DeskAnswers answers,
            Form form) {
        this.current = current;
        this.desk = desk;
        this.outcomes = outcomes;
        this.bookings = bookings;
        this.reading = reading;
        this.forms = forms;
        this.entry = entry;
        this.noShows = noShows;
        this.answers = answers;
        this.form = form;
    }

    @POST
    @Path("registrations")
    public Response register(String code, @HeaderParam(PART) @Nullable String part) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        try {
            var taken = desk.register(actor, drive.id(), entry.newcomer(drive)).line();
            return answers.done(actor, drive, taken, part, "desk_taken");
        } catch (Refusal refusal) {
            return answers.refused(actor, drive, form.value("fullName"), part, refusal);
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

    @POST
    @Path("lines/{lineId}/bringer")
    public Response bring(String code, UUID lineId, @HeaderParam(PART) @Nullable String part) {
        return change(
                code,
                lineId,
                part,
                "desk_done",
                (actor, drive) -> desk.bring(actor, drive.id(), lineId, entry.bringer()));
    }

    /** Keeps a place on a slot, also for somebody who had given the place up. */
    @POST
    @Path("lines/{lineId}/booking")
    public Response book(String code, UUID lineId, @HeaderParam(PART) @Nullable String part) {
        return change(code, lineId, part, "desk_booked", (actor, drive) -> {
            var donor = reading.line(actor, drive.id(), lineId).donorId();
            bookings.book(actor, drive.id(), donor, form.id("slotId"), null);
            return reading.line(actor, drive.id(), lineId);
        });
    }

    @POST
    @Path("lines/{lineId}/booking-cancellation")
    public Response giveUp(String code, UUID lineId, @HeaderParam(PART) @Nullable String part) {
        return change(code, lineId, part, "desk_given_up", (actor, drive) -> {
            bookings.cancel(actor, drive.id(), lineId, form.text("reason"));
            return reading.line(actor, drive.id(), lineId);
        });
    }

    /** Ends the day: the rest did not come. */
    @POST
    @Path("no-shows")
    public Response noShows(String code) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        try {
            var recorded = noShows.record(actor, drive.id());
            return Pages.seeOther("/drives/" + code + "/desk", "desk_rest_recorded", recorded);
        } catch (Refusal refusal) {
            return answers.refused(actor, drive, refusal);
        }
    }

    private interface Change {
        DeskLine make(Actor actor, DeskParts.Head drive);
    }

    private Response change(String code, UUID lineId, @Nullable String part, String message, Change change) {
        var actor = current.get();
        var drive = forms.drive(actor, code);
        try {
            return answers.done(actor, drive, change.make(actor, drive), part, message);
        } catch (Refusal refusal) {
            return answers.refused(actor, drive, lineId, part, refusal);
        }
    }
}

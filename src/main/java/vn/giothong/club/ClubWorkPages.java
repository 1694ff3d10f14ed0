package vn.giothong.club;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.organisation.Officers;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** What is written on a club's page: goals, activities, officers. */
@Path("/clubs/{id}")
@Authenticated
class ClubWorkPages {
    private final ClubWork work;
    private final ClubSheets sheets;
    private final CurrentActor current;
    private final Form form;

    ClubWorkPages(ClubWork work, ClubSheets sheets, CurrentActor current, Form form) {
        this.work = work;
        this.sheets = sheets;
        this.current = current;
        this.form = form;
    }

    @POST
    @Path("goals")
    public Response aim(UUID id) {
        var year = form.integer("year");
        var goal = new ClubWork.Goal(form.integer("units"), form.integer("members"));
        return done(id, () -> work.aim(current.get(), id, year, goal), "club_saved_goal");
    }

    @POST
    @Path("activities")
    public Response log(UUID id) {
        var value = form.integer("valueVnd");
        var activity = new ClubWork.NewActivity(
                form.date("on"),
                form.required("title"),
                form.integer("people"),
                value == null ? null : value.longValue());
        return done(id, () -> work.log(current.get(), id, activity), "club_saved_activity");
    }

    @POST
    @Path("officers")
    public Response appoint(UUID id) {
        var given =
                new Officers.Appointment(form.required("fullName"), form.required("office"), form.date("from"), null);
        return done(id, () -> work.appoint(current.get(), id, given), "club_saved_officer");
    }

    @POST
    @Path("officers/end")
    public Response end(UUID id) {
        var term = form.id("term");
        var to = form.date("to");
        return done(
                id,
                () -> {
                    if (term == null) {
                        throw Refusal.at("term", "field_required");
                    }
                    work.end(current.get(), id, term, to);
                },
                "club_saved_officer");
    }

    private Response done(UUID id, Runnable act, String messageKey) {
        if (form.accepts(act)) {
            return Pages.seeOther("/clubs/" + id, messageKey);
        }
        return Pages.invalid(new ClubPages.ClubPage(sheets.of(current.get(), id, false, new Paging(0, 50))));
    }
}

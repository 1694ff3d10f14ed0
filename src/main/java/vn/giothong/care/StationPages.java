package vn.giothong.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** The register of health stations: founding one, putting it right and closing it. */
@Path("/care/stations")
@Authenticated
class StationPages {
    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StationsPage(
            Listing<Stations.Row> stations, Paging paging, String path, boolean withClosed, boolean mayFound)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StationFormPage(List<CareTeams.Choice> communes) implements TemplateInstance {}

    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StationPage(Stations.Row station) implements TemplateInstance {}

    private final Stations stations;
    private final StationChanges changes;
    private final CurrentActor current;
    private final Form form;
    private final Clock clock;

    StationPages(Stations stations, StationChanges changes, CurrentActor current, Form form, Clock clock) {
        this.stations = stations;
        this.changes = changes;
        this.current = current;
        this.form = form;
        this.clock = clock;
    }

    @GET
    public Response list(
            @QueryParam("chapterId") @Nullable UUID chapterId,
            @QueryParam("all") boolean withClosed,
            @BeanParam Paging paging) {
        var actor = current.get();
        var path = "/care/stations?" + (chapterId == null ? "" : "chapterId=" + chapterId + "&")
                + (withClosed ? "all=true&" : "");
        return Pages.ok(new StationsPage(
                stations.list(actor, chapterId, withClosed, paging),
                paging,
                path,
                withClosed,
                !stations.communes(actor).isEmpty()));
    }

    @GET
    @Path("new")
    public Response blank() {
        form.put("foundedOn", LocalDate.now(clock));
        return Pages.ok(founding());
    }

    private StationFormPage founding() {
        var communes = stations.communes(current.get());
        if (communes.isEmpty()) {
            throw Refusal.forbidden();
        }
        return new StationFormPage(communes);
    }

    @POST
    public Response found() {
        var given = new StationChanges.Founding(
                form.id("chapterId"),
                form.required("name"),
                form.text("address"),
                form.text("phone"),
                form.required("legalBasis"),
                form.date("foundedOn"));
        if (form.accepts(() -> changes.found(current.get(), given))) {
            return Pages.seeOther("/care/stations", "care_station_founded");
        }
        return Pages.invalid(founding());
    }

    @GET
    @Path("{id}")
    public Response show(UUID id) {
        return Pages.ok(page(id));
    }

    /** What stands there, but for what was typed just now. */
    private StationPage page(UUID id) {
        var station = stations.get(current.get(), id);
        if (form.value("version").isEmpty()) {
            form.put("name", station.name()).put("address", station.address());
            form.put("phone", station.phone()).put("version", station.version());
        }
        return new StationPage(station);
    }

    @POST
    @Path("{id}")
    public Response keep(UUID id) {
        var change = new StationChanges.Change(
                form.required("name"), form.text("address"), form.text("phone"), true, form.integer("version"));
        return done(id, () -> changes.change(current.get(), id, change), "care_station_saved");
    }

    @POST
    @Path("{id}/closure")
    public Response close(UUID id) {
        var closure = new StationChanges.Closure(form.date("on"), form.required("reason"));
        return done(id, () -> changes.close(current.get(), id, closure), "care_station_shut");
    }

    @POST
    @Path("{id}/reopening")
    public Response reopen(UUID id) {
        return done(id, () -> changes.reopen(current.get(), id), "care_station_reopened");
    }

    private Response done(UUID id, Runnable act, String messageKey) {
        if (form.accepts(act)) {
            return Pages.seeOther("/care/stations/" + id, messageKey);
        }
        return Pages.invalid(page(id));
    }
}

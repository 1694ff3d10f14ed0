package vn.giothong.me;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;

/** Where donors look for a drive and keep, change or give up their place on it. */
@Path("/me/drives")
@Authenticated
class MeDrivePages {
    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DrivesPage(List<NearDrives.Near> drives) implements TemplateInstance {}

    @CheckedTemplate(basePath = "me", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PlacePage(NearDrives.Near drive, NearDrives.Sight sight) implements TemplateInstance {}

    private final CurrentActor current;
    private final NearDrives drives;
    private final OwnPlaces places;
    private final Form form;

    MeDrivePages(CurrentActor current, NearDrives drives, OwnPlaces places, Form form) {
        this.current = current;
        this.drives = drives;
        this.places = places;
        this.form = form;
    }

    @GET
    public Response near() {
        return Pages.ok(new DrivesPage(drives.of(current.get())));
    }

    @GET
    @Path("{code}")
    public Response show(String code) {
        var sight = drives.one(current.get(), code);
        var booking = sight.drive().booking();
        form.put("slotId", booking == null ? null : booking.slotId());
        return Pages.ok(new PlacePage(sight.drive(), sight));
    }

    @POST
    @Path("{code}/booking")
    public Response keep(String code) {
        var actor = current.get();
        var drive = drives.one(actor, code).drive();
        var slot = form.id("slotId");
        var broughtBy = form.text("broughtBy");
        return acted(code, "me_place_kept", () -> places.keep(actor, drive.id(), slot, broughtBy));
    }

    @POST
    @Path("{code}/booking-cancellation")
    public Response giveUp(String code) {
        var actor = current.get();
        var drive = drives.one(actor, code).drive();
        return acted(code, "me_place_given_up", () -> places.giveUp(actor, drive.id()));
    }

    private Response acted(String code, String messageKey, Runnable act) {
        if (!form.hasErrors()) {
            try {
                act.run();
                return Pages.seeOther("/me/drives/" + code, messageKey);
            } catch (Refusal refusal) {
                if (refusal.status() == 404) {
                    throw refusal;
                }
                form.reject(refusal);
            }
        }
        var sight = drives.one(current.get(), code);
        return Pages.invalid(new PlacePage(sight.drive(), sight));
    }
}

package vn.giothong.entitlement;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.drive.Drive;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;

/** What a drive's donors are owed, ticked off person by person or for all at once. */
@Path("/drives/{code}/entitlements")
@Authenticated
class EntitlementPages {
    @CheckedTemplate(basePath = "entitlement", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EntitlementsPage(
            String code,
            String driveName,
            EntitlementSheet sheet,
            Paging paging,
            String path,
            @Nullable UUID refused) implements TemplateInstance {}

    private final Entitlements entitlements;
    private final Giving giving;
    private final DriveNames drives;
    private final CurrentActor current;
    private final Form form;

    EntitlementPages(Entitlements entitlements, Giving giving, DriveNames drives, CurrentActor current, Form form) {
        this.entitlements = entitlements;
        this.giving = giving;
        this.drives = drives;
        this.current = current;
        this.form = form;
    }

    @GET
    public Response show(String code, @BeanParam Paging paging) {
        return Pages.ok(page(drives.coded(code), paging, null));
    }

    /** Whose line was refused is shown with what was typed. */
    private EntitlementsPage page(Drive drive, Paging paging, @Nullable UUID refused) {
        var sheet = entitlements.of(current.get(), drive.id, paging);
        var path = "/drives/" + drive.code + "/entitlements?";
        return new EntitlementsPage(drive.code, drive.name, sheet, paging, path, refused);
    }

    @POST
    @Path("all")
    public Response giveAll(String code) {
        var drive = drives.coded(code);
        var all = new Giving.ForAll(null, null);
        if (form.accepts(() -> giving.giveAll(current.get(), drive.id, all))) {
            return Pages.seeOther("/drives/" + code + "/entitlements", "entitlement_saved");
        }
        return Pages.invalid(page(drive, new Paging(0, 50), null));
    }

    /** What is ticked in a line was given; a gift without an amount of its own comes with one. */
    @POST
    @Path("{registrationId}")
    public Response give(String code, UUID registrationId) {
        var drive = drives.coded(code);
        var handed = handed();
        if (form.accepts(() -> giving.give(current.get(), drive.id, registrationId, handed))) {
            return Pages.seeOther(
                    "/drives/" + code + "/entitlements?page=" + page() + "#l-" + registrationId, "entitlement_saved");
        }
        return Pages.invalid(page(drive, new Paging(page(), 50), registrationId));
    }

    private List<Giving.Handed> handed() {
        var handed = new ArrayList<Giving.Handed>();
        for (var item : Item.values()) {
            var field = item.field();
            var value = form.integer(field);
            if (form.chosen("given", item)) {
                var entry = "given[" + handed.size() + "].";
                form.naming(entry + "valueVnd", field).naming(entry + "item", field);
                handed.add(new Giving.Handed(item, value == null ? null : value.longValue(), null, null));
            }
        }
        return handed;
    }

    private int page() {
        var page = form.integer("page");
        if (page != null && (page < 0 || page > Paging.LARGEST)) {
            throw Refusal.badRequest("page", "paging_page");
        }
        return page == null ? 0 : page;
    }
}

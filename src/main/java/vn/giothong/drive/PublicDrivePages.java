package vn.giothong.drive;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import vn.giothong.account.Actor;
import vn.giothong.account.Role;
import vn.giothong.web.Pages;
import vn.giothong.web.PublicPages;
import vn.giothong.web.SiteAddress;

/** What the address of an approved drive shows to everybody who has no work with it; made to be passed on. */
@ApplicationScoped
class PublicDrivePages {
    @CheckedTemplate(basePath = "drive", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PublicDrivePage(PublicDrives.Shown drive, PublicDrives.Basics basics, String site, boolean books)
            implements TemplateInstance {}

    private final PublicDrives drives;
    private final SiteAddress site;

    PublicDrivePages(PublicDrives drives, SiteAddress site) {
        this.drives = drives;
        this.site = site;
    }

    Optional<Response> show(String code, Request request, UriInfo uri) {
        return drives.find(code).map(drive -> PublicPages.of(request, page(drive, uri, true)));
    }

    /** Who is signed in and no donor is offered no place, on a page that no cache keeps for others. */
    Optional<Response> show(Actor actor, String code, Request request, UriInfo uri) {
        return actor.has(Role.DONOR)
                ? show(code, request, uri)
                : drives.find(code).map(drive -> Pages.ok(page(drive, uri, false)));
    }

    private PublicDrivePage page(PublicDrives.Shown drive, UriInfo uri, boolean books) {
        return new PublicDrivePage(drive, drives.basics(drive.date()), site.of(uri), books);
    }
}

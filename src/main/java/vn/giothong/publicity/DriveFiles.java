package vn.giothong.publicity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import vn.giothong.drive.PublicDrives;
import vn.giothong.web.Language;
import vn.giothong.web.PublicPages;
import vn.giothong.web.Refusal;
import vn.giothong.web.SiteAddress;

/** What goes with an approved drive's public page: its entry for a calendar, and the picture that messengers show with its link. */
@Path("/drives/{code}")
@PermitAll
class DriveFiles {
    private final PublicDrives drives;
    private final DriveCalendars calendars;
    private final DrivePicture picture;
    private final SiteAddress site;
    private final Language language;

    DriveFiles(
            PublicDrives drives, DriveCalendars calendars, DrivePicture picture, SiteAddress site, Language language) {
        this.drives = drives;
        this.calendars = calendars;
        this.picture = picture;
        this.site = site;
        this.language = language;
    }

    @GET
    @Path("calendar.ics")
    public Response calendar(String code, Request request, UriInfo uri) {
        var drive = drives.find(code).orElseThrow(Refusal::notFound);
        return PublicPages.of(
                request, calendars.of(List.of(DriveCalendars.Entry.of(drive)), site.of(uri)), DriveCalendars.TYPE);
    }

    @GET
    @Path("picture.png")
    public Response picture(String code, Request request) {
        var drive = drives.find(code).orElseThrow(Refusal::notFound);
        return PublicPages.of(request, picture.of(drive, language.code()), "image/png");
    }
}

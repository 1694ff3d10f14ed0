package vn.giothong.publicity;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import vn.giothong.drive.PublicDrives;
import vn.giothong.web.PublicPages;
import vn.giothong.web.SiteAddress;

/** All drives of the next half year, however many, for a calendar that subscribes to them. */
@Path("/drives.ics")
@PermitAll
class DriveCalendarFiles {
    private static final int WEEKS = 26;

    private final PublicDrives drives;
    private final DriveCalendars calendars;
    private final SiteAddress site;
    private final Clock clock;

    DriveCalendarFiles(PublicDrives drives, DriveCalendars calendars, SiteAddress site, Clock clock) {
        this.drives = drives;
        this.calendars = calendars;
        this.site = site;
        this.clock = clock;
    }

    @GET
    public Response ahead(Request request, UriInfo uri) {
        var today = LocalDate.now(clock);
        var entries = drives.ahead(today, today.plusWeeks(WEEKS)).stream()
                .map(DriveCalendars.Entry::of)
                .toList();
        return PublicPages.of(request, calendars.of(entries, site.of(uri)), DriveCalendars.TYPE);
    }
}

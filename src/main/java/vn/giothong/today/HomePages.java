package vn.giothong.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.giothong.drive.PublicDrives;
import vn.giothong.web.Pages;

/** The front page, for anybody. */
@Path("/")
@PermitAll
class HomePages {
    private static final int WEEKS = 8;
    private static final int MOST = 30;

    @CheckedTemplate(basePath = "today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomePage(List<PublicDrives.Ahead> drives, PublicDrives.Year year) implements TemplateInstance {}

    private final PublicDrives drives;
    private final Clock clock;

    HomePages(PublicDrives drives, Clock clock) {
        this.drives = drives;
        this.clock = clock;
    }

    @GET
    public Response show() {
        var today = LocalDate.now(clock);
        return Pages.ok(new HomePage(drives.ahead(today, today.plusWeeks(WEEKS), MOST), drives.year(today.getYear())));
    }
}

package vn.giothong.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import vn.giothong.drive.PublicDrives;
import vn.giothong.web.PublicPages;

/** The front page, for anybody: drives ahead by commune, who may give, and the figures of the year. */
@Path("/")
@PermitAll
class HomePages {
    private static final int WEEKS = 8;
    private static final int MOST = 60;

    /** The drives of one commune, the next first. */
    record Commune(String name, List<PublicDrives.Ahead> drives) {}

    @CheckedTemplate(basePath = "today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomePage(List<Commune> communes, PublicDrives.Basics basics, PublicDrives.Year year)
            implements TemplateInstance {}

    private final PublicDrives drives;
    private final Clock clock;

    HomePages(PublicDrives drives, Clock clock) {
        this.drives = drives;
        this.clock = clock;
    }

    @GET
    public Response show(Request request) {
        var today = LocalDate.now(clock);
        var communes = byCommune(drives.ahead(today, today.plusWeeks(WEEKS), MOST));
        return PublicPages.of(request, new HomePage(communes, drives.basics(today), drives.year(today.getYear())));
    }

    private static List<Commune> byCommune(List<PublicDrives.Ahead> ahead) {
        var communes = new TreeMap<String, List<PublicDrives.Ahead>>();
        ahead.forEach(drive -> communes.computeIfAbsent(drive.place(), ignored -> new ArrayList<>())
                .add(drive));
        return communes.entrySet().stream()
                .map(entry -> new Commune(entry.getKey(), entry.getValue()))
                .toList();
    }
}

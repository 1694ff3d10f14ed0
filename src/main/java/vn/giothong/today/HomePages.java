package vn.giothong.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.giothong.drive.PublicDrives;
import vn.giothong.web.Paging;
import vn.giothong.web.PublicPages;

/** The front page, for anybody: drives ahead by commune, the next ones first, who may give, and the figures of the year. */
@Path("/")
@PermitAll
class HomePages {
    private static final int WEEKS = 8;

    /** The drives of one commune, the next first. */
    record Commune(String name, List<PublicDrives.Ahead> drives) {}

    @CheckedTemplate(basePath = "today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record HomePage(
            List<Commune> communes, Paging paging, long total, PublicDrives.Basics basics, PublicDrives.Year year)
            implements TemplateInstance {}

    private final PublicDrives drives;
    private final Clock clock;

    HomePages(PublicDrives drives, Clock clock) {
        this.drives = drives;
        this.clock = clock;
    }

    @GET
    public Response show(@BeanParam Paging paging, Request request) {
        var today = LocalDate.now(clock);
        var ahead = drives.ahead(today, today.plusWeeks(WEEKS), paging);
        var page = new HomePage(
                byCommune(ahead.items()), paging, ahead.total(), drives.basics(today), drives.year(today.getYear()));
        return PublicPages.of(request, page);
    }

    private static List<Commune> byCommune(List<PublicDrives.Ahead> ahead) {
        var vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        return ahead.stream().collect(Collectors.groupingBy(PublicDrives.Ahead::placeId)).values().stream()
                .map(drives -> new Commune(drives.get(0).place(), drives))
                .sorted(Comparator.comparing(Commune::name, vietnamese))
                .toList();
    }
}

package vn.giothong.today;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Pages;

/** The page on which one arrives after signing in. */
@Path("/today")
@Authenticated
class TodayPages {
    @CheckedTemplate(basePath = "today", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TodayPage(List<Work> work) implements TemplateInstance {}

    private final CurrentActor current;
    private final Today today;

    TodayPages(CurrentActor current, Today today) {
        this.current = current;
        this.today = today;
    }

    @GET
    public Response show() {
        var actor = current.get();
        return actor.donorOnly() ? Pages.seeOther("/me") : Pages.ok(new TodayPage(today.of(actor)));
    }
}

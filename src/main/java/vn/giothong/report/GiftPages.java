package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** The donations behind a figure of the page before. */
@Path("/reports/donations")
@Authenticated
class GiftPages {
    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DonationsPage(Listing<GiftRow> gifts, Paging paging, String label, String back, String path)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Gifts gifts;
    private final Clock clock;

    GiftPages(CurrentActor current, Gifts gifts, Clock clock) {
        this.current = current;
        this.gifts = gifts;
        this.clock = clock;
    }

    @GET
    public Response list(
            @BeanParam FigureQuery asked,
            @QueryParam("key") @Nullable String key,
            @QueryParam("label") @Nullable String label,
            @BeanParam Paging paging) {
        var query = asked.read(LocalDate.now(clock));
        var found = gifts.of(current.get(), query, key, paging);
        var said = label == null ? "" : label;
        return Pages.ok(new DonationsPage(
                found,
                paging,
                said,
                FigureAddress.of("/reports", query),
                FigureAddress.of("/reports/donations", query, key, said) + "&"));
    }
}

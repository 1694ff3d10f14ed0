package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Pages;

/** The awards of a donor, on a page of their own. */
@Path("/donors/{code}/awards")
@Authenticated
class DonorAwardPages {
    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record DonorAwardsPage(DonorAwards.Of of) implements TemplateInstance {}

    private final CurrentActor current;
    private final DonorAwards awards;

    DonorAwardPages(CurrentActor current, DonorAwards awards) {
        this.current = current;
        this.awards = awards;
    }

    @GET
    public Response list(String code) {
        return Pages.ok(new DonorAwardsPage(awards.of(current.get(), code)));
    }
}

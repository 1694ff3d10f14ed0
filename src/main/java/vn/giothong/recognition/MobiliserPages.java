package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** Who brought others to give, to see who comes near a step. */
@Path("/recognition/mobilisers")
@Authenticated
class MobiliserPages {
    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MobiliserPage(Mobilisers.Ranking ranking, String year, Paging paging, String path, AwardChoices.Lists lists)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final Mobilisers mobilisers;
    private final AwardChoices choices;
    private final Form form;

    MobiliserPages(CurrentActor current, Mobilisers mobilisers, AwardChoices choices, Form form) {
        this.current = current;
        this.mobilisers = mobilisers;
        this.choices = choices;
        this.form = form;
    }

    @GET
    public Response rank(
            @QueryParam("year") @Nullable String year,
            @QueryParam("chapterId") @Nullable String chapterId,
            @BeanParam Paging paging) {
        form.put("year", year).put("chapterId", chapterId);
        var actor = current.get();
        var ranking = mobilisers.of(actor, form.integer("year"), form.id("chapterId"), paging);
        form.put("year", ranking.year());
        var shown = form.value("year");
        var path = "/recognition/mobilisers?year=" + shown + "&chapterId=" + form.value("chapterId") + "&";
        return Pages.ok(new MobiliserPage(ranking, shown, paging, path, choices.lists(actor)));
    }
}

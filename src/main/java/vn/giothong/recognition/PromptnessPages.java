package vn.giothong.recognition;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** How promptly milestones are honoured, and what is overdue. */
@Path("/recognition/promptness")
@Authenticated
class PromptnessPages {
    @CheckedTemplate(basePath = "recognition", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record PromptnessPage(
            Promptness.Figures figures, List<CaseState> states, List<AwardChoices.Choice> chapters, boolean byName)
            implements TemplateInstance {}

    private static final List<CaseState> TIMED = List.of(
            CaseState.PROPOSED,
            CaseState.VERIFIED,
            CaseState.REVIEWED,
            CaseState.SUBMITTED,
            CaseState.DECIDED,
            CaseState.HANDED_OVER,
            CaseState.PAID);

    private final CurrentActor current;
    private final Access access;
    private final Promptness promptness;
    private final AwardChoices choices;
    private final Form form;

    PromptnessPages(CurrentActor current, Access access, Promptness promptness, AwardChoices choices, Form form) {
        this.current = current;
        this.access = access;
        this.promptness = promptness;
        this.choices = choices;
        this.form = form;
    }

    @GET
    public Response show(
            @QueryParam("year") @Nullable String year, @QueryParam("chapterId") @Nullable String chapterId) {
        form.put("year", year).put("chapterId", chapterId);
        var actor = current.get();
        var figures = promptness.of(actor, form.integer("year"), form.id("chapterId"));
        form.put("year", figures.year());
        return Pages.ok(new PromptnessPage(
                figures,
                TIMED,
                choices.chapters(promptness.reach(actor)),
                !access.reach(actor, Action.READ_AWARD).nothing()));
    }
}

package vn.giothong.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Texts;

/** Teams with what they did, and the communes they cover. */
@Path("/care")
@Authenticated
class CarePages {
    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamsPage(
            Listing<TeamRow> teams,
            CareFigures.Sheet figures,
            Paging paging,
            String path,
            boolean narrowed,
            boolean mayFound,
            boolean coverage,
            List<CareChoice> states)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record CoveragePage(CoverageSheet sheet) implements TemplateInstance {}

    private final CareTeams teams;
    private final CareFigures figures;
    private final Coverage coverage;
    private final CoverageGoals goals;
    private final Access access;
    private final CurrentActor current;
    private final Form form;
    private final Language language;

    CarePages(
            CareTeams teams,
            CareFigures figures,
            Coverage coverage,
            CoverageGoals goals,
            Access access,
            CurrentActor current,
            Form form,
            Language language) {
        this.teams = teams;
        this.figures = figures;
        this.coverage = coverage;
        this.goals = goals;
        this.access = access;
        this.current = current;
        this.form = form;
        this.language = language;
    }

    @GET
    public Response teams(@BeanParam TeamQuery query, @BeanParam Paging paging) {
        var actor = current.get();
        var reach = access.reach(actor, Action.READ_CARE_FIGURES);
        var chapters = reach.everything() || !reach.chapterIds().isEmpty();
        if (!chapters && reach.teamIds().size() == 1) {
            return Pages.seeOther("/care/teams/" + reach.teamIds().iterator().next());
        }
        form.put("state", query.state()).put("chapterId", query.chapterId());
        return Pages.ok(new TeamsPage(
                teams.list(actor, query, paging),
                figures.of(actor, query.chapterId(), null, null),
                paging,
                query.path(),
                query.chapterId() != null || query.wantedState() != null,
                !teams.chapterChoices(actor).isEmpty(),
                chapters,
                Arrays.stream(Activity.State.values())
                        .map(state -> new CareChoice(state.name(), Texts.text(language.code(), "careState_" + state)))
                        .toList()));
    }

    @GET
    @Path("coverage")
    public Response coverage(
            @QueryParam("chapterId") @Nullable UUID chapterId, @QueryParam("year") @Nullable Integer year) {
        var sheet = coverage.of(current.get(), chapterId, year);
        form.put("year", sheet.year()).put("chapterId", sheet.chapterId());
        form.put(sheet.field(), sheet.goal());
        sheet.districts().forEach(district -> form.put(district.field(), district.goal()));
        return Pages.ok(new CoveragePage(sheet));
    }

    @POST
    @Path("coverage")
    public Response aim() {
        var actor = current.get();
        var sheet = coverage.of(actor, form.id("chapterId"), form.integer("year"));
        var wanted = new ArrayList<CoverageGoals.Goal>();
        add(wanted, sheet.chapterId(), sheet.field(), sheet.goal());
        sheet.districts().stream()
                .filter(district -> !district.chapterId().equals(sheet.chapterId()))
                .forEach(district -> add(wanted, district.chapterId(), district.field(), district.goal()));
        if (form.accepts(() -> goals.aim(actor, sheet.year(), wanted))) {
            return Pages.seeOther(
                    "/care/coverage?year=" + sheet.year() + "&chapterId=" + sheet.chapterId(), "care_goals_saved");
        }
        return Pages.invalid(new CoveragePage(sheet));
    }

    /** What was typed and differs from what stands. */
    private void add(List<CoverageGoals.Goal> wanted, UUID chapter, String field, @Nullable Integer known) {
        var communes = form.integer(field);
        if (communes != null && !communes.equals(known)) {
            wanted.add(new CoverageGoals.Goal(chapter, communes));
        }
    }
}

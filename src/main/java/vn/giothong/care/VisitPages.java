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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Given;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** Visits: the list, one, and the one form on which they are planned and written down, made for a phone. */
@Path("/care/visits")
@Authenticated
class VisitPages {
    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VisitsPage(Listing<VisitRow> visits, Paging paging, String path, List<CareChoice> states)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VisitPage(VisitView visit, LocalDate today) implements TemplateInstance {}

    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record VisitFormPage(
            TeamRow team,
            @Nullable VisitView visit,
            @Nullable UUID followUpOf,
            List<TeamMember> members,
            List<CareChoice> kinds,
            List<CareChoice> settings,
            List<CareChoice> occasions,
            List<SupportLine> supports)
            implements TemplateInstance {}

    private final CareTeams teams;
    private final TeamRoster roster;
    private final Visits visits;
    private final VisitEntries entries;
    private final VisitForms forms;
    private final CurrentActor current;
    private final Form form;
    private final Language language;
    private final Clock clock;

    VisitPages(
            CareTeams teams,
            TeamRoster roster,
            Visits visits,
            VisitEntries entries,
            VisitForms forms,
            CurrentActor current,
            Form form,
            Language language,
            Clock clock) {
        this.teams = teams;
        this.roster = roster;
        this.visits = visits;
        this.entries = entries;
        this.forms = forms;
        this.current = current;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    public Response list(@BeanParam VisitQuery query, @BeanParam Paging paging) {
        form.put("state", query.state()).put("from", query.from()).put("to", query.to());
        form.put("teamId", query.teamId()).put("chapterId", query.chapterId());
        return Pages.ok(new VisitsPage(
                visits.list(current.get(), query, paging),
                paging,
                query.path(),
                choices("careVisit", CareVisit.State.values())));
    }

    @GET
    @Path("new")
    public Response blank(
            @QueryParam("teamId") @Nullable UUID teamId, @QueryParam("followUpOf") @Nullable UUID followUpOf) {
        var team = teams.changeable(current.get(), Given.value("teamId", teamId));
        forms.suggest(LocalDate.now(clock), visits.usualMembers(current.get(), team.id()));
        return Pages.ok(page(team, null, followUpOf));
    }

    @POST
    public Response record() {
        var followUpOf = form.id("followUpOf");
        var given = forms.read(followUpOf, SupportLine.of(null, language.code()));
        if (form.accepts(() -> entries.record(current.get(), given))) {
            return Pages.seeOther("/care/teams/" + given.teamId(), "care_visit_saved");
        }
        var team = teams.changeable(current.get(), Given.value("teamId", given.teamId()));
        return Pages.invalid(page(team, null, followUpOf));
    }

    private VisitFormPage page(TeamRow team, @Nullable VisitView visit, @Nullable UUID followUpOf) {
        return new VisitFormPage(
                team,
                visit,
                followUpOf,
                roster.there(current.get(), team.id(), visit == null ? LocalDate.now(clock) : visit.date()),
                choices("careKind", CareVisit.Kind.values()),
                choices("careSetting", CareVisit.Setting.values()),
                choices("careOccasion", CareVisit.Occasion.values()),
                SupportLine.of(visit, language.code()));
    }

    private List<CareChoice> choices(String list, Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> TeamPages.choice(language.code(), list, value))
                .toList();
    }

    @GET
    @Path("{id}")
    public Response show(UUID id) {
        return Pages.ok(new VisitPage(visits.get(current.get(), id), LocalDate.now(clock)));
    }

    @GET
    @Path("{id}/edit")
    public Response editing(UUID id) {
        var visit = visits.get(current.get(), id);
        forms.fill(visit, SupportLine.of(visit, language.code()));
        return Pages.ok(page(teams.changeable(current.get(), visit.teamId()), visit, null));
    }

    @POST
    @Path("{id}")
    public Response change(UUID id) {
        var visit = visits.get(current.get(), id);
        var given = forms.read(null, SupportLine.of(visit, language.code()));
        if (form.accepts(() -> entries.change(current.get(), id, given))) {
            return Pages.seeOther("/care/teams/" + visit.teamId(), "care_visit_saved");
        }
        return Pages.invalid(page(teams.changeable(current.get(), visit.teamId()), visit, null));
    }

    @POST
    @Path("{id}/cancellation")
    public Response cancel(UUID id) {
        var reason = form.required("reason");
        if (form.accepts(() -> entries.cancel(current.get(), id, reason))) {
            return Pages.seeOther("/care/visits/" + id, "care_visit_called_off");
        }
        return Pages.invalid(new VisitPage(visits.get(current.get(), id), LocalDate.now(clock)));
    }
}

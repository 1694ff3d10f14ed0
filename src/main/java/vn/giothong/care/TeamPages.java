package vn.giothong.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** A team's page, and founding and changing one. */
@Path("/care/teams")
@Authenticated
class TeamPages {
    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamPage(
            TeamRow team,
            List<TeamMember> members,
            Listing<VisitRow> planned,
            Listing<VisitRow> visits,
            boolean withFormer,
            boolean mayWrite,
            List<CareChoice> roles,
            List<CareChoice> known,
            long ofUnknownAge)
            implements TemplateInstance {}

    /** One page to found a team (none yet) and to change one. */
    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TeamEditPage(@Nullable TeamRow team, List<CareTeams.Choice> chapters, List<CareTeams.Choice> stations)
            implements TemplateInstance {}

    private static final Paging LATEST = new Paging(0, 10);

    private final CareTeams teams;
    private final TeamRoster roster;
    private final TeamMembers members;
    private final KnownVolunteers volunteers;
    private final Visits visits;
    private final CurrentActor current;
    private final Form form;
    private final Language language;
    private final Clock clock;

    TeamPages(
            CareTeams teams,
            TeamRoster roster,
            TeamMembers members,
            KnownVolunteers volunteers,
            Visits visits,
            CurrentActor current,
            Form form,
            Language language,
            Clock clock) {
        this.teams = teams;
        this.roster = roster;
        this.members = members;
        this.volunteers = volunteers;
        this.visits = visits;
        this.current = current;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    @GET
    @Path("new")
    public Response blank(@QueryParam("stationId") @Nullable UUID stationId) {
        if (teams.chapterChoices(current.get()).isEmpty()) {
            throw Refusal.forbidden();
        }
        form.put("healthStationId", stationId).put("foundedOn", LocalDate.now(clock));
        return Pages.ok(edit(null));
    }

    @POST
    public Response found() {
        return saved(null, () -> teams.found(current.get(), given(null)), "care_team_saved_new");
    }

    @GET
    @Path("{id}")
    public Response team(UUID id, @QueryParam("all") boolean all) {
        form.put("from", LocalDate.now(clock));
        return Pages.ok(page(id, all));
    }

    private TeamPage page(UUID id, boolean all) {
        var actor = current.get();
        var listed = roster.list(actor, id, all);
        var mayWrite = teams.mayWrite(actor, id);
        return new TeamPage(
                teams.get(actor, id),
                listed,
                visits.list(actor, new VisitQuery(id, null, CareVisit.State.PLANNED.name(), null, null), LATEST),
                visits.list(actor, new VisitQuery(id, null, CareVisit.State.DONE.name(), null, null), LATEST),
                all,
                mayWrite,
                MemberPages.roles(language.code()),
                mayWrite ? known(id) : List.of(),
                TeamRoster.ofUnknownAge(listed));
    }

    private List<CareChoice> known(UUID id) {
        return volunteers.near(current.get(), id).stream()
                .map(one -> new CareChoice(
                        one.volunteerId().toString(),
                        one.birthYear() == null ? one.fullName() : one.fullName() + " · " + one.birthYear()))
                .toList();
    }

    @POST
    @Path("{id}/members")
    public Response join(UUID id) {
        var joining = new TeamMembers.Joining(
                form.id("volunteerId"),
                null,
                form.text("donorCode"),
                form.text("name"),
                form.date("birthDate"),
                form.integer("birthYear"),
                form.ticked("ofAge"),
                form.text("phone"),
                form.choice("role", CareMember.Role.class),
                form.date("from"));
        if (form.accepts(() -> members.join(current.get(), id, joining))) {
            return Pages.seeOther("/care/teams/" + id, "care_member_saved");
        }
        return Pages.invalid(page(id, false));
    }

    @GET
    @Path("{id}/edit")
    public Response editing(UUID id) {
        var team = teams.changeable(current.get(), id);
        form.put("name", team.name()).put("decisionNumber", team.decisionNumber());
        form.put("closedOn", team.closedOn()).put("version", team.version());
        return Pages.ok(edit(team));
    }

    @POST
    @Path("{id}")
    public Response change(UUID id) {
        var team = teams.changeable(current.get(), id);
        return saved(team, () -> teams.change(current.get(), id, given(form.integer("version"))), "care_team_saved");
    }

    private TeamData given(@Nullable Integer version) {
        return new TeamData(
                form.required("name"),
                form.id("chapterId"),
                form.id("healthStationId"),
                form.date("foundedOn"),
                form.text("decisionNumber"),
                form.date("closedOn"),
                version);
    }

    private Response saved(@Nullable TeamRow before, Supplier<TeamRow> act, String messageKey) {
        // reads the form first, so that every wrong field is told at once
        given(null);
        if (!form.hasErrors()) {
            try {
                return Pages.seeOther("/care/teams/" + act.get().id(), messageKey);
            } catch (Refusal refusal) {
                form.reject(refusal);
            }
        }
        return Pages.invalid(edit(before));
    }

    private TeamEditPage edit(@Nullable TeamRow team) {
        var actor = current.get();
        return new TeamEditPage(team, teams.chapterChoices(actor), teams.stationChoices(actor));
    }

    static CareChoice choice(String language, String list, Enum<?> value) {
        return new CareChoice(value.name(), Texts.text(language, list + "_" + value));
    }
}

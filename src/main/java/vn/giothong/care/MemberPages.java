package vn.giothong.care;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.document.Downloads;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;

/** A member of a team: what the volunteer did, was trained in, and the end of it. */
@Path("/care/teams/{id}/members/{memberId}")
@Authenticated
class MemberPages {
    @CheckedTemplate(basePath = "care", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MemberPage(UUID teamId, ServiceRecords.Sheet sheet, boolean mayWrite, List<CareChoice> roles)
            implements TemplateInstance {}

    private final CareTeams teams;
    private final TeamMembers members;
    private final MemberAges ages;
    private final Trainings trainings;
    private final ServiceRecords records;
    private final CurrentActor current;
    private final Form form;
    private final Language language;
    private final Clock clock;

    MemberPages(
            CareTeams teams,
            TeamMembers members,
            MemberAges ages,
            Trainings trainings,
            ServiceRecords records,
            CurrentActor current,
            Form form,
            Language language,
            Clock clock) {
        this.teams = teams;
        this.members = members;
        this.ages = ages;
        this.trainings = trainings;
        this.records = records;
        this.current = current;
        this.form = form;
        this.language = language;
        this.clock = clock;
    }

    static List<CareChoice> roles(String language) {
        return Arrays.stream(CareMember.Role.values())
                .map(role -> TeamPages.choice(language, "careRole", role))
                .toList();
    }

    @GET
    public Response show(UUID id, UUID memberId) {
        var today = LocalDate.now(clock);
        form.put("on", today).put("from", today).put("heldOn", today);
        return Pages.ok(page(id, memberId));
    }

    private MemberPage page(UUID id, UUID memberId) {
        var actor = current.get();
        return new MemberPage(id, records.of(actor, id, memberId), teams.mayWrite(actor, id), roles(language.code()));
    }

    @GET
    @Path("service-record.pdf")
    @Produces(Downloads.PDF)
    public Response print(UUID id, UUID memberId) {
        var sheet = records.of(current.get(), id, memberId);
        return Downloads.of(ServiceRecordFiles.pdf(sheet), Downloads.PDF, sheet.teamCode() + ".pdf");
    }

    @POST
    @Path("trainings")
    public Response train(UUID id, UUID memberId) {
        var training = new Trainings.Training(form.required("topic"), form.date("heldOn"), form.decimal("hours"));
        form.naming("on", "heldOn");
        return done(id, memberId, () -> trainings.train(current.get(), id, memberId, training), "care_training_saved");
    }

    @POST
    @Path("age")
    public Response settleAge(UUID id, UUID memberId) {
        var age = new GivenAge(form.date("birthDate"), form.integer("birthYear"), form.ticked("ofAge"));
        return done(id, memberId, () -> ages.settle(current.get(), id, memberId, age), "care_age_saved");
    }

    @POST
    @Path("role")
    public Response changeRole(UUID id, UUID memberId) {
        var role = new TeamMembers.NewRole(form.choice("role", CareMember.Role.class), form.date("from"));
        if (form.accepts(() -> members.changeRole(current.get(), id, memberId, role))) {
            return Pages.seeOther("/care/teams/" + id, "care_member_saved");
        }
        return Pages.invalid(page(id, memberId));
    }

    @POST
    @Path("departure")
    public Response leave(UUID id, UUID memberId) {
        var departure = new TeamMembers.Departure(form.date("on"), form.required("reason"));
        return done(id, memberId, () -> members.leave(current.get(), id, memberId, departure), "care_member_gone");
    }

    private Response done(UUID id, UUID memberId, Runnable act, String messageKey) {
        if (form.accepts(act)) {
            return Pages.seeOther("/care/teams/" + id + "/members/" + memberId, messageKey);
        }
        return Pages.invalid(page(id, memberId));
    }
}

package vn.giothong.club;

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
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** A donor joins a club or leaves it, or never should have been in it. */
@Path("/clubs/{id}/members")
@Authenticated
class ClubMemberPages {
    @CheckedTemplate(basePath = "club", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record JoinPage(ClubRow club, String q, List<Newcomers.Newcomer> found) implements TemplateInstance {}

    @CheckedTemplate(basePath = "club", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record LeavePage(ClubRow club, MemberRow member) implements TemplateInstance {}

    private final Clubs clubs;
    private final ClubMembers members;
    private final Newcomers newcomers;
    private final CurrentActor current;
    private final Form form;
    private final Clock clock;

    ClubMemberPages(
            Clubs clubs, ClubMembers members, Newcomers newcomers, CurrentActor current, Form form, Clock clock) {
        this.clubs = clubs;
        this.members = members;
        this.newcomers = newcomers;
        this.current = current;
        this.form = form;
        this.clock = clock;
    }

    @GET
    @Path("new")
    public Response search(UUID id, @QueryParam("q") @Nullable String q) {
        form.put("from", LocalDate.now(clock));
        return Pages.ok(page(id, q == null ? "" : q.strip()));
    }

    @POST
    public Response join(UUID id) {
        var joining = new ClubMembers.Joining(form.id("donorId"), form.date("from"));
        if (form.accepts(() -> members.join(current.get(), id, joining))) {
            return Pages.seeOther("/clubs/" + id, "club_saved_member");
        }
        return Pages.invalid(page(id, form.value("q")));
    }

    private JoinPage page(UUID id, String q) {
        form.put("q", q);
        return new JoinPage(clubs.changeable(current.get(), id), q, newcomers.find(current.get(), id, q));
    }

    @GET
    @Path("{memberId}/departure")
    public Response leaving(UUID id, UUID memberId) {
        form.put("on", LocalDate.now(clock));
        return Pages.ok(leaving(id, members.get(current.get(), id, memberId)));
    }

    @POST
    @Path("{memberId}/departure")
    public Response leave(UUID id, UUID memberId) {
        var departure = new ClubMembers.Departure(form.date("on"), form.required("reason"));
        if (form.accepts(() -> members.leave(current.get(), id, memberId, departure))) {
            return Pages.seeOther("/clubs/" + id, "club_saved_departure");
        }
        return Pages.invalid(leaving(id, members.get(current.get(), id, memberId)));
    }

    /** Takes back a membership that was written down by mistake. */
    @POST
    @Path("{memberId}/void")
    public Response strike(UUID id, UUID memberId) {
        var mistake = new ClubMembers.Mistake(form.required("voidReason"));
        if (form.accepts(() -> members.strike(current.get(), id, memberId, mistake))) {
            return Pages.seeOther("/clubs/" + id, "club_saved_void");
        }
        return Pages.invalid(leaving(id, members.get(current.get(), id, memberId)));
    }

    private LeavePage leaving(UUID id, MemberRow member) {
        return new LeavePage(clubs.changeable(current.get(), id), member);
    }
}

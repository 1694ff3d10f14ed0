package vn.giothong.invitation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.consent.Channel;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;

/** Whom to invite to a drive, and the list of those who were asked, to call from on paper. */
@Path("/drives/{code}/invitations")
@Authenticated
class InvitationPages {
    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InvitationPage(
            Invitations.Head drive,
            Invitable found,
            List<Invitations.Row> asked,
            Choices.Lists lists,
            Paging paging,
            String path)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "invitation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record AskedPaper(Invitations.Head drive, List<Invitations.Row> asked) implements TemplateInstance {}

    private static final Paging FIRST = new Paging(0, 50);
    private static final WishParams ANYBODY = new WishParams(null, null, null, null, null, null, null);

    private final CurrentActor current;
    private final Invitees invitees;
    private final Invitations invitations;
    private final Choices choices;
    private final Form form;

    InvitationPages(CurrentActor current, Invitees invitees, Invitations invitations, Choices choices, Form form) {
        this.current = current;
        this.invitees = invitees;
        this.invitations = invitations;
        this.choices = choices;
        this.form = form;
    }

    @GET
    public Response show(String code, @BeanParam WishParams params, @BeanParam Paging paging) {
        form.put("abo", params.abo())
                .put("rhD", params.rhD())
                .put("chapterId", params.chapterId())
                .put("clubId", params.clubId())
                .put("lastBefore", params.lastBefore())
                .put("notAskedWeeks", params.notAskedWeeks());
        return Pages.ok(page(code, params, paging));
    }

    @GET
    @Path("asked")
    public Response paper(String code) {
        var drive = invitations.head(current.get(), code);
        return Pages.ok(new AskedPaper(drive, invitations.asked(current.get(), drive.id())));
    }

    @POST
    public Response ask(String code) {
        var drive = invitations.head(current.get(), code);
        form.required("channel");
        var channel = form.choice("channel", Channel.class);
        if (form.accepts(() -> invitations.ask(current.get(), drive.id(), form.ids("donorIds"), channel))) {
            return Pages.seeOther("/drives/" + code + "/invitations/asked", "invitation_asked_done");
        }
        return Pages.invalid(page(code, ANYBODY, FIRST));
    }

    private InvitationPage page(String code, WishParams params, Paging paging) {
        var actor = current.get();
        var drive = invitations.head(actor, code);
        var found = invitees.find(actor, drive.id(), params.wish(), paging);
        return new InvitationPage(
                drive, found, invitations.asked(actor, drive.id()), choices.of(actor), paging, path(code, params));
    }

    private static String path(String code, WishParams params) {
        var path = new StringBuilder("/drives/" + code + "/invitations?");
        add(path, "abo", params.abo());
        add(path, "rhD", params.rhD());
        add(path, "chapterId", params.chapterId());
        add(path, "clubId", params.clubId());
        add(path, "lastBefore", params.lastBefore());
        add(path, "notAskedWeeks", params.notAskedWeeks());
        return path.toString();
    }

    private static void add(StringBuilder path, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            path.append(name)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}

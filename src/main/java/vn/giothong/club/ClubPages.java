package vn.giothong.club;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Listing;
import vn.giothong.web.Pages;
import vn.giothong.web.Paging;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** The register of clubs and each club's page. */
@Path("/clubs")
@Authenticated
class ClubPages {
    @CheckedTemplate(basePath = "club", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ListPage(
            Listing<ClubRow> clubs,
            Paging paging,
            String path,
            boolean narrowed,
            boolean mayFound,
            List<KindChoice> kinds)
            implements TemplateInstance {}

    @CheckedTemplate(basePath = "club", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ClubPage(ClubSheet sheet) implements TemplateInstance {}

    /** One page to found a club (none yet) and to change one. */
    @CheckedTemplate(basePath = "club", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record EditPage(@Nullable ClubRow club, List<KindChoice> kinds, List<Clubs.ChapterChoice> chapters)
            implements TemplateInstance {}

    /** A kind of club in a list to choose from. */
    record KindChoice(Club.Kind value, String text) {}

    private final Clubs clubs;
    private final ClubSheets sheets;
    private final Access access;
    private final CurrentActor current;
    private final Form form;
    private final Language language;

    ClubPages(Clubs clubs, ClubSheets sheets, Access access, CurrentActor current, Form form, Language language) {
        this.clubs = clubs;
        this.sheets = sheets;
        this.access = access;
        this.current = current;
        this.form = form;
        this.language = language;
    }

    @GET
    public Response list(@BeanParam ClubQuery query, @BeanParam Paging paging) {
        access.mustHold(current.get(), Action.READ_CLUB);
        var kind = query.wantedKind();
        form.put("q", query.words()).put("kind", kind).put("chapterId", query.chapterId());
        var narrowed =
                kind != null || query.chapterId() != null || !query.words().isEmpty();
        return Pages.ok(new ListPage(
                clubs.list(current.get(), query, paging),
                paging,
                query.path(),
                narrowed,
                !clubs.homes(current.get()).isEmpty(),
                kinds()));
    }

    @GET
    @Path("new")
    public Response blank() {
        if (clubs.homes(current.get()).isEmpty()) {
            throw Refusal.forbidden();
        }
        return Pages.ok(edit(null));
    }

    @POST
    public Response found() {
        return saved(null, () -> clubs.found(current.get(), given(null)), "club_saved_new");
    }

    @GET
    @Path("{id}")
    public Response club(UUID id, @QueryParam("all") boolean all, @BeanParam Paging paging) {
        return Pages.ok(new ClubPage(sheets.of(current.get(), id, all, paging)));
    }

    @GET
    @Path("{id}/edit")
    public Response editing(UUID id) {
        var club = clubs.changeable(current.get(), id);
        form.put("name", club.name()).put("kind", club.kind()).put("foundedOn", club.foundedOn());
        form.put("decisionNumber", club.decisionNumber()).put("schoolModel", club.schoolModel());
        form.put("closedOn", club.closedOn()).put("version", club.version());
        return Pages.ok(edit(club));
    }

    @POST
    @Path("{id}")
    public Response change(UUID id) {
        var club = clubs.changeable(current.get(), id);
        return saved(club, () -> clubs.change(current.get(), id, given(form.integer("version"))), "club_saved");
    }

    private ClubData given(@Nullable Integer version) {
        return new ClubData(
                form.required("name"),
                form.choice("kind", Club.Kind.class),
                form.id("chapterId"),
                form.date("foundedOn"),
                form.text("decisionNumber"),
                form.text("schoolModel"),
                form.date("closedOn"),
                version);
    }

    private Response saved(@Nullable ClubRow before, Supplier<ClubRow> act, String messageKey) {
        // reads the form first, so that every wrong field is told at once
        given(null);
        if (!form.hasErrors()) {
            try {
                return Pages.seeOther("/clubs/" + act.get().id(), messageKey);
            } catch (Refusal refusal) {
                form.reject(refusal);
            }
        }
        return Pages.invalid(edit(before));
    }

    private EditPage edit(@Nullable ClubRow club) {
        return new EditPage(club, kinds(), clubs.homes(current.get()));
    }

    private List<KindChoice> kinds() {
        return Arrays.stream(Club.Kind.values())
                .map(kind -> new KindChoice(kind, Texts.text(language.code(), "clubKind_" + kind)))
                .toList();
    }
}

package vn.giothong.publicity;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.CurrentActor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.drive.Campaign;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Texts;

/** The log of media work, by year. */
@Path("/media")
@Authenticated
class MediaPages {
    record Choice(String value, String text) {}

    @CheckedTemplate(basePath = "publicity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MediaPage(MediaLog.Sheet sheet, List<Choice> kinds, List<Choice> campaigns, List<Choice> chapters)
            implements TemplateInstance {}

    private final CurrentActor current;
    private final MediaLog log;
    private final MediaItems items;
    private final Access access;
    private final ChapterTrees trees;
    private final Form form;
    private final Language language;

    MediaPages(
            CurrentActor current,
            MediaLog log,
            MediaItems items,
            Access access,
            ChapterTrees trees,
            Form form,
            Language language) {
        this.current = current;
        this.log = log;
        this.items = items;
        this.access = access;
        this.trees = trees;
        this.form = form;
        this.language = language;
    }

    @GET
    @Transactional
    public Response show(@QueryParam("year") @Nullable Integer year) {
        return Pages.ok(page(year));
    }

    private MediaPage page(@Nullable Integer year) {
        var reach = access.reach(current.get(), Action.WRITE_CHAPTER);
        var chapters = trees.today().all().stream()
                .filter(node -> reach.chapterIds().contains(node.id()))
                .map(node -> new Choice(node.id().toString(), node.name()))
                .toList();
        if (chapters.size() == 1) {
            form.put("chapterId", chapters.get(0).value());
        }
        var kinds = Stream.of(MediaItem.Kind.values())
                .map(kind -> new Choice(kind.name(), Texts.text(language.code(), "mediaKind_" + kind)))
                .toList();
        var campaigns = Campaign.<Campaign>list("order by code").stream()
                .map(one -> new Choice(one.code, language.vietnamese() ? one.nameVi : one.nameEn))
                .toList();
        return new MediaPage(log.of(current.get(), year, language.code()), kinds, campaigns, chapters);
    }

    @POST
    @Transactional
    public Response add() {
        var typed = new MediaItems.Typed(
                form.choice("kind", MediaItem.Kind.class),
                form.date("publishedOn"),
                form.text("outlet"),
                form.text("title"),
                form.text("link"),
                form.integer("reach"),
                form.text("reachSource"),
                form.text("campaignCode"),
                form.id("chapterId"));
        if (form.accepts(() -> items.add(current.get(), typed))) {
            return Pages.seeOther(
                    "/media?year="
                            + (typed.publishedOn() == null
                                    ? ""
                                    : typed.publishedOn().getYear()),
                    "media_saved");
        }
        return Pages.invalid(page(null));
    }

    @POST
    @Path("{id}/voiding")
    public Response voidIt(UUID id) {
        return form.accepts(() -> items.voidIt(current.get(), id, form.text("reason")))
                ? Pages.seeOther("/media", "media_voided")
                : Pages.invalid(page(null));
    }
}

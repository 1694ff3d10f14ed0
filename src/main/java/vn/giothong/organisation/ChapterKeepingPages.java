package vn.giothong.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.giothong.account.CurrentActor;
import vn.giothong.chapter.ChapterKind;
import vn.giothong.web.Form;
import vn.giothong.web.Language;
import vn.giothong.web.Pages;
import vn.giothong.web.Refusal;
import vn.giothong.web.Texts;

/** What a chapter's officers write on its page. */
@Path("/chapters/{id}")
@Authenticated
class ChapterKeepingPages {
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record NewChapterPage(ChapterRecord parent, List<KindChoice> kinds) implements TemplateInstance {}

    /** A kind of chapter in a list to choose from. */
    record KindChoice(ChapterKind value, String text) {}

    private final ChapterKeeping keeping;
    private final Chapters chapters;
    private final ChapterSheets sheets;
    private final CurrentActor current;
    private final Clock clock;
    private final Form form;
    private final Language language;

    ChapterKeepingPages(
            ChapterKeeping keeping,
            Chapters chapters,
            ChapterSheets sheets,
            CurrentActor current,
            Clock clock,
            Form form,
            Language language) {
        this.keeping = keeping;
        this.chapters = chapters;
        this.sheets = sheets;
        this.current = current;
        this.clock = clock;
        this.form = form;
        this.language = language;
    }

    @POST
    @Path("officers")
    public Response appoint(UUID id) {
        var given =
                new Officers.Appointment(form.required("fullName"), form.required("office"), form.date("from"), null);
        return done(id, () -> keeping.appoint(current.get(), id, given), "chapter_saved_officer");
    }

    @POST
    @Path("officers/end")
    public Response end(UUID id) {
        var term = form.id("term");
        if (term == null) {
            form.reject("term", "field_required");
            return again(id);
        }
        var to = form.date("to");
        return done(id, () -> keeping.end(current.get(), id, term, to), "chapter_saved_officer");
    }

    @POST
    @Path("members")
    public Response count(UUID id) {
        var year = form.integer("year");
        var members = form.integer("members");
        return done(id, () -> keeping.count(current.get(), id, year, members), "chapter_saved_members");
    }

    private Response done(UUID id, Runnable act, String messageKey) {
        if (form.accepts(act)) {
            return Pages.seeOther("/chapters/" + id, messageKey);
        }
        return again(id);
    }

    private Response again(UUID id) {
        var today = LocalDate.now(clock);
        form.put("at", today);
        return Pages.invalid(new ChapterPages.ChapterPage(sheets.of(current.get(), id, today)));
    }

    @GET
    @Path("chapters/new")
    public Response blank(UUID id) {
        if (!keeping.mayWrite(current.get(), id)) {
            throw Refusal.forbidden();
        }
        form.put("from", LocalDate.now(clock));
        return Pages.ok(page(id));
    }

    @POST
    @Path("chapters")
    public Response found(UUID id) {
        var given = new ChapterKeeping.NewChapter(
                form.required("name"),
                form.choice("kind", ChapterKind.class),
                id,
                form.text("code"),
                form.date("from"));
        if (!form.hasErrors()) {
            try {
                var founded = keeping.found(current.get(), given);
                return Pages.seeOther("/chapters/" + founded, "chapter_saved_new");
            } catch (Refusal refusal) {
                form.reject(refusal);
            }
        }
        return Pages.invalid(page(id));
    }

    private NewChapterPage page(UUID id) {
        var kinds = Arrays.stream(ChapterKind.values())
                .filter(kind -> kind != ChapterKind.TERRITORIAL)
                .map(kind -> new KindChoice(kind, Texts.text(language.code(), "chapterKind_" + kind)))
                .toList();
        return new NewChapterPage(chapters.get(id, LocalDate.now(clock)), kinds);
    }
}

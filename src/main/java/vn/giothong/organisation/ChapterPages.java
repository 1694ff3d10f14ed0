package vn.giothong.organisation;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.CurrentActor;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.ChapterVersion;
import vn.giothong.web.Form;
import vn.giothong.web.Pages;

/** The tree at any date, a chapter, and the communes without an active one. */
@Path("/chapters")
@Authenticated
class ChapterPages {
    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record TreePage(TreeView tree, String q, LocalDate today) implements TemplateInstance {}

    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ChapterPage(ChapterSheet sheet) implements TemplateInstance {}

    @CheckedTemplate(basePath = "organisation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record InactivePage(LocalDate day, int months, List<InactiveChapter> chapters, long communes)
            implements TemplateInstance {}

    private final Chapters chapters;
    private final ChapterSheets sheets;
    private final ChapterTrees trees;
    private final CurrentActor current;
    private final Clock clock;
    private final Form form;

    ChapterPages(
            Chapters chapters, ChapterSheets sheets, ChapterTrees trees, CurrentActor current, Clock clock, Form form) {
        this.chapters = chapters;
        this.sheets = sheets;
        this.trees = trees;
        this.current = current;
        this.clock = clock;
        this.form = form;
    }

    @GET
    @Transactional
    public Response tree(@BeanParam ChapterQuery query) {
        var tree = trees.on(query.day(today()));
        var words = query.q() == null ? "" : query.q().strip();
        var found = words.isEmpty()
                ? null
                : tree.all().stream().filter(query::matches).toList();
        form.put("at", tree.day()).put("q", words);
        return Pages.ok(new TreePage(TreeView.of(tree, found, ChapterVersion.changes()), words, today()));
    }

    @GET
    @Path("inactive")
    public Response inactive(@QueryParam("at") @Nullable String at) {
        var day = ChapterQuery.day(at, today());
        form.put("at", day);
        return Pages.ok(new InactivePage(day, Chapters.MONTHS, chapters.inactive(day), chapters.communes(day)));
    }

    @GET
    @Path("{id}")
    public Response chapter(UUID id, @QueryParam("at") @Nullable String at) {
        var day = ChapterQuery.day(at, today());
        form.put("at", day);
        return Pages.ok(new ChapterPage(sheets.of(current.get(), id, day)));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}

package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTrees;

/** Shows a report with what became of it. */
@ApplicationScoped
class DocumentViews {
    private final DocumentRights rights;
    private final DocumentContents contents;
    private final Areas areas;
    private final ChapterTrees trees;

    DocumentViews(DocumentRights rights, DocumentContents contents, Areas areas, ChapterTrees trees) {
        this.rights = rights;
        this.contents = contents;
        this.areas = areas;
        this.trees = trees;
    }

    DocumentView of(Actor actor, ReportDocument document) {
        var live = contents.now(actor, document);
        var copied = document.content;
        var shown = copied == null ? live : contents.read(copied);
        var latest = ReportDocument.latest(document.form, document.chapterId, document.period)
                .map(one -> one.id.equals(document.id))
                .orElse(true);
        return new DocumentView(
                document.id,
                document.chapterId,
                trees.on(document.toOn).name(document.chapterId),
                document.form,
                document.period,
                document.fromOn,
                document.toOn,
                document.revision,
                document.state,
                document.number,
                document.hash,
                shown,
                ReportStep.of(document.id).stream()
                        .map(step ->
                                new DocumentView.Step(step.step.name(), step.takenByName, step.takenAt, step.reason))
                        .toList(),
                DocumentContent.changes(shown, live),
                late(actor, document),
                correction(document, shown),
                rights.acts(actor, document, latest));
    }

    private List<DocumentView.LateEntry> late(Actor actor, ReportDocument document) {
        if (document.form == ReportForm.PLAN) {
            return List.of();
        }
        var query = new FigureQuery.Read(document.chapterId, document.fromOn, document.toOn, By.CHAPTER, false);
        return areas.of(actor, query).parts().stream()
                .flatMap(part -> DocumentContents.lateEntries(document, part.scope()).stream())
                .toList();
    }

    private List<DocumentContent.Change> correction(ReportDocument document, DocumentContent shown) {
        return document.before()
                .map(before -> before.content)
                .map(text -> DocumentContent.changes(contents.read(text), shown))
                .orElse(List.of());
    }
}

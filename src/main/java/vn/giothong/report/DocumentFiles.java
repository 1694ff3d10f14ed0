package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import vn.giothong.account.Actor;
import vn.giothong.chapter.ChapterTree;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.document.Downloads;
import vn.giothong.document.Letterhead;
import vn.giothong.document.OfficialSheet;
import vn.giothong.document.PaperHead;
import vn.giothong.document.Pdfs;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** A report to take away, in Vietnamese whoever asks: a workbook, or paper with the letterhead its unit had when the period ended. */
@ApplicationScoped
class DocumentFiles {
    /** What the paper shows, and its words. */
    record Sheet(DocumentView document, PaperHead paper) implements OfficialSheet {
        @Override
        public String symbol() {
            return Objects.requireNonNullElse(document.number(), ".........");
        }

        @Override
        public boolean draft() {
            return document.hash() == null;
        }

        public String title() {
            return Texts.text("vi", "report_paper_title_" + document.form());
        }

        public int columns(FormPart part) {
            return part.heads().size() + (part.marked() ? 2 : 1);
        }
    }

    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportPaper(Sheet sheet) implements TemplateInstance {}

    private final Documents documents;
    private final ChapterTrees trees;

    DocumentFiles(Documents documents, ChapterTrees trees) {
        this.documents = documents;
        this.trees = trees;
    }

    Response pdf(Actor actor, UUID id) {
        var document = documents.take(actor, id, "PDF");
        return Downloads.of(pdf(document), Downloads.PDF, document.fileName() + ".pdf");
    }

    Response xlsx(Actor actor, UUID id) {
        var document = documents.take(actor, id, "XLSX");
        return Downloads.of(DocumentWorkbook.of(document), Downloads.XLSX, document.fileName() + ".xlsx");
    }

    private byte[] pdf(DocumentView document) {
        var steps = document.steps();
        var last = LocalDate.ofInstant(steps.get(steps.size() - 1).on(), Formats.ZONE);
        var head = Letterhead.redCross(tree(document), document.chapterId());
        return Pdfs.of(new ReportPaper(new Sheet(document, new PaperHead(head, last))).render());
    }

    /** Of the period's last day, or of its first where the unit ended in between. */
    private ChapterTree tree(DocumentView document) {
        var last = trees.on(document.to());
        return last.find(document.chapterId()).isPresent() ? last : trees.on(document.from());
    }
}

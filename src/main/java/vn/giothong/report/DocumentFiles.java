package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.giothong.document.Pdfs;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** A report on paper, in Vietnamese whoever asks. */
final class DocumentFiles {
    /** What the paper shows, and its words. */
    record Sheet(DocumentView document, LocalDate day) {
        public String word(String key) {
            return Texts.text("vi", key);
        }

        public String name(String list, String code) {
            return Texts.text("vi", list + "_" + code);
        }

        public String number(@Nullable Number number) {
            return number == null ? "–" : Formats.number("vi", number);
        }

        public String date(LocalDate date) {
            return Formats.date("vi", date);
        }

        public String plain(int number) {
            return String.valueOf(number);
        }

        public String title() {
            return Texts.text("vi", "report_paper_title_" + document.form());
        }

        public int columns(FormPart part) {
            return part.heads().size() + (part.marked() ? 2 : 1);
        }

        public boolean draft() {
            return document.hash() == null;
        }
    }

    @CheckedTemplate(basePath = "report", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record ReportPaper(Sheet sheet) implements TemplateInstance {}

    private DocumentFiles() {}

    static byte[] pdf(DocumentView document) {
        var steps = document.steps();
        var last = LocalDate.ofInstant(steps.get(steps.size() - 1).on(), Formats.ZONE);
        return Pdfs.of(new ReportPaper(new Sheet(document, last)).render());
    }
}

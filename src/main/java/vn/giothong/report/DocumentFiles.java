package vn.giothong.report;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.giothong.document.Pdfs;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** A report on paper and as a workbook, in Vietnamese whoever asks. */
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

    static byte[] xlsx(DocumentView document) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Giot Hong", "1.0")) {
            var content = document.content();
            sheet(workbook, "report_total", List.of(content.total(), content.yearBefore()));
            content.breakdowns().forEach((by, rows) -> sheet(workbook, "reportBy_" + by, rows));
            changes(workbook, document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private static void sheet(Workbook workbook, String name, List<FigureRow> rows) {
        FigureFiles.table(workbook.newWorksheet(Texts.text("vi", name)), 0, rows, "vi");
    }

    private static void changes(Workbook workbook, DocumentView document) {
        var sheet = workbook.newWorksheet(Texts.text("vi", "report_later"));
        var row = 0;
        for (var change : document.laterChanges()) {
            sheet.value(
                    row,
                    0,
                    Texts.text(
                            "vi",
                            change.breakdown().equals("total") ? "report_total" : "reportBy_" + change.breakdown()));
            sheet.value(row, 1, change.label());
            sheet.value(row, 2, Texts.text("vi", "report_" + change.figure()));
            sheet.value(row, 3, change.before());
            sheet.value(row, 4, change.now());
            row++;
        }
    }
}

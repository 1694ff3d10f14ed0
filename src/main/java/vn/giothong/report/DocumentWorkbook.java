package vn.giothong.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.giothong.web.Formats;
import vn.giothong.web.Texts;

/** A report as a workbook, in Vietnamese whoever asks: what it is, its figures as copied, and what became of them since. */
final class DocumentWorkbook {
    private final Workbook workbook;

    private DocumentWorkbook(Workbook workbook) {
        this.workbook = workbook;
    }

    static byte[] of(DocumentView document) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Giot Hong", "1.0")) {
            new DocumentWorkbook(workbook).write(document);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    private void write(DocumentView document) {
        var content = document.content();
        about(document);
        if (!document.plan()) {
            figures(
                    "report_total",
                    List.of(content.total(), content.yearBefore().labelled(word("report_before"))));
        }
        content.tables().forEach(this::part);
        content.breakdowns().forEach((by, rows) -> figures("reportBy_" + by, rows));
        changes("report_later", document.laterChanges());
        late(document.lateEntries());
        changes("report_correction", document.correction());
    }

    private Worksheet sheet(String name) {
        return workbook.newWorksheet(word(name));
    }

    private static String word(String key) {
        return Texts.text("vi", key);
    }

    private void about(DocumentView document) {
        var sheet = sheet("report_about");
        line(sheet, 0, word("document_number"), Objects.requireNonNullElse(document.number(), ""));
        line(sheet, 1, word("reportBy_chapter"), document.chapterName());
        line(sheet, 2, word("report_period"), document.period());
        day(sheet, 3, word("report_from"), document.from());
        day(sheet, 4, word("report_to"), document.to());
        line(sheet, 5, word("report_hash"), Objects.requireNonNullElse(document.hash(), ""));
        var row = 6;
        for (var step : document.steps()) {
            line(sheet, row++, word("reportStep_" + step.step()), step.by() + ", " + Formats.moment("vi", step.on()));
        }
    }

    private static void line(Worksheet sheet, int row, String name, String value) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, value);
    }

    private static void day(Worksheet sheet, int row, String name, LocalDate day) {
        sheet.value(row, 0, name);
        sheet.value(row, 1, day);
        sheet.style(row, 1).format("dd/mm/yyyy").set();
    }

    private void figures(String name, List<FigureRow> rows) {
        FigureFiles.table(sheet(name), 0, rows, "vi");
    }

    private void part(FormPart part) {
        var sheet = sheet("reportBy_" + part.key());
        for (int n = 0; n < part.heads().size(); n++) {
            sheet.value(0, n + 1, word("report_" + part.heads().get(n)));
            sheet.style(0, n + 1).bold().set();
        }
        for (int at = 0; at < part.rows().size(); at++) {
            var row = part.rows().get(at);
            sheet.value(at + 1, 0, row.label());
            for (int n = 0; n < part.heads().size(); n++) {
                sheet.value(at + 1, n + 1, row.value(n));
            }
            if (row.mark() != null) {
                sheet.value(at + 1, part.heads().size() + 1, word("reportMark_" + row.mark()));
            }
        }
    }

    private void changes(String name, List<DocumentContent.Change> changes) {
        var sheet = sheet(name);
        heads(sheet, "report_by", "report_label", "report_figure", "report_was", "report_is");
        for (int at = 0; at < changes.size(); at++) {
            var change = changes.get(at);
            sheet.value(at + 1, 0, word("reportBy_" + change.breakdown()));
            sheet.value(at + 1, 1, change.label());
            sheet.value(at + 1, 2, word("report_" + change.figure()));
            sheet.value(at + 1, 3, change.before());
            sheet.value(at + 1, 4, change.now());
        }
    }

    private void late(List<DocumentView.LateEntry> entries) {
        var sheet = sheet("report_late_entries");
        heads(sheet, "reportBy_drive", "report_day", "report_donations", "report_millilitres");
        for (int at = 0; at < entries.size(); at++) {
            var entry = entries.get(at);
            sheet.value(at + 1, 0, entry.driveName());
            sheet.value(at + 1, 1, entry.date());
            sheet.style(at + 1, 1).format("dd/mm/yyyy").set();
            sheet.value(at + 1, 2, entry.donations());
            sheet.value(at + 1, 3, entry.millilitres());
        }
    }

    private static void heads(Worksheet sheet, String... keys) {
        for (int column = 0; column < keys.length; column++) {
            sheet.value(0, column, word(keys[column]));
            sheet.style(0, column).bold().set();
        }
    }
}

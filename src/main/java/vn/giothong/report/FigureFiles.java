package vn.giothong.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import vn.giothong.web.Texts;

/** Figures to take away: CSV as Excel opens it (UTF-8 with a mark), and a workbook in which numbers are numbers. */
final class FigureFiles {
    private static final List<String> HEADS = List.of(
            "label",
            "drives",
            "registered",
            "arrived",
            "donations",
            "bags",
            "millilitres",
            "units250",
            "deferrals",
            "first",
            "repeat",
            "target",
            "reached");
    private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-]");
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private FigureFiles() {}

    static List<@Nullable Object> cells(FigureRow row) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.label());
        cells.add(row.drives());
        cells.add(row.registered());
        cells.add(row.arrived());
        cells.add(row.donations());
        cells.add(row.bags());
        cells.add(row.millilitres());
        cells.add(row.unitsOf250Ml());
        cells.add(row.deferrals());
        cells.add(row.firstTime());
        cells.add(row.repeat());
        cells.add(row.target());
        cells.add(row.reachedPercent());
        return cells;
    }

    private static List<FigureRow> rows(FigureReport report) {
        var rows = new ArrayList<>(report.rows());
        rows.add(report.total());
        return rows;
    }

    static byte[] mark() {
        return MARK.clone();
    }

    static List<String> heads(String language) {
        return HEADS.stream()
                .map(head -> Texts.text(language, "report_" + head))
                .toList();
    }

    /** Names are typed by people, and spreadsheets take a text that begins like a formula for one; a quotation mark before it ends that. */
    static List<@Nullable Object> inert(Iterable<?> cells) {
        var inert = new ArrayList<@Nullable Object>();
        cells.forEach(cell ->
                inert.add(cell instanceof String text && FORMULA.matcher(text).lookingAt() ? "'" + text : cell));
        return inert;
    }

    static byte[] csv(List<String> heads, Iterable<? extends Iterable<?>> rows) {
        var text = new StringBuilder();
        try (var printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord(heads);
            for (var row : rows) {
                printer.printRecord(inert(row));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(MARK);
        out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    static byte[] csv(FigureReport report, String language) {
        return csv(
                heads(language), rows(report).stream().map(FigureFiles::cells).toList());
    }

    static byte[] xlsx(FigureReport report, String language) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Giot Hong", "1.0")) {
            var sheet = workbook.newWorksheet(Texts.text(language, "report_figures"));
            sheet.value(0, 0, report.name());
            sheet.value(1, 0, report.from());
            sheet.style(1, 0).format("dd/mm/yyyy").set();
            sheet.value(1, 1, report.to());
            sheet.style(1, 1).format("dd/mm/yyyy").set();
            table(sheet, 3, rows(report), language);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    static void table(Worksheet sheet, int first, List<FigureRow> rows, String language) {
        head(sheet, first, language);
        for (int at = 0; at < rows.size(); at++) {
            row(sheet, first + 1 + at, rows.get(at));
        }
    }

    static void head(Worksheet sheet, int at, String language) {
        var heads = heads(language);
        for (int column = 0; column < heads.size(); column++) {
            sheet.value(at, column, heads.get(column));
            sheet.style(at, column).bold().set();
        }
    }

    static void row(Worksheet sheet, int at, FigureRow row) {
        var cells = cells(row);
        for (int column = 0; column < cells.size(); column++) {
            var cell = cells.get(column);
            if (cell instanceof BigDecimal || cell instanceof Long) {
                sheet.value(at, column, (Number) cell);
            } else if (cell != null) {
                sheet.value(at, column, cell.toString());
            }
        }
    }
}

package vn.giothong.intake.reading;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;

/** Sheets of texts, numbers and dates, to be written in any format. */
final class Grid {

    private final Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    private final Set<String> hidden = new HashSet<>();
    private List<List<Object>> rows = new ArrayList<>();

    Grid sheet(String name) {
        rows = new ArrayList<>();
        sheets.put(name, rows);
        return this;
    }

    /** A sheet that nobody sees who opens the file. */
    Grid hidden(String name) {
        hidden.add(name);
        return sheet(name);
    }

    Grid row(Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    Grid row(List<Object> cells) {
        rows.add(cells);
        return this;
    }

    Path xlsx(Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "test", "1.0")) {
            sheets.forEach((name, rows) -> {
                var sheet = workbook.newWorksheet(name);
                sheet.setVisibilityState(hidden.contains(name) ? VisibilityState.HIDDEN : VisibilityState.VISIBLE);
                each(rows, (row, column, cell) -> {
                    if (cell instanceof LocalDate date) {
                        sheet.value(row, column, date);
                        sheet.style(row, column).format("dd/mm/yyyy").set();
                    } else if (cell instanceof Number number) {
                        sheet.value(row, column, number);
                    } else {
                        sheet.value(row, column, cell.toString());
                    }
                });
            });
        }
        return file;
    }

    Path xls(Path file) throws IOException {
        try (var workbook = new HSSFWorkbook();
                var out = Files.newOutputStream(file)) {
            var dates = workbook.createCellStyle();
            dates.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            sheets.forEach((name, rows) -> {
                var sheet = workbook.createSheet(name);
                workbook.setSheetHidden(workbook.getSheetIndex(name), hidden.contains(name));
                each(rows, (row, column, cell) -> {
                    var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
                    var place = line.createCell(column);
                    if (cell instanceof LocalDate date) {
                        place.setCellValue(date);
                        place.setCellStyle(dates);
                    } else if (cell instanceof Number number) {
                        place.setCellValue(number.doubleValue());
                    } else {
                        place.setCellValue(cell.toString());
                    }
                });
            });
            workbook.write(out);
        }
        return file;
    }

    /** The first sheet alone. */
    Path csv(Path file, char delimiter, Charset charset, String start) throws IOException {
        var text = new StringBuilder(start);
        for (var row : sheets.values().iterator().next()) {
            for (var i = 0; i < row.size(); i++) {
                text.append(i == 0 ? "" : String.valueOf(delimiter))
                        .append(quoted(row.get(i).toString(), delimiter));
            }
            text.append("\r\n");
        }
        return Files.write(file, forCharset(text.toString(), charset).getBytes(charset));
    }

    private static String quoted(String cell, char delimiter) {
        return cell.indexOf(delimiter) < 0 && cell.indexOf('"') < 0 ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static final Pattern CLUSTER = Pattern.compile("\\p{L}\\p{M}+");
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    /** The Vietnamese page of Windows writes tones behind letters that have their hats and horns. */
    private static String forCharset(String text, Charset charset) {
        if (!charset.name().equals("windows-1258")) {
            return text;
        }
        return CLUSTER.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll(cluster -> {
            var shape = new StringBuilder();
            var tones = new StringBuilder();
            cluster.group().chars().forEach(c -> (TONES.indexOf(c) < 0 ? shape : tones).append((char) c));
            return Normalizer.normalize(shape, Normalizer.Form.NFC) + tones;
        });
    }

    private interface CellSink {
        void accept(int row, int column, Object cell);
    }

    private static void each(List<List<Object>> rows, CellSink sink) {
        for (var row = 0; row < rows.size(); row++) {
            for (var column = 0; column < rows.get(row).size(); column++) {
                if (!rows.get(row).get(column).equals("")) {
                    sink.accept(row, column, rows.get(row).get(column));
                }
            }
        }
    }
}

package vn.giothong.intake.reading;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** Reads the sheets of an XLSX, row by row; a hidden one too, since nobody would see that its people are missing. */
final class XlsxSheets {

    private XlsxSheets() {}

    static List<RawSheet> read(Path file) throws IOException {
        new ZipGuard().check(file);
        var collector = new SheetCollector();
        // formats tell dates from numbers; the reader cannot do without the styles when asked for formats
        var options = new ReadingOptions(hasStyles(file), true);
        try (var workbook = new ReadableWorkbook(file.toFile(), options)) {
            for (var sheet : workbook.getSheets().toList()) {
                read(sheet, workbook.isDate1904(), collector);
            }
        } catch (UnreadableListException told) {
            throw told;
        } catch (RuntimeException | IOException damaged) {
            throw new UnreadableListException(ListProblem.LIST_CORRUPT, damaged);
        }
        return collector.sheets();
    }

    private static boolean hasStyles(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry("xl/styles.xml") != null;
        }
    }

    private static void read(Sheet sheet, boolean from1904, SheetCollector collector) throws IOException {
        collector.sheet(sheet.getName());
        try (var rows = sheet.openStream()) {
            rows.forEach(row -> collector.row(row.getRowNum(), cells(row, from1904)));
        }
    }

    private static List<Cell> cells(Row row, boolean from1904) {
        var width = Math.min(row.getCellCount(), SheetCollector.MAX_COLUMNS);
        var cells = new ArrayList<Cell>(width);
        for (var column = 0; column < width; column++) {
            cells.add(row.getOptionalCell(column)
                    .map(cell -> cell(cell, from1904))
                    .orElse(Cell.BLANK));
        }
        return cells;
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell, boolean from1904) {
        var value = cell.getValue();
        if (cell.getType() == CellType.ERROR
                || (value instanceof String error && error.startsWith("#") && isFormula(cell))) {
            return Cell.error(String.valueOf(cell.getRawValue()));
        }
        if (value == null) {
            return isFormula(cell) ? Cell.error("=" + cell.getFormula()) : Cell.BLANK;
        }
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? Cell.dateSerial(number, from1904) : Cell.number(number);
        }
        return Cell.text(value.toString());
    }

    private static boolean isFormula(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.getFormula() != null && !cell.getFormula().isEmpty();
    }

    private static boolean isDate(org.dhatim.fastexcel.reader.Cell cell) {
        var format = cell.getDataFormatId();
        return format != null && DateUtil.isADateFormat(format, cell.getDataFormatString());
    }
}

package vn.giothong.report;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.giothong.web.Texts;

/** A file that takes rows of figures as they come and hands them on at once. */
abstract class FigureSink implements Closeable {
    static FigureSink of(FigureExport.Format format, OutputStream out, String language) throws IOException {
        return format == FigureExport.Format.CSV ? new Csv(out, language) : new Xlsx(out, language);
    }

    abstract void write(List<FigureRow> rows) throws IOException;

    private static final class Csv extends FigureSink {
        private final CSVPrinter printer;

        Csv(OutputStream out, String language) throws IOException {
            out.write(FigureFiles.mark());
            printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
            printer.printRecord(FigureFiles.heads(language));
        }

        @Override
        void write(List<FigureRow> rows) throws IOException {
            for (var row : rows) {
                printer.printRecord(FigureFiles.inert(FigureFiles.cells(row)));
            }
            printer.flush();
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }

    private static final class Xlsx extends FigureSink {
        private final Workbook workbook;
        private final Worksheet sheet;
        private int next = 1;

        Xlsx(OutputStream out, String language) {
            workbook = new Workbook(out, "Giot Hong", "1.0");
            sheet = workbook.newWorksheet(Texts.text(language, "report_figures"));
            FigureFiles.head(sheet, 0, language);
        }

        @Override
        void write(List<FigureRow> rows) throws IOException {
            for (var row : rows) {
                FigureFiles.row(sheet, next++, row);
            }
            sheet.flush();
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}

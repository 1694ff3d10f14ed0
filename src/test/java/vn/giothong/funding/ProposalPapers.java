package vn.giothong.funding;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.giothong.World;

/** The papers of proposals, and what is written on them and in their workbooks. */
final class ProposalPapers {
    private ProposalPapers() {}

    static byte[] pdf(String user, String id) {
        return World.as(user)
                .get("/api/v1/funding-proposals/" + id + ".pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    static String text(String id) throws IOException {
        return text(pdf("province", id));
    }

    static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    static List<String> pages(byte[] pdf) throws IOException {
        var pages = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document));
            }
        }
        return pages;
    }

    /** From coefficient, base salary, factor and count of the workbook alone, in whole dong. */
    static long countedAgain(byte[] bytes) throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            var rows = workbook.getFirstSheet().read();
            var sum = 0L;
            for (var row : rows.subList(1, rows.size() - 1)) {
                var count = number(row, 3).longValueExact();
                var coefficient = row.getCellAsNumber(4);
                var unit = coefficient.isPresent()
                        ? tenThousands(coefficient
                                .get()
                                .multiply(number(row, 5))
                                .multiply(number(row, 6))
                                .doubleValue())
                        : row.getCellAsNumber(8).orElse(BigDecimal.ZERO).longValueExact();
                Assertions.assertThat(number(row, 9).longValueExact()).isEqualTo(count * unit);
                sum += count * unit;
            }
            Assertions.assertThat(number(rows.get(rows.size() - 1), 9).longValueExact())
                    .isEqualTo(sum);
            return sum;
        }
    }

    /** The cells of a sheet as text. */
    static List<List<String>> sheet(byte[] bytes, String name) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.findSheet(name).orElseThrow().read().stream()
                    .map(row -> row.stream()
                            .map(cell -> cell == null ? "" : cell.getText())
                            .toList())
                    .toList();
        }
    }

    private static long tenThousands(double dong) {
        var whole = Math.round(dong);
        return whole % 10_000 == 0 ? whole : whole + 10_000 - whole % 10_000;
    }

    private static BigDecimal number(Row row, int column) {
        return row.getCellAsNumber(column).orElseThrow();
    }
}

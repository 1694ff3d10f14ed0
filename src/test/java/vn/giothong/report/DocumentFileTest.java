package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** A report on paper and as a workbook, as it is taken away. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentFileTest {
    @Test
    void the_paper_and_the_workbook_hold_the_figures_that_were_sent_and_what_changed_since() throws Exception {
        var drive = ReportStory.drive("1995-03-10");
        var id = ReportStory.accepted("1995-03");
        open("1995-03");
        ReportStory.person(drive, ListWorld.aName(), "M", 1971, ReportStory.gave(450));

        assertThat(paper(id))
                .contains("BC-524/1995-03/1")
                .containsPattern("Tổng cộng 1 1 350 0 1 0 ")
                .contains("Tổng cộng Lần hiến 1 2", "Tổng cộng Mililít 350 800");
        try (var workbook = workbook(id)) {
            assertThat(workbook.getFirstSheet().read().get(0).getCellText(1)).isEqualTo("BC-524/1995-03/1");
            assertThat(numbers(rows(workbook, "Tổng cộng").get(1))).startsWith("1", "1", "1", "1", "1", "350");
            assertThat(texts(rows(workbook, "Tổng cộng").get(2))).startsWith("Cùng kỳ năm trước");
            assertThat(rows(workbook, "Thay đổi về sau"))
                    .anySatisfy(row -> assertThat(texts(row)).containsSequence("Tổng cộng", "Lần hiến", "1", "2"))
                    .anySatisfy(row -> assertThat(texts(row)).containsSequence("Tổng cộng", "Mililít", "350", "800"));
        }
    }

    @Test
    void it_is_written_down_who_took_a_report_away() {
        var id = ReportStory.document("district", World.chapter("524"), "1995-04");
        Visitor.signedIn("district").get("/reports/documents/" + id + ".pdf").statusCode(200);
        Visitor.signedIn("district").get("/reports/documents/" + id + ".xlsx").statusCode(200);
        file("district", id, "pdf");
        file("province", id, "xlsx");
        var taken = World.as("auditor")
                .get("/api/v1/audit?subjectId=" + id)
                .jsonPath()
                .getList("items.findAll { it.action == 'report.taken' }.detail", String.class);
        assertThat(taken).containsExactlyInAnyOrder("1995-04 PDF", "1995-04 XLSX", "1995-04 PDF", "1995-04 XLSX");
    }

    @Test
    void a_file_is_named_by_the_number_of_its_report() {
        ReportStory.drive("1995-05-10");
        var id = ReportStory.document("district", World.chapter("524"), "1995-05");
        assertThat(named(id, "pdf")).isEqualTo("attachment; filename=\"BC-1995-05-draft-1.pdf\"");
        ReportStory.step("district", id, "submission").statusCode(200);
        ReportStory.step("province", id, "approval").statusCode(200);
        assertThat(named(id, "pdf")).isEqualTo("attachment; filename=\"BC-524-1995-05-1.pdf\"");
        assertThat(named(id, "xlsx")).isEqualTo("attachment; filename=\"BC-524-1995-05-1.xlsx\"");
    }

    private static String named(String id, String format) {
        return World.as("district")
                .get("/api/v1/report-documents/" + id + "." + format)
                .header("Content-Disposition");
    }

    private static void open(String period) {
        World.as("province")
                .body(Map.of(
                        "chapterId",
                        World.chapter("524"),
                        "period",
                        period,
                        "reason",
                        "Bệnh viện gửi bổ sung",
                        "until",
                        LocalDate.now(Formats.ZONE).toString()))
                .post("/api/v1/periods/openings")
                .then()
                .statusCode(201);
    }

    private static byte[] file(String who, String id, String format) {
        return World.as(who)
                .get("/api/v1/report-documents/" + id + "." + format)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static String paper(String id) throws IOException {
        try (var paper = Loader.loadPDF(file("health", id, "pdf"))) {
            return new PDFTextStripper().getText(paper).replaceAll("\\s+", " ");
        }
    }

    private static ReadableWorkbook workbook(String id) throws IOException {
        return new ReadableWorkbook(new ByteArrayInputStream(file("health", id, "xlsx")));
    }

    private static List<Row> rows(ReadableWorkbook workbook, String sheet) throws IOException {
        return workbook.findSheet(sheet).orElseThrow().read();
    }

    private static List<String> texts(Row row) {
        return row.stream().map(cell -> cell == null ? "" : cell.getText()).toList();
    }

    private static List<String> numbers(Row row) {
        return texts(row).stream().filter(text -> text.matches("[0-9.]+")).toList();
    }
}

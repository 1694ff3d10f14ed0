package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

@QuarkusTest
class ExportTest {
    private static final String QUERY = "from=1990-01-01&to=1990-12-31&by=month";

    private static byte[] file(String path) {
        return World.as("health")
                .get("/api/v1/exports/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    @Test
    void csv_has_a_mark_and_a_row_for_each_with_the_total() throws Exception {
        var bytes = file("figures.csv?" + QUERY);
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        var text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            assertThat(parser.getRecords()).hasSize(14).allSatisfy(row -> assertThat(row.size())
                    .isEqualTo(13));
        }
    }

    @Test
    void numbers_of_the_workbook_are_numbers() throws Exception {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file("figures.xlsx?" + QUERY)))) {
            var rows = workbook.getFirstSheet().read();
            assertThat(rows.get(4).getCell(1).getType()).isEqualTo(CellType.NUMBER);
            assertThat(rows.get(1).getCell(0).getType()).isEqualTo(CellType.NUMBER);
        }
    }

    @Test
    void dhis2_gets_values_by_code_and_a_dry_run_tells_what_would_go() {
        ReportStory.drive("1990-07-10");
        World.as("health")
                .get("/api/v1/exports/dhis2?period=199007")
                .then()
                .statusCode(200)
                .body("orgUnitIdScheme", equalTo("CODE"))
                .body("dataValues.find { it.orgUnit == '524' && it.dataElement == 'GH_BAGS' }.value", equalTo("1"))
                .body("dataValues.period.unique()", equalTo(java.util.List.of("199007")));
        World.as("health")
                .get("/api/v1/exports/dhis2?period=1990-07&dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("orgUnits", hasItem("524"));
        World.as("health").get("/api/v1/exports/dhis2").then().statusCode(422);
    }

    @Test
    void open_data_shows_no_cell_under_five() throws Exception {
        ReportStory.drive("1990-08-10");
        var bytes = file("open-data.csv?year=1990");
        var text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            var rows = parser.getRecords();
            assertThat(rows).hasSizeGreaterThan(2);
            assertThat(rows.subList(1, rows.size()))
                    .allSatisfy(row -> assertThat(row.get(4)).doesNotMatch("[1-4]"));
            assertThat(rows).anySatisfy(row -> assertThat(row.get(5)).isEqualTo("1"));
        }
    }
}

package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

@QuarkusTest
@Tag("mysql")
class ExportTest {
    private static final String QUERY = "from=1990-01-01&to=1990-12-31&by=month";
    /** A commune of Ba Tơ where no other test holds drives. */
    private static final String QUIET = "21505";

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static byte[] file(String path) {
        return World.as("health")
                .get("/api/v1/exports/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static List<CSVRecord> csv(byte[] bytes) throws IOException {
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        var text = new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
            return parser.getRecords();
        }
    }

    @Test
    void csv_has_a_mark_and_a_row_for_each_with_the_total() throws Exception {
        assertThat(csv(file("figures.csv?" + QUERY))).hasSize(14).allSatisfy(row -> assertThat(row.size())
                .isEqualTo(13));
    }

    @Test
    void what_a_breakdown_does_not_know_is_an_empty_cell() throws Exception {
        ReportStory.drive("2013-07-10");
        var query = "figures.%s?from=2013-07-01&to=2013-07-31&by=sex&chapterId=" + World.chapter("524");
        var bySex = csv(file(query.formatted("csv"))).get(1);
        assertThat(bySex.get(1)).isEmpty();
        assertThat(bySex.get(2)).isNotEmpty();
        assertThat(bySex.get(3)).isEmpty();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file(query.formatted("xlsx"))))) {
            var row = workbook.getFirstSheet().read().get(3);
            assertThat(row.getCellText(1)).isEmpty();
            assertThat(row.getCell(2).getType()).isEqualTo(CellType.NUMBER);
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
    void a_large_file_is_a_job_with_progress_for_whoever_ordered_it() throws Exception {
        var chapter = World.chapter(QUIET);
        for (int month = 1; month <= 5; month++) {
            ListWorld.drive("2013-0" + month + "-10", UUID.fromString(chapter), Drive.State.APPROVED);
        }
        var query = "from=2013-01-01&to=2013-12-31&by=drive&chapterId=" + chapter;
        var rows = csv(finished("figures.csv?" + query));
        assertThat(rows).hasSize(1 + 5 + 1);
        assertThat(rows.get(1).get(0)).isEqualTo("Đợt thử 2013-01-10");
        assertThat(rows.get(6).get(1)).isEqualTo("5");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(finished("figures.xlsx?" + query)))) {
            assertThat(workbook.getFirstSheet().read()).hasSize(7);
        }
        assertThat(csv(file("figures.csv?from=2013-01-01&to=2013-03-31&by=drive&chapterId=" + chapter)))
                .as("small ones answer at once")
                .hasSize(5);
    }

    private static byte[] finished(String path) {
        var ordered = World.as("health").get("/api/v1/exports/" + path).then().statusCode(202);
        var address = ordered.extract().header("Location");
        World.as("district").get(address).then().statusCode(404);
        World.as("district").get(address + "/file").then().statusCode(404);
        await("the file")
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> World.as("health").get(address).path("state"), not(equalTo("RUNNING")));
        World.as("health")
                .get(address)
                .then()
                .body("state", equalTo("DONE"))
                .body("rowsDone", equalTo(5))
                .body("rowsKnown", equalTo(5));
        var file = World.as("health").get(address + "/file").then().statusCode(200);
        String id = ordered.extract().path("id");
        World.as("auditor")
                .get("/api/v1/audit?subjectId=" + id)
                .then()
                .body("items.action", hasItems("figures.exported", "figures.export_taken"));
        return file.extract().asByteArray();
    }

    @Test
    void dhis2_gets_values_by_the_ids_of_the_province_and_a_dry_run_names_what_has_none() {
        ReportStory.drive("1990-07-10");
        World.as("health")
                .get("/api/v1/exports/dhis2?period=199007")
                .then()
                .statusCode(200)
                .body("orgUnitIdScheme", equalTo("CODE"))
                .body("dataValues.find { it.orgUnit == '524' && it.dataElement == 'GH_BAGS' }.value", equalTo("1"))
                .body("dataValues.findAll { it.orgUnit == '524' }.categoryOptionCombo", hasItem("F_FROM_18_TO_24"))
                .body("dataValues.period.unique()", equalTo(List.of("199007")));
        World.as("health")
                .get("/api/v1/exports/dhis2?period=1990-07&dryRun=true")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("orgUnits", hasItem("524"))
                .body("unmapped.orgUnits", hasItem("524"))
                .body("unmapped.dataElements", hasItem("GH_BAGS"));
        World.as("health").get("/api/v1/exports/dhis2").then().statusCode(400);
        World.as("health")
                .get("/api/v1/exports/dhis2?period=mai")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("period"));
        World.as("health")
                .get("/api/v1/exports/dhis2?period=1990-07&dryRun=maybe")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("dryRun"));
        mapped();
    }

    private static void mapped() {
        keep("ORG_UNIT", "524", "bInhSon0524").statusCode(200);
        World.as("health")
                .get("/api/v1/exports/dhis2?period=1990-07&dryRun=true")
                .then()
                .body("unmapped.orgUnits", not(hasItem("524")))
                .body("unmapped.orgUnits", hasItem("522"));
        World.as("health")
                .get("/api/v1/exports/dhis2?period=1990-07")
                .then()
                .statusCode(409)
                .body("code", equalTo("report_dhis2_unmapped"))
                .body("unmapped.orgUnits", hasItem("522"))
                .body("unmapped.dataElements", empty());
        keep("ORG_UNIT", "524", "").statusCode(200);
        elements("gHelement");
        World.as("health")
                .get("/api/v1/exports/dhis2?period=1990-07")
                .then()
                .statusCode(200)
                .body("dataElementIdScheme", equalTo("UID"))
                .body("orgUnitIdScheme", equalTo("CODE"))
                .body("dataValues.dataElement.unique()", not(hasItem(startsWith("GH_"))));
        elements(null);
    }

    /** Gives every data element an id, or takes all away. */
    private static void elements(@Nullable String start) {
        for (int n = 0; n < DataValueSet.ELEMENTS.size(); n++) {
            keep("DATA_ELEMENT", DataValueSet.ELEMENTS.get(n), start == null ? "" : start + "0" + n)
                    .statusCode(200);
        }
    }

    private static io.restassured.response.ValidatableResponse keep(String kind, String code, String uid) {
        return keep("province", kind, code, uid);
    }

    private static io.restassured.response.ValidatableResponse keep(String who, String kind, String code, String uid) {
        var item = new HashMap<String, Object>(Map.of("kind", kind, "code", code, "uid", uid));
        return World.as(who)
                .body(Map.of("items", List.of(item)))
                .put("/api/v1/dhis2/mappings")
                .then();
    }

    @Test
    void the_province_keeps_ids_as_dhis2_makes_them() {
        keep("ORG_UNIT", "524", "524").statusCode(422).body("code", equalTo("report_dhis2_uid"));
        keep("ORG_UNIT", "no-such", "bInhSon0524").statusCode(422);
        keep("district", "ORG_UNIT", "524", "bInhSon0524").statusCode(403);
        keep("health", "ORG_UNIT", "524", "bInhSon0524").statusCode(403);
        World.as("province")
                .get("/api/v1/dhis2/mappings")
                .then()
                .statusCode(200)
                .body("items.findAll { it.kind == 'CATEGORY_OPTION_COMBO' }.size()", equalTo(18))
                .body("items.find { it.code == '524' }.name", equalTo("Huyện Bình Sơn"));
        World.as("district").get("/api/v1/dhis2/mappings").then().statusCode(403);
    }

    @Test
    void open_data_shows_no_cell_under_five() throws Exception {
        ReportStory.drive("1990-08-10");
        var rows = csv(file("open-data.csv?year=1990"));
        assertThat(rows).hasSizeGreaterThan(2);
        assertThat(rows.subList(1, rows.size()))
                .allSatisfy(row -> assertThat(row.get(4)).doesNotMatch("[1-4]"));
        assertThat(rows).anySatisfy(row -> assertThat(row.get(5)).isEqualTo("1"));
    }

    @Test
    void open_data_is_of_a_whole_province_and_a_year_that_is_over() {
        var path = "/api/v1/exports/open-data.csv?year=";
        var province = "&chapterId=" + World.chapter("51");
        var now = LocalDate.now(Formats.ZONE).getYear();
        World.as("health").get(path + (now - 1) + province).then().statusCode(200);
        World.as("health").get(path + now + province).then().statusCode(400).body("violations.field", hasItem("year"));
        for (var part : List.of("524", "21040")) {
            World.as("health")
                    .get(path + "1990&chapterId=" + World.chapter(part))
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("report_open_province"));
        }
        World.as("district").get(path + "1990").then().statusCode(400);
        World.as("district").get(path + "1990" + province).then().statusCode(404);
        assertThat(Visitor.signedIn("health").page("/reports"))
                .contains(
                        "/reports/open-data.csv?year=" + (now - 1) + "&amp;chapterId=", "Dữ liệu mở năm " + (now - 1));
        assertThat(Visitor.signedIn("district").page("/reports")).doesNotContain("open-data.csv");
    }
}

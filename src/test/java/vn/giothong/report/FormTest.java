package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

@QuarkusTest
@Tag("mysql")
class FormTest {
    private static String row(String part, String key) {
        return "content.parts.find { it.key == '" + part + "' }.rows.find { it.key == '" + key + "' }";
    }

    @Test
    void the_health_sides_form_knows_what_was_given_and_marks_the_rest() throws Exception {
        var drive = ListWorld.drive("2006-03-10");
        ReportStory.person(drive, ListWorld.aName(), "F", 1975, ReportStory.gave(350));
        ReportStory.person(drive, ListWorld.aName(), "M", 1960, ReportStory.gave(250));
        ReportStory.person(drive, ListWorld.aName(), "F", 1980, Map.of("outcome", "DEFERRED", "reasonCode", "LOW_HB"));
        ReportStory.drive("2006-11-01");
        var chapter = World.chapter("51");
        World.as("province")
                .body(Map.of("form", "HEALTH_YEAR", "chapterId", chapter, "period", "2006-10"))
                .post("/api/v1/report-documents")
                .then()
                .statusCode(422)
                .body("code", equalTo("report_period_year"));
        var id = ReportStory.form("province", "HEALTH_YEAR", "2006");
        ReportStory.step("province", id, "submission")
                .statusCode(200)
                .body("from", equalTo("2005-11-01"))
                .body("to", equalTo("2006-10-31"))
                .body(row("healthDonations", "registered") + ".values", equalTo(java.util.Arrays.asList(3, null, null)))
                .body(row("healthDonations", "voluntary") + ".values", equalTo(java.util.Arrays.asList(null, 2, 600)))
                .body(row("healthDonations", "voluntary") + ".mark", equalTo("TO_BE_CONFIRMED"))
                .body(row("healthDonations", "paid") + ".mark", equalTo("NOT_COLLECTED"))
                .body(row("volume", "350") + ".values", equalTo(List.of(1, 350)))
                .body(row("sex", "M") + ".values", equalTo(List.of(1, 250)))
                .body(row("deferral", "LOW_HB") + ".values", equalTo(List.of(1)))
                .body(
                        "content.parts.find { it.key == 'healthTests' }.rows.mark.unique()",
                        equalTo(List.of("NOT_COLLECTED")));
        ReportStory.step("province", id, "approval").statusCode(403).body("code", equalTo("report_own"));
        ReportStory.step("province2", id, "approval")
                .statusCode(200)
                .body("number", equalTo("PL14-51/2006/1"))
                .body("hash", notNullValue());
        ReportStory.step("health", id, "approval").statusCode(200);

        ReportStory.person(drive, ListWorld.aName(), "M", 1970, ReportStory.gave(450));
        World.as("health")
                .get("/api/v1/report-documents/" + id)
                .then()
                .body(row("healthDonations", "voluntary") + ".values[1]", equalTo(2))
                .body(
                        "laterChanges.find { it.breakdown == 'healthDonations' && it.figure == 'donations' }.now",
                        equalTo(3))
                .body("lateEntries.donations", hasItem(1));
        files(id);
        var second = ReportStory.correction("province", "HEALTH_YEAR", "2006");
        ReportStory.step("province", second, "submission")
                .body("revision", equalTo(2))
                .body("correction.find { it.breakdown == 'volume' && it.key == '450' }.now", equalTo(1));
    }

    private static void files(String id) throws Exception {
        var pdf = World.as("health").get("/api/v1/report-documents/" + id + ".pdf");
        try (var paper = Loader.loadPDF(pdf.asByteArray())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("PL14-51/2006/1", "chưa thu thập", "Nhập muộn sau khi gửi", "Đợt thử 2006-03-10");
        }
        var xlsx = World.as("health")
                .get("/api/v1/report-documents/" + id + ".xlsx")
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            assertThat(workbook.getSheets().map(Sheet::getName))
                    .contains("I. Vận động và tiếp nhận máu", "II. Xét nghiệm sàng lọc", "Nhập muộn sau khi gửi");
            assertThat(workbook.getFirstSheet().read().get(0).getCellText(1)).isEqualTo("PL14-51/2006/1");
        }
    }

    /** How many drives of the year have no campaign, and their units, as the list of drives has them. */
    private static List<Integer> withoutCampaign(int year) {
        var drives = World.as("province")
                .get("/api/v1/drives?size=1000&from=" + year + "-01-01&to=" + year + "-12-31&chapterId="
                        + World.chapter("524"))
                .jsonPath();
        var planned = "items.findAll { it.campaignCode == null && it.state in ['SUBMITTED', 'APPROVED'] }";
        return List.of(drives.getList(planned).size(), drives.getInt(planned + ".sum { it.targetUnits }"));
    }

    @Test
    void the_plan_of_next_year_says_who_is_to_collect_what_in_which_round_and_campaign() {
        var year = LocalDate.now(Formats.ZONE).getYear() + 1;
        var province = World.chapter("51");
        var district = World.chapter("529");
        var rounds = List.of(Map.of("round", 1, "name", "Đợt Tết", "from", year + "-01-05", "to", year + "-02-10"));
        World.as("province")
                .body(Map.of(
                        "rounds",
                        rounds,
                        "parts",
                        List.of(
                                Map.of("chapterId", district, "units", 600),
                                Map.of("chapterId", district, "units", 150, "round", 1))))
                .put("/api/v1/targets?year=" + year + "&chapterId=" + province)
                .then()
                .statusCode(200);
        ListWorld.drive(year + "-09-09");
        var id = ReportStory.form("province", "PLAN", String.valueOf(year));
        ReportStory.step("province", id, "submission")
                .statusCode(200)
                .body("content.parts.key", hasItems("planTargets", "planRounds", "planCampaigns", "planMonths"))
                .body(row("planTargets", district) + ".values[0]", equalTo(600))
                .body(row("planRounds", "1:" + district) + ".values", equalTo(List.of(150)))
                .body(row("planMonths", "09/" + year) + ".values[0]", equalTo(1))
                .body(row("planCampaigns", "NONE:" + World.chapter("524")) + ".values", equalTo(withoutCampaign(year)));
        World.as("health").get("/api/v1/report-documents/" + id).then().statusCode(404);
        ReportStory.step("province2", id, "approval").statusCode(200).body("number", equalTo("KH-51/" + year + "/1"));
        ReportStory.step("health", id, "approval").statusCode(200);
        assertThat(World.as("health")
                        .get("/api/v1/report-documents/" + id + ".xlsx")
                        .asByteArray())
                .startsWith('P', 'K');
        ListWorld.drive(year + "-09-10");
        World.as("health")
                .get("/api/v1/report-documents/" + id)
                .then()
                .body(row("planMonths", "09/" + year) + ".values[0]", equalTo(1))
                .body("laterChanges.find { it.breakdown == 'planMonths' && it.figure == 'drives' }.now", equalTo(2));

        World.as("province")
                .get("/api/v1/report-documents?form=PLAN&period=" + year)
                .then()
                .body("dueOn", equalTo(year - 1 + "-12-31"))
                .body("toBeConfirmed", equalTo(true))
                .body("total", equalTo(1));
        World.as("province")
                .get("/api/v1/report-documents?form=HEALTH_YEAR&period=2004")
                .then()
                .body("dueOn", equalTo("2004-11-29"))
                .body("items[0].documentId", nullValue());
    }
}

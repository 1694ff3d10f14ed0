package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** The pages of reports at which something is set, opened, sent back or taken away. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportDoorsTest {
    private static final Pattern EXPORT = Pattern.compile("/reports/exports/[0-9a-f-]{36}");
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final String province = World.chapter("51");
    private final String district = World.chapter("524");

    @Test
    void the_province_sets_targets_and_keeps_what_was_typed_wrong() {
        var visitor = Visitor.signedIn("province");
        var address = "/reports/targets?year=2003&chapterId=" + province;
        var page = visitor.page(address);
        var field = "units-" + district;
        visitor.post(page, "/reports/targets", "year", "2003", "chapterId", province, "round", "0", field, "zwölf")
                .statusCode(422)
                .body(containsString("value=\"zwölf\""));
        visitor.post(page, "/reports/targets", "year", "2003", "chapterId", province, "round", "0", field, "12")
                .statusCode(303)
                .header("Location", containsString("/reports/targets?year=2003"));
        visitor.get(address).body(containsString("name=\"" + field + "\""), containsString("value=\"12\""));
    }

    @Test
    void the_province_sets_the_rounds_of_a_year() {
        var visitor = Visitor.signedIn("province");
        var address = "/reports/targets?year=2003&chapterId=" + province;
        var page = visitor.page(address);
        round(visitor, page, "2003-03-31", "2003-03-01").statusCode(422).body(containsString("value=\"Đợt xuân\""));
        round(visitor, page, "2003-03-01", "2003-03-31").statusCode(303);
        visitor.get(address).body(containsString("1. Đợt xuân"));
    }

    private ValidatableResponse round(Visitor visitor, String page, String from, String to) {
        return visitor.post(
                page,
                "/reports/targets/rounds",
                "year",
                "2003",
                "chapterId",
                province,
                "round",
                "0",
                "number",
                "1",
                "name",
                "Đợt xuân",
                "from",
                from,
                "to",
                to);
    }

    @Test
    void a_locked_month_is_opened_for_a_reason_and_until_a_day_and_a_report_goes_back_for_one() {
        ReportStory.drive("1997-10-10");
        var document = ReportStory.accepted("1997-10");
        var visitor = Visitor.signedIn("province");
        var page = visitor.page("/reports/hand-in?period=1997-10");
        var until = LocalDate.now(Formats.ZONE).toString();
        open(visitor, page, "", until).statusCode(422);
        open(visitor, page, "Bệnh viện gửi bổ sung", "hôm qua")
                .statusCode(422)
                .body(containsString("value=\"Bệnh viện gửi bổ sung\""));
        open(visitor, page, "Bệnh viện gửi bổ sung", until)
                .statusCode(303)
                .header("Location", endsWith("/reports/hand-in?period=1997-10"));

        var correction = ReportStory.document("district", district, "1997-10");
        ReportStory.step("district", correction, "submission").statusCode(200);
        var back = "/reports/documents/" + correction;
        var shown = visitor.page(back);
        visitor.post(shown, back + "/return", "reason", "").statusCode(422);
        visitor.post(shown, back + "/return", "reason", "Thiếu một xã")
                .statusCode(303)
                .header("Location", endsWith(back));
        visitor.get(back).body(containsString("Thiếu một xã"));
        visitor.get("/reports/documents/" + document).statusCode(200);
    }

    private ValidatableResponse open(Visitor visitor, String page, String reason, String until) {
        return visitor.post(
                page,
                "/reports/openings",
                "period",
                "1997-10",
                "chapterId",
                district,
                "reason",
                reason,
                "until",
                until);
    }

    @Test
    void the_province_keeps_the_ids_of_dhis2_and_takes_its_values_away() {
        ReportStory.drive("1997-11-10");
        var visitor = Visitor.signedIn("province");
        var page = visitor.page("/reports/dhis2?period=1997-11");
        var field = "uid-ORG_UNIT-524";
        visitor.post(page, "/reports/dhis2", "period", "1997-11", field, "524")
                .statusCode(422)
                .body(containsString("value=\"524\""));
        visitor.post(page, "/reports/dhis2", "period", "1997-11", field, "bInhSon0524")
                .statusCode(303)
                .header("Location", endsWith("/reports/dhis2"));
        visitor.get("/reports/dhis2").body(containsString("value=\"bInhSon0524\""));
        visitor.post(page, "/reports/dhis2", "period", "1997-11", field, "").statusCode(303);

        visitor.get("/reports/dhis2/values.json?period=1997-11")
                .statusCode(200)
                .header("Content-Disposition", containsString("dhis2.json"))
                .body("dataValues.find { it.orgUnit == '524' && it.dataElement == 'GH_BAGS' }.value", equalTo("1"));
        visitor.get("/reports/dhis2/values.json?period=mai").statusCode(400);
        Visitor.signedIn("donor")
                .get("/reports/dhis2/values.json?period=1997-11")
                .statusCode(403);
    }

    @Test
    void figures_and_open_data_are_files() {
        var visitor = Visitor.signedIn("health");
        var query = "from=1997-01-01&to=1997-12-31&by=month";
        visitor.get("/reports/figures.csv?" + query).statusCode(200).contentType(startsWith("text/csv"));
        visitor.get("/reports/figures.xlsx?" + query).statusCode(200).contentType(containsString("spreadsheetml"));
        visitor.get("/reports/figures.csv?by=colour").statusCode(400);
        var year = "/reports/open-data.csv?chapterId=" + province + "&year=";
        visitor.get(year + "1997").statusCode(200).contentType(startsWith("text/csv"));
        visitor.get(year + LocalDate.now(Formats.ZONE).getYear()).statusCode(400);
        Visitor.signedIn("finance").get("/reports/figures.csv?" + query).statusCode(403);
    }

    @Test
    void a_large_file_has_a_page_for_whoever_ordered_it() {
        for (int day = 10; day < 14; day++) {
            ListWorld.drive("1997-12-" + day);
        }
        var visitor = Visitor.signedIn("health");
        var ordered = EXPORT.matcher(visitor.page("/reports/figures.csv?from=1997-12-01&to=1997-12-31&by=drive"));
        assertThat(ordered.find()).isTrue();
        var page = ordered.group();
        await("the file")
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .untilAsserted(() -> visitor.get(page).body(containsString(page + "/file")));
        visitor.get(page + "/file").statusCode(200).body(containsString("Đợt thử 1997-12-10"));
        Visitor.signedIn("district").get(page).statusCode(404).body(not(containsString("/file")));
        Visitor.signedIn("district").get(page + "/file").statusCode(404);
    }
}

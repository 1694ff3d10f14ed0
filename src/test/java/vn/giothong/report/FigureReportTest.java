package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

@QuarkusTest
@Tag("mysql")
class FigureReportTest {
    @Test
    void whatever_it_is_by_the_rows_add_up_to_the_total_under_both_trees_before_and_after_corrections() {
        var drive = ListWorld.drive("1995-10-15");
        ListWorld.apply(ListWorld.sample(drive, "HOSPITAL", "2020-01-15-hospital.csv"));
        var first = ReportStory.person(drive, ListWorld.aName(), "F", 1970, ReportStory.gave(350));
        var second = ReportStory.person(drive, ListWorld.aName(), "M", 1971, ReportStory.gave(250));
        var before = ReportStory.addsUp("from=1995-09-15&to=1995-11-15");
        ReportStory.outcome(first, ReportStory.gave(450)).statusCode(200);
        Integer version = World.as("district").get(second).path("version");
        World.as("district")
                .body(Map.of("reason", "Nhầm người", "version", version))
                .post(second + "/outcome/withdrawal")
                .then()
                .statusCode(200);
        var after = ReportStory.addsUp("from=1995-09-15&to=1995-11-15");
        assertThat(after.getLong("total.donations")).isEqualTo(before.getLong("total.donations") - 1);
        assertThat(after.getLong("total.millilitres")).isEqualTo(before.getLong("total.millilitres") - 250 + 100);
    }

    @Test
    void a_small_drive_gives_the_figures_counted_by_hand() {
        var drive = ListWorld.drive("1999-05-10");
        ReportStory.person(drive, ListWorld.aName(), "F", 1975, ReportStory.gave(350));
        ReportStory.person(drive, ListWorld.aName(), "M", 1960, ReportStory.gave(250));
        ReportStory.person(drive, ListWorld.aName(), "F", 1980, Map.of("outcome", "DEFERRED", "reasonCode", "LOW_HB"));
        ReportStory.person(drive, ListWorld.aName(), "M", 1955, Map.of("outcome", "NO_SHOW"));
        var year = "chapterId=" + World.chapter("524") + "&from=1999-01-01&to=1999-12-31";

        var report = ReportStory.figures("health", year + "&by=sex");
        assertThat(report.getMap("total"))
                .containsEntry("registered", 4)
                .containsEntry("donations", 2)
                .containsEntry("bags", 2)
                .containsEntry("millilitres", 600)
                .containsEntry("unitsOf250Ml", 2.4f)
                .containsEntry("deferrals", 1)
                .containsEntry("firstTime", 2)
                .containsEntry("repeat", 0)
                .containsEntry("target", 100)
                .containsEntry("reachedPercent", 2.0f);
        assertThat(report.getMap("rows.find { it.key == 'F' }"))
                .containsEntry("registered", 2)
                .containsEntry("donations", 1)
                .containsEntry("millilitres", 350)
                .containsEntry("deferrals", 1);
        assertThat(ReportStory.figures("health", year + "&by=ageBand").getList("rows.key", String.class))
                .containsExactlyInAnyOrder("FROM_18_TO_24", "FROM_25_TO_44");
        assertThat(ReportStory.figures("health", year + "&by=volume").getList("rows.key", String.class))
                .containsExactly("250", "350", "NONE");
        assertThat(ReportStory.figures("health", year + "&by=month").getList("rows.bags", Integer.class))
                .containsExactly(0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0);
        indicators();
        anEarlierDonationTurnsTheFirstIntoARepeat(year);
    }

    @Test
    void the_year_before_stands_beside_and_the_way_leads_down_to_the_drive_and_its_donations() {
        ReportStory.drive("2007-03-10");
        var drive = ReportStory.drive("2008-03-10");
        ReportStory.person(drive, ListWorld.aName(), "M", 1975, ReportStory.gave(250));
        var year = "from=2008-01-01&to=2008-12-31&by=";
        var province = ReportStory.figures("health", year + "chapter&chapterId=" + World.chapter("51"));
        assertThat(province.getInt("rows.find { it.key == '" + World.chapter("524") + "' }.bags"))
                .isEqualTo(2);
        assertThat(province.getInt("yearBefore.bags")).isEqualTo(1);
        var district = ReportStory.figures("health", year + "drive&chapterId=" + World.chapter("524"));
        assertThat(district.getList("rows.key", String.class)).containsExactly(drive.toString());
        assertThat(district.getList("rows.bags", Integer.class)).containsExactly(2);

        var page = "/reports?" + year + "sex&chapterId=" + World.chapter("524");
        Visitor.signedIn("district").get(page).statusCode(200).body(containsString("/reports/donations?"));
        Visitor.signedIn("health").get(page).statusCode(200).body(not(containsString("/reports/donations?")));
    }

    private static void indicators() {
        var sheet = World.as("health")
                .get("/api/v1/reports/indicators?year=1999&chapterId=" + World.chapter("524"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map.of(
                        "REG", 4f,
                        "UNITS", 2f,
                        "VOL", 600f,
                        "U250", 2.4f,
                        "TGT", 2f,
                        "GE350", 50f,
                        "DONORS", 2f,
                        "FIRST", 2f,
                        "DEFER", 25f,
                        "YIELD", 50f)
                .forEach((code, value) -> assertThat(sheet.getFloat("items.find { it.code == '" + code + "' }.value"))
                        .as(code)
                        .isEqualTo(value));
        assertThat(sheet.getString("items.find { it.code == 'SAFE' }.value")).isNull();
    }

    private static void anEarlierDonationTurnsTheFirstIntoARepeat(String year) {
        var known = ListWorld.aName();
        var later = ListWorld.drive("1999-11-10");
        var line = ReportStory.person(later, known, "M", 1970, ReportStory.gave(350));
        assertThat(ReportStory.figures("health", year).getInt("total.firstTime"))
                .isEqualTo(3);
        String donor = World.as("district").get(line).path("donorId");
        var earlier = ListWorld.drive("1998-02-10");
        String id = World.as("district")
                .body(Map.of("donorId", donor, "arrived", true))
                .post("/api/v1/drives/" + earlier + "/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        ReportStory.outcome("/api/v1/drives/" + earlier + "/registrations/" + id, ReportStory.gave(250))
                .statusCode(200);
        assertThat(ReportStory.figures("health", year).getInt("total.firstTime"))
                .isEqualTo(2);
        assertThat(ReportStory.figures("health", year).getInt("total.repeat")).isEqualTo(1);
        var people = World.as("health").get("/api/v1/reports/indicators?year=1999&chapterId=" + World.chapter("524"));
        assertThat(people.jsonPath().getFloat("items.find { it.code == 'REPEAT' }.value"))
                .isEqualTo(33.33f);
    }

    @ParameterizedTest
    @CsvSource({
        "district, 524, 200",
        "district, 522, 404",
        "commune, 524, 404",
        "province, 524, 200",
        "health, 522, 200",
        "auditor, 522, 200",
        "club, 524, 404",
        "finance, 524, 403",
        "donor, 524, 403",
        "admin, 524, 403"
    })
    void figures_are_for_those_who_read_totals_there(String who, String chapter, int status) {
        World.as(who)
                .get("/api/v1/reports/figures?chapterId=" + World.chapter(chapter))
                .then()
                .statusCode(status);
    }

    @Test
    void a_club_and_a_hospital_see_their_own_drives() {
        assertThat(ReportStory.figures("club", "by=month").getString("chapterId"))
                .isNull();
        assertThat(ReportStory.figures("hospital", "from=1990-01-01&to=2030-12-31&by=collector")
                        .getList("rows"))
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "by=colour, field_choice",
        "from=31/01/2020, field_date",
        "from=2020-02-01&to=2020-01-01, report_period_order"
    })
    void what_cannot_be_read_is_told_at_its_name(String query, String code) {
        World.as("province")
                .get("/api/v1/reports/figures?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo(code));
    }
}

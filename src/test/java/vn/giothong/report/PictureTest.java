package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

@QuarkusTest
@Tag("mysql")
class PictureTest {
    private static JsonPath pictures(String who, String query) {
        return World.as(who)
                .get("/api/v1/reports/pictures?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void each_picture_tells_what_was_counted_by_hand() {
        var drive = ListWorld.drive("2001-05-10");
        ReportStory.person(drive, ListWorld.aName(), "F", 1975, ReportStory.gave(350));
        ReportStory.person(drive, ListWorld.aName(), "M", 1960, ReportStory.gave(250));
        ReportStory.person(drive, ListWorld.aName(), "F", 1980, Map.of("outcome", "DEFERRED", "reasonCode", "LOW_HB"));
        ReportStory.person(drive, ListWorld.aName(), "M", 1955, Map.of("outcome", "NO_SHOW"));
        var sheet = pictures("health", "year=2001&chapterId=" + World.chapter("524"));
        assertThat(sheet.getMap("months[4]"))
                .containsEntry("bags", 2)
                .containsEntry("target", 100)
                .containsEntry("sum", 2)
                .containsEntry("sumPercent", 2.0f);
        assertThat(sheet.getInt("months[11].sum")).isEqualTo(2);
        assertThat(sheet.getList("bands.men", Integer.class).stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(1);
        assertThat(sheet.getMap("bands.find { it.women == 1 }"))
                .containsEntry("men", 1)
                .containsEntry("unknown", 0);
        assertThat(sheet.getList("funnel.people", Integer.class)).containsExactly(4, 3, 1, 2);
        assertThat(sheet.getList("funnel.percent", Float.class)).containsExactly(100f, 75f, 25f, 50f);
        assertThat(sheet.getList("years.year", Integer.class)).containsExactly(1996, 1997, 1998, 1999, 2000, 2001);
        assertThat(sheet.getMap("years[5]")).containsEntry("firstTime", 2).containsEntry("repeat", 0);

        var province = pictures("province", "year=2001");
        assertThat(province.getInt("units.find { it.name == 'Huyện Bình Sơn' }.bags"))
                .isEqualTo(2);
        assertThat(pictures("club", "year=2001").getList("units")).isEmpty();
        World.as("commune")
                .get("/api/v1/reports/pictures?chapterId=" + World.chapter("522"))
                .then()
                .statusCode(404);
        World.as("health").get("/api/v1/reports/pictures?year=7").then().statusCode(400);
    }

    @Test
    void neighbours_stand_side_by_side_and_the_rest_below() {
        var named = List.of("A", "B", "C").stream()
                .map(name -> new PictureSheet.Unit(UUID.randomUUID(), name, 1, null, null, null, false, 0))
                .toList();
        var map = UnitMap.of(
                named,
                Map.of(
                        named.get(0).chapterId(), new UnitMap.Place(1, 2),
                        named.get(1).chapterId(), new UnitMap.Place(2, 1)));
        assertThat(map.rows().stream().map(row -> row.cells().stream()
                        .map(cell -> cell.unit() == null ? "" : cell.unit().name())
                        .toList()))
                .containsExactly(List.of("", "A"), List.of("B", ""), List.of("C", ""));
    }

    @Test
    void behind_a_figure_are_its_donations_for_who_may_see_the_people() {
        var drive = ListWorld.drive("2002-03-10");
        var name = ListWorld.aName();
        ReportStory.person(drive, name, "F", 1975, ReportStory.gave(350));
        ReportStory.person(drive, ListWorld.aName(), "M", 1960, ReportStory.gave(250));
        var place = "from=2002-01-01&to=2002-12-31&chapterId=" + World.chapter("524");
        var address = "/api/v1/reports/donations?" + place;
        for (var by : By.values()) {
            if (by != By.DEFERRAL) {
                for (var tree : List.of("today", "day")) {
                    agree(place + "&tree=" + tree + "&by=" + by.code());
                }
            }
        }
        World.as("district")
                .get(address + "&by=sex&key=F")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].donorName", equalTo(name))
                .body("items[0].volumeMl", equalTo(350));
        World.as("health").get(address).then().statusCode(403);
        World.as("auditor").get(address).then().statusCode(403);
        World.as("commune").get(address).then().statusCode(404);
        World.as("club")
                .get("/api/v1/reports/donations?from=2002-01-01&to=2002-12-31")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        World.as("district").get(address + "&by=ageBand&key=OLD").then().statusCode(400);
        World.as("district").get(address + "&by=place&key=here").then().statusCode(400);
        World.as("district").get(address + "&by=month&key=May").then().statusCode(400);
        World.as("auditor")
                .get("/api/v1/audit?subjectId=" + World.chapter("524"))
                .then()
                .body("items.action", hasItem("figures.donations_read"));
    }

    private static void agree(String query) {
        var rows = ReportStory.figures("district", query);
        List<String> keys = rows.getList("rows.key");
        List<Integer> donations = rows.getList("rows.donations");
        assertThat(donations.stream().mapToInt(n -> n).sum()).as(query).isEqualTo(2);
        for (int i = 0; i < keys.size(); i++) {
            if (donations.get(i) > 0) {
                World.as("district")
                        .queryParam("key", keys.get(i))
                        .get("/api/v1/reports/donations?" + query)
                        .then()
                        .statusCode(200)
                        .body("total", equalTo(donations.get(i)));
            }
        }
    }
}

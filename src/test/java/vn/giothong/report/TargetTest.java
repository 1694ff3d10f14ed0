package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveClub;
import vn.giothong.drive.DriveTotal;
import vn.giothong.intake.ListWorld;

@QuarkusTest
@Tag("mysql")
class TargetTest {
    @Test
    void the_sum_of_the_parts_stands_beside_the_whole() {
        ReportStory.drive("1993-03-10");
        var district = World.chapter("524");
        World.as("province")
                .body(Map.of("units", 50, "parts", List.of(Map.of("chapterId", district, "units", 40))))
                .put("/api/v1/targets?year=1993&chapterId=" + World.chapter("51"))
                .then()
                .statusCode(200)
                .body("target", equalTo(50))
                .body("sumOfParts", equalTo(40))
                .body("difference", equalTo(-10))
                .body("parts.find { it.chapterId == '" + district + "' }.bags", equalTo(1))
                .body("parts.find { it.chapterId == '" + district + "' }.reachedPercent", equalTo(2.5f))
                .body("parts.find { it.chapterId == '" + district + "' }.behind", equalTo(true));
        World.as("health")
                .get("/api/v1/reports/figures?from=1993-01-01&to=1993-12-31")
                .then()
                .body("total.target", equalTo(50))
                .body("total.reachedPercent", equalTo(2.0f))
                .body("rows.find { it.key == '" + district + "' }.target", equalTo(40));
        inEveryBreakdown();
    }

    /** The one drive's own plan is a hundred bags. */
    private static void inEveryBreakdown() {
        for (var by : By.values()) {
            var report = ReportStory.figures("health", "from=1993-01-01&to=1993-12-31&by=" + by.code());
            assertThat(report.getInt("total.target")).isEqualTo(50);
            var rows = assertThat(report.getList("rows.target", Integer.class)).as(by.code());
            switch (by) {
                case CHAPTER -> rows.contains(40);
                case YEAR -> rows.containsExactly(50);
                case DRIVE -> rows.contains(100);
                default -> rows.allSatisfy(target -> assertThat(target).isNull());
            }
        }
        World.as("health")
                .get("/api/v1/reports/pictures?year=1993&chapterId=" + World.chapter("51"))
                .then()
                .statusCode(200)
                .body("target", equalTo(50))
                .body("months[2].target", equalTo(100));
    }

    @Test
    void the_level_above_sets_it() {
        var address = "/api/v1/targets?year=1992&chapterId=";
        var body = Map.of("units", 10);
        World.as("district")
                .body(body)
                .put(address + World.chapter("524"))
                .then()
                .statusCode(403);
        World.as("district")
                .body(body)
                .put(address + World.chapter("21040"))
                .then()
                .statusCode(200);
        World.as("district")
                .body(body)
                .put(address + World.chapter("522"))
                .then()
                .statusCode(404);
        World.as("health").body(body).put(address + World.chapter("524")).then().statusCode(403);
        World.as("province")
                .body(Map.of("units", -1))
                .put(address + World.chapter("524"))
                .then()
                .statusCode(422);
        World.as("province")
                .body(Map.of())
                .put(address + World.chapter("524"))
                .then()
                .statusCode(422);
    }

    @Test
    void a_part_names_its_unit_and_a_round_is_one_of_the_year() {
        var address = "/api/v1/targets?year=1996&chapterId=" + World.chapter("51");
        World.as("province")
                .body(Map.of("units", 7, "parts", List.of(Map.of("units", 5))))
                .put(address)
                .then()
                .statusCode(422)
                .body("violations.field", contains("parts[0].chapterId"));
        World.as("province")
                .body(Map.of("units", 7, "round", 9))
                .put(address)
                .then()
                .statusCode(422)
                .body("violations.field", contains("round"))
                .body("detail", containsString("1996"));
        World.as("province").get(address).then().body("target", nullValue());
    }

    @Test
    void years_are_told_plain() {
        for (var path : List.of("targets", "reports/indicators", "reports/pictures")) {
            World.as("province")
                    .header("Accept-Language", "vi")
                    .get("/api/v1/" + path + "?year=1800")
                    .then()
                    .statusCode(400)
                    .body("detail", startsWith("Từ 1990 đến 20"));
        }
    }

    @Test
    void rounds_make_up_a_year_where_no_whole_was_set() {
        var address = "/api/v1/targets?year=1991&chapterId=" + World.chapter("524");
        var rounds = List.of(
                Map.of("round", 1, "name", "Đợt hè", "from", "1991-07-01", "to", "1991-08-31"),
                Map.of("round", 2, "name", "Đợt cuối năm", "from", "1991-11-01", "to", "1991-12-31"));
        World.as("province")
                .body(Map.of("rounds", rounds, "units", 30, "round", 1))
                .put(address)
                .then()
                .statusCode(200);
        World.as("province")
                .body(Map.of("units", 20, "round", 2))
                .put(address)
                .then()
                .body("target", equalTo(50));
    }

    @Test
    void a_round_has_its_days_and_its_own_targets() {
        ReportStory.drive("1992-08-10");
        ReportStory.drive("1992-11-10");
        var district = World.chapter("524");
        var address = "/api/v1/targets?year=1992&chapterId=" + World.chapter("51");
        var rounds = List.of(
                Map.of("round", 1, "name", "Đợt hè", "from", "1992-07-15", "to", "1992-08-31"),
                Map.of("round", 2, "name", "Đợt cuối năm", "from", "1992-11-01", "to", "1992-12-31"));
        World.as("district").body(Map.of("rounds", rounds)).put(address).then().statusCode(404);
        World.as("district")
                .body(Map.of("rounds", rounds))
                .put("/api/v1/targets?year=1992&chapterId=" + district)
                .then()
                .statusCode(403);
        var parts = List.of(
                Map.of("chapterId", district, "units", 4, "round", 1),
                Map.of("chapterId", district, "units", 5, "round", 2));
        World.as("province")
                .body(Map.of("rounds", rounds, "parts", parts, "units", 10, "round", 1))
                .put(address)
                .then()
                .statusCode(200)
                .body("rounds.name", equalTo(List.of("Đợt hè", "Đợt cuối năm")));
        World.as("health")
                .get(address + "&round=1")
                .then()
                .statusCode(200)
                .body("from", equalTo("1992-07-15"))
                .body("target", equalTo(10))
                .body("sumOfParts", equalTo(4))
                .body("difference", equalTo(-6))
                .body("parts.find { it.chapterId == '" + district + "' }.bags", equalTo(1))
                .body("parts.find { it.chapterId == '" + district + "' }.reachedPercent", equalTo(25.0f))
                .body("parts.find { it.chapterId == '" + district + "' }.behind", equalTo(true));
        World.as("health").get(address + "&round=3").then().statusCode(400);
        wrongRounds().forEach(wrong -> World.as("province")
                .body(Map.of("rounds", List.of(wrong)))
                .put(address)
                .then()
                .statusCode(422));
    }

    private static List<Map<String, ?>> wrongRounds() {
        return List.of(
                Map.of("round", 3, "name", "Trùng", "from", "1992-08-31", "to", "1992-09-10"),
                Map.of("round", 3, "name", "Năm khác", "from", "1994-01-01", "to", "1994-02-01"),
                Map.of("round", 3, "name", "Ngược", "from", "1992-10-02", "to", "1992-10-01"),
                Map.of("round", 3, "from", "1992-10-01", "to", "1992-10-02"),
                Map.of("round", 0, "name", "Không", "from", "1992-10-01", "to", "1992-10-02"));
    }

    @Test
    void clubs_and_drives_have_their_targets_too() {
        String club = World.as("club").get("/api/v1/clubs").path("items[0].id");
        String chapter = World.as("club").get("/api/v1/clubs/" + club).path("chapterId");
        var drive = ListWorld.drive("1994-05-10");
        QuarkusTransaction.requiringNew().run(() -> {
            new DriveClub(drive, UUID.fromString(club)).persist();
            Drive.update("chapterId = ?1 where id = ?2", UUID.fromString(chapter), drive);
        });
        var wish = Map.of("clubs", List.of(Map.of("clubId", club, "units", 8)));
        var address = "/api/v1/targets?year=1994&chapterId=" + chapter;
        World.as("club").body(wish).put(address).then().statusCode(404);
        World.as("health").body(wish).put(address).then().statusCode(403);
        World.as("district").body(wish).put(address).then().statusCode(200);
        World.as("district")
                .body(Map.of("clubs", List.of(Map.of("clubId", UUID.randomUUID(), "units", 8))))
                .put(address)
                .then()
                .statusCode(404);
        World.as("district")
                .get(address)
                .then()
                .statusCode(200)
                .body("clubs.find { it.clubId == '" + club + "' }.target", equalTo(8))
                .body("clubs.find { it.clubId == '" + club + "' }.bags", equalTo(0))
                .body("clubs.find { it.clubId == '" + club + "' }.behind", equalTo(true))
                .body("drives.find { it.driveId == '" + drive + "' }.target", equalTo(100))
                .body("drives.find { it.driveId == '" + drive + "' }.reachedPercent", equalTo(0f))
                .body("drives.find { it.driveId == '" + drive + "' }.behind", equalTo(true));
        QuarkusTransaction.requiringNew().run(() -> DriveTotal.update("donations = 2 where driveId = ?1", drive));
        World.as("district")
                .get(address)
                .then()
                .body("clubs.find { it.clubId == '" + club + "' }.bags", equalTo(2))
                .body("clubs.find { it.clubId == '" + club + "' }.reachedPercent", equalTo(25f))
                .body("drives.find { it.driveId == '" + drive + "' }.bags", equalTo(2));
        QuarkusTransaction.requiringNew().run(() -> DriveTotal.update("donations = 0 where driveId = ?1", drive));
    }
}

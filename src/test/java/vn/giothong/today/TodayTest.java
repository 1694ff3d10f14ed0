package vn.giothong.today;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TodayTest {
    @Inject
    SessionFactory sessions;

    private static String planned(String date) {
        String collector = World.as("district").get("/api/v1/collectors").path("items[0].id");
        return World.as("district")
                .body(Map.of(
                        "name",
                        "Hiến máu đầu tuần",
                        "chapterId",
                        World.chapter("524"),
                        "collectorId",
                        collector,
                        "venue",
                        "Trung tâm y tế",
                        "date",
                        date,
                        "startsAt",
                        "04:00",
                        "endsAt",
                        "11:00",
                        "targetUnits",
                        50))
                .post("/api/v1/drives")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static String id(String code) {
        return World.as("district").get("/api/v1/drives?q=" + code).path("items[0].id");
    }

    private static List<String> waiting(String who, String code) {
        return World.as(who)
                .get("/api/v1/today")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.code == '" + code + "' }.kind");
    }

    @Test
    void a_drive_waits_for_whoever_is_next() {
        var code = planned("2019-03-03");
        var drive = "/api/v1/drives/" + id(code);
        assertThat(waiting("district", code)).containsExactly("DRIVE_DRAFT");
        World.as("district").put(drive + "/submission").then().statusCode(200);
        assertThat(waiting("district", code)).isEmpty();
        assertThat(waiting("province", code)).containsExactly("DRIVE_TO_APPROVE");
        assertThat(waiting("club", code)).isEmpty();
        World.as("province")
                .body(Map.of("reason", "Thiếu giờ"))
                .post(drive + "/return")
                .then()
                .statusCode(200);
        assertThat(waiting("district", code)).containsExactly("DRIVE_RETURNED");
        World.as("district").put(drive + "/submission").then().statusCode(200);
        World.as("province").put(drive + "/approval").then().statusCode(200);
        assertThat(waiting("district", code)).containsExactly("DRIVE_TO_CLOSE");
        World.as("district").put(drive + "/closure").then().statusCode(200);
        assertThat(waiting("district", code)).isEmpty();
    }

    @Test
    void who_has_no_part_in_drives_has_nothing_waiting() {
        World.as("auditor").get("/api/v1/today").then().statusCode(200).body("total", equalTo(0));
        given().get("/api/v1/today").then().statusCode(401);
    }

    @Test
    void the_front_page_is_for_anybody_and_shows_approved_drives_alone() {
        var day = LocalDate.now(Formats.ZONE).toString();
        var shown = planned(day);
        var drive = "/api/v1/drives/" + id(shown);
        World.as("district").put(drive + "/submission").then().statusCode(200);
        var before = count();
        World.as("province").put(drive + "/approval").then().statusCode(200);
        assertThat(count()).isEqualTo(before + 1);
    }

    private static int count() {
        return given().get("/").then().statusCode(200).extract().asString().split("Hiến máu đầu tuần", -1).length;
    }

    @Test
    void what_waits_costs_the_same_however_much_it_is() {
        // one of each kind waits already, so that no statement is spared for want of anything to ask
        World.as("district")
                .put("/api/v1/drives/" + id(planned("2019-03-01")) + "/submission")
                .then()
                .statusCode(200);
        planned("2019-03-02");
        var before = statements("district");
        for (int i = 0; i < 6; i++) {
            World.as("district")
                    .put("/api/v1/drives/" + id(planned("2019-04-0" + (i + 1))) + "/submission")
                    .then()
                    .statusCode(200);
            planned("2019-05-0" + (i + 1));
        }
        assertThat(statements("district")).isLessThanOrEqualTo(before + 2);
        assertThat(statements("province")).isLessThan(45);
    }

    private long statements(String who) {
        World.token(who);
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        World.as(who).get("/api/v1/today").then().statusCode(200);
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }
}

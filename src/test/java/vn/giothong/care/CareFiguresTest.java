package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** What visits come to: the figures of an area and the service record of a volunteer. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CareFiguresTest {
    @Test
    void figures_count_what_was_done_to_the_person_the_hour_and_the_dong() {
        var years = "from=2001-01-01&to=2001-12-31&chapterId=" + World.chapter("21040");
        var older = CareWorld.founded("commune", "21040", "Đội cũ " + UUID.randomUUID(), "2001-01-01");
        String member = CareWorld.join(older, Map.of("name", "Lý Thị Ba", "birthYear", 1970, "from", "2001-01-01"))
                .extract()
                .path("volunteerId");
        CareWorld.visit(
                        "commune",
                        older,
                        Map.of(
                                "date",
                                "2001-03-01",
                                "people",
                                40,
                                "members",
                                List.of(member),
                                "hours",
                                3.5,
                                "support",
                                List.of(
                                        Map.of("kind", "MEAL", "valueVnd", 1_200_000, "sponsor", "Chùa"),
                                        Map.of("kind", "GIFT", "valueVnd", 300_000))))
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("setting", equalTo("STATION"))
                .body("place", nullValue());
        CareWorld.visit("commune", older, Map.of("date", "2001-04-01", "place", "Thôn An Cường", "people", 5))
                .statusCode(201)
                .body("setting", equalTo("ELSEWHERE"))
                .body("place", equalTo("Thôn An Cường"));
        CareWorld.visit("commune", older, Map.of("date", "2001-04-02", "state", "PLANNED"))
                .statusCode(201);
        String off = CareWorld.visit("commune", older, Map.of("date", "2001-04-03", "people", 100))
                .extract()
                .path("id");
        World.as("commune")
                .body(Map.of("reason", "Ghi nhầm"))
                .post("/api/v1/visits/" + off + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        for (var who : List.of("commune", "district", "province", "health")) {
            World.as(who)
                    .get("/api/v1/care/figures?" + years)
                    .then()
                    .statusCode(200)
                    .body("visits", equalTo(2))
                    .body("people", equalTo(45))
                    .body("hours", equalTo(3.5f))
                    .body("volunteers", equalTo(1))
                    .body("valueVnd", equalTo(1_500_000))
                    .body("planned", equalTo(1))
                    .body("cancelled", equalTo(1))
                    .body("kinds.kind", contains("PATIENT"))
                    .body("support.kind", contains("GIFT", "MEAL"))
                    .body("teams.all", equalTo(1));
        }
        World.as("club").get("/api/v1/care/figures").then().statusCode(403);
        World.as("commune")
                .get("/api/v1/care/figures?chapterId=" + World.chapter("522"))
                .then()
                .statusCode(404);
    }

    @Test
    void the_service_record_adds_up_and_is_printed() throws IOException {
        var team = CareWorld.team("Đội thăm " + UUID.randomUUID());
        var volunteer = CareWorld.member(team, "Bạch Thị Công Lao");
        String member = World.as("commune")
                .get("/api/v1/care-teams/" + team + "/members")
                .path("items.find { it.volunteerId == '" + volunteer + "' }.id");
        for (var day : List.of("2020-05-01", "2020-06-01", "2021-06-01")) {
            CareWorld.visit("commune", team, Map.of("date", day, "members", List.of(volunteer), "hours", 1.5))
                    .statusCode(201);
        }
        var path = "/api/v1/care-teams/" + team + "/members/" + member;
        World.as("commune")
                .body(Map.of("topic", "Sơ cấp cứu", "on", "2020-02-02", "hours", 8))
                .post(path + "/trainings")
                .then()
                .statusCode(201);
        World.as("district")
                .get(path + "/service-record")
                .then()
                .statusCode(200)
                .body("years.year", contains(2021, 2020))
                .body("years.visits", contains(1, 2))
                .body("years.hours", contains(1.5f, 3.0f))
                .body("trainings.topic", contains("Sơ cấp cứu"));
        World.as("province").get(path + "/service-record.pdf").then().statusCode(403);
        assertThat(paper(path))
                .contains("HỘI CHỮ THẬP ĐỎ")
                .contains("GIẤY XÁC NHẬN HOẠT ĐỘNG TÌNH NGUYỆN")
                .contains("Bạch Thị Công Lao")
                .contains("sinh năm 1980, đã tham gia")
                .contains("Đội viên 01/01/2020 nay")
                .contains("2021 1 10 1,5")
                .contains("2020 2 20 3")
                .contains("Cộng 3 4,5")
                .contains("Sơ cấp cứu 02/02/2020 8")
                .contains("NGƯỜI XÁC NHẬN")
                .doesNotContain("BẢN NHÁP");
    }

    /** The text of the service record with single blanks, so that the ends of lines do not matter. */
    private static String paper(String member) throws IOException {
        var pdf = World.as("commune")
                .get(member + "/service-record.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_leader_finds_the_own_team_alone_under_its_commune() {
        CareWorld.visit("commune", CareWorld.team("Đội cạnh " + UUID.randomUUID()), Map.of("date", "2023-04-25"))
                .statusCode(201);
        var figures = "/api/v1/care/figures?from=2023-01-01&to=2023-12-31";
        var own = World.as("team").get(figures).then().statusCode(200).extract().jsonPath();
        World.as("team")
                .get(figures + "&chapterId=" + World.chapter(CareWorld.COMMUNE))
                .then()
                .statusCode(200)
                .body("teams.all", equalTo(1))
                .body("visits", equalTo(own.getInt("visits")));
        for (var elsewhere : List.of("21043", "524")) {
            World.as("team")
                    .get(figures + "&chapterId=" + World.chapter(elsewhere))
                    .then()
                    .statusCode(404);
        }
    }
}

package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** Health stations are founded and closed; what a test founded closes with it, so that every commune has its one again. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StationTest {
    private static final String STATIONS = "/api/v1/health-stations";
    private static final int ROUNDS = 6;

    private final List<String> founded = new ArrayList<>();

    @AfterEach
    void close_what_was_founded() {
        founded.forEach(station -> {
            if (World.as("district").get(STATIONS + "/" + station).path("closedOn") == null) {
                close("district", station, LocalDate.now(Formats.ZONE).toString())
                        .statusCode(200);
            }
        });
    }

    private String station() {
        String id = found("commune", Map.of("chapterId", World.chapter(CareWorld.COMMUNE)))
                .statusCode(201)
                .extract()
                .path("id");
        founded.add(id);
        return id;
    }

    private static ValidatableResponse found(String who, Map<String, ?> more) {
        return World.as(who).body(CareWorld.station(more)).post(STATIONS).then();
    }

    private static ValidatableResponse close(String who, String station, String day) {
        return World.as(who)
                .body(Map.of("on", day, "reason", "Sáp nhập xã"))
                .post(STATIONS + "/" + station + "/closure")
                .then();
    }

    private static ValidatableResponse team(String station) {
        return World.as("commune")
                .body(Map.of(
                        "name",
                        "Đội " + UUID.randomUUID(),
                        "chapterId",
                        World.chapter(CareWorld.COMMUNE),
                        "healthStationId",
                        station,
                        "foundedOn",
                        "2020-02-01"))
                .post("/api/v1/care-teams")
                .then();
    }

    private static void closeTeam(String team, String name, String day) {
        World.as("commune")
                .body(Map.of("name", name, "closedOn", day))
                .put("/api/v1/care-teams/" + team)
                .then()
                .statusCode(200);
    }

    @Test
    void a_station_is_founded_confirmed_by_whoever_keeps_the_area() {
        var station = station();
        World.as("commune")
                .get(STATIONS + "/" + station)
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(true))
                .body("foundedOn", equalTo("2020-01-01"))
                .body("legalBasis", equalTo("Quyết định 12/QĐ-UBND"))
                .body("closedOn", nullValue());
        team(station).statusCode(201);
        String team = World.as("commune")
                .get("/api/v1/care-teams?size=1000")
                .path("items.find { it.healthStationId == '" + station + "' }.id");
        closeTeam(team, "Đội đã xong", "2020-03-01");
    }

    @ParameterizedTest
    @CsvSource({
        // one's own, another's, and for those who read figures alone or nothing of care
        "commune, 21040, 201",
        "district, 21043, 201",
        "province, 21043, 201",
        "commune, 21043, 404",
        "health, 21040, 403",
        "team, 21040, 404",
        "club, 21040, 404",
        "hospital, 21040, 404",
    })
    void who_keeps_an_area_founds_its_stations(String who, String commune, int status) {
        var answer = found(who, Map.of("chapterId", World.chapter(commune))).statusCode(status);
        if (status == 201) {
            founded.add(answer.extract().path("id"));
        }
    }

    @Test
    void nobody_founds_or_closes_anything() {
        var station = station();
        for (var path : List.of(STATIONS, STATIONS + "/" + station + "/closure")) {
            RestAssured.given()
                    .contentType(ContentType.JSON)
                    .body(Map.of())
                    .post(path)
                    .then()
                    .statusCode(401);
        }
    }

    @Test
    void a_station_has_a_commune_a_decision_a_day_that_has_come_and_a_name_of_its_own() {
        found("district", Map.of("chapterId", World.chapter("524")))
                .statusCode(422)
                .body("code", equalTo("care_station_commune"));
        found("district", Map.of("chapterId", UUID.randomUUID()))
                .statusCode(422)
                .body("code", equalTo("chapter_unknown"));
        var own = World.chapter(CareWorld.COMMUNE);
        found("commune", Map.of("chapterId", own, "legalBasis", " ")).statusCode(422);
        found("commune", Map.of("chapterId", own, "foundedOn", "2100-01-01"))
                .statusCode(422)
                .body("code", equalTo("care_founded_future"));
        String name = World.as("commune").get(STATIONS + "/" + station()).path("name");
        found("commune", Map.of("chapterId", own, "name", name))
                .statusCode(409)
                .body("code", equalTo("care_station_twice"));
    }

    @Test
    void a_station_closes_only_once_no_team_rests_on_it() {
        var station = station();
        var founding = team(station).statusCode(201).extract();
        String team = founding.path("id");
        String name = founding.path("name");
        close("commune", station, "2021-01-01")
                .statusCode(409)
                .body("code", equalTo("care_station_in_use"))
                .body("detail", containsString(name));
        closeTeam(team, name, "2021-02-01");
        close("commune", station, "2021-01-31").statusCode(409);
        close("commune", station, "2019-12-31").statusCode(422).body("code", equalTo("care_station_closed_before"));
        close("commune", station, "2021-02-01")
                .statusCode(200)
                .body("closedOn", equalTo("2021-02-01"))
                .body("closeReason", equalTo("Sáp nhập xã"));
        close("commune", station, "2021-03-01").statusCode(409).body("code", equalTo("care_station_closed"));
        // the team cannot rise again where nothing stands
        World.as("commune")
                .body(Map.of("name", name))
                .put("/api/v1/care-teams/" + team)
                .then()
                .statusCode(422)
                .body("code", equalTo("care_station_closed"));
    }

    @Test
    void a_closed_station_is_no_choice_for_a_new_team_until_the_closing_is_taken_back() {
        var station = station();
        close("commune", station, LocalDate.now(Formats.ZONE).plusDays(30).toString())
                .statusCode(200);
        team(station).statusCode(422).body("code", equalTo("care_station_unknown"));
        var closure = STATIONS + "/" + station + "/closure";
        World.as("health").delete(closure).then().statusCode(403);
        World.as("team").delete(closure).then().statusCode(404);
        World.as("commune").delete(closure).then().statusCode(200).body("closedOn", nullValue());
        World.as("commune").delete(closure).then().statusCode(404);
        String team = team(station).statusCode(201).extract().path("id");
        closeTeam(team, "Đội đã xong", "2020-03-01");
    }

    @Test
    void others_close_no_station_of_an_area() {
        var station = station();
        close("health", station, "2021-01-01").statusCode(403);
        close("team", station, "2021-01-01").statusCode(404);
        close("club", station, "2021-01-01").statusCode(404);
        close("commune", CareWorld.station("21043"), "2021-01-01").statusCode(404);
        close("commune", UUID.randomUUID().toString(), "2021-01-01").statusCode(404);
    }

    @Test
    void the_register_shows_those_that_stand_and_the_closed_ones_on_demand() {
        var station = station();
        close("commune", station, "2021-01-01").statusCode(200);
        var own = STATIONS + "?size=1000&chapterId=" + World.chapter(CareWorld.COMMUNE);
        World.as("commune").get(own).then().body("items.id", not(hasItem(station)));
        World.as("commune").get(own + "&all=true").then().body("items.id", hasItem(station));
    }

    @Test
    void a_team_is_not_founded_while_its_station_closes() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var station = station();
            List<Callable<ValidatableResponse>> calls =
                    List.of(() -> close("district", station, "2021-01-01"), () -> team(station));
            var threads = Executors.newFixedThreadPool(calls.size());
            try {
                var answers = threads.invokeAll(calls);
                var closed = answers.get(0).get().extract().statusCode();
                var team = answers.get(1).get().extract();
                assertThat(List.of(closed, team.statusCode()))
                        .containsAnyOf(200, 201)
                        .isNotEqualTo(List.of(200, 201));
                if (team.statusCode() == 201) {
                    closeTeam(team.path("id"), "Đội đã xong", "2020-03-01");
                }
            } finally {
                threads.shutdown();
            }
        }
    }
}

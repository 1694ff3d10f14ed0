package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;

@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CareTeamTest {
    @Test
    void every_commune_has_a_station_that_waits_to_be_confirmed() {
        World.as("province")
                .get("/api/v1/health-stations?size=1000")
                .then()
                .statusCode(200)
                .body("total", equalTo(173))
                .body("items.name", hasItem("Trạm Y tế thị trấn Châu Ổ"))
                .body("items.legalBasis", everyItem(containsString("117/2014/NĐ-CP")));
        var station = CareWorld.station("21043");
        World.as("commune")
                .body(Map.of("name", "Trạm Y tế khác"))
                .put("/api/v1/health-stations/" + station)
                .then()
                .statusCode(404);
        World.as("health")
                .body(Map.of("name", "Trạm Y tế khác"))
                .put("/api/v1/health-stations/" + station)
                .then()
                .statusCode(403);
        World.as("district").get("/api/v1/health-stations/" + station).then().body("confirmed", equalTo(false));
        World.as("district")
                .body(Map.of("name", "Trạm Y tế xã Bình Thuận", "phone", "0255 3616161", "version", 0))
                .put("/api/v1/health-stations/" + station)
                .then()
                .statusCode(200)
                .body("confirmed", equalTo(true))
                .body("phone", equalTo("0255 3616161"));
        World.as("district")
                .body(Map.of("name", "Trạm Y tế", "version", 0))
                .put("/api/v1/health-stations/" + station)
                .then()
                .statusCode(409);
    }

    @Test
    void a_chapter_founds_teams_in_its_own_area_and_nobody_in_another_s() {
        var body = Map.of(
                "name",
                "Đội Bình Trị",
                "chapterId",
                World.chapter("21043"),
                "healthStationId",
                CareWorld.station("21043"));
        for (var who : new String[] {"district", "province", "commune", "team", "club", "health"}) {
            World.as(who).body(body).post("/api/v1/care-teams").then().statusCode(403);
        }
        World.as("commune")
                .body(Map.of(
                        "name",
                        "Đội lạc",
                        "chapterId",
                        World.chapter("21040"),
                        "healthStationId",
                        CareWorld.station("21043")))
                .post("/api/v1/care-teams")
                .then()
                .statusCode(422)
                .body("code", equalTo("care_station_unknown"));
        World.as("commune")
                .body(Map.of("name", "Đội trống"))
                .post("/api/v1/care-teams")
                .then()
                .statusCode(422);
    }

    @Test
    void a_team_is_read_by_its_leader_and_upwards_and_the_province_counts_it_alone() {
        var team = CareWorld.team("Đội xem " + UUID.randomUUID());
        var path = "/api/v1/care-teams/" + team;
        World.as("commune").get(path).then().statusCode(200).body("activity.state", equalTo("ASLEEP"));
        World.as("district").get(path).then().statusCode(200);
        World.as("province").get(path).then().statusCode(403);
        World.as("team").get(path).then().statusCode(404);
        World.as("club").get(path).then().statusCode(404);
        World.as("finance").get("/api/v1/care-teams").then().statusCode(403);
        World.as("province")
                .get("/api/v1/care-teams?size=1000&chapterId=" + World.chapter("21040"))
                .then()
                .statusCode(200)
                .body("items.id", hasItem(team))
                .body("items.open", everyItem(equalTo(false)));
        World.as("team").get("/api/v1/care-teams").then().body("items", hasSize(1));
        World.as("team")
                .get("/api/v1/care-teams/" + CareWorld.ownTeam())
                .then()
                .statusCode(200)
                .body("healthStationName", equalTo("Trạm Y tế thị trấn Châu Ổ"));
        World.as("district").body(Map.of("name", "Tên khác")).put(path).then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "birthDate, 2008-02-29, 2026-02-28, 422",
        "birthDate, 2008-02-29, 2026-03-01, 201",
        "birthDate, 2008-03-01, 2026-03-01, 201",
        "birthDate, 2008-03-02, 2026-03-01, 422",
        // of a year alone the last day counts
        "birthYear, 2008, 2026-12-30, 422",
        "birthYear, 2008, 2026-12-31, 201"
    })
    void members_are_of_age_on_the_day_on_which_they_join(String field, String birth, String from, int status) {
        var team = CareWorld.team("Đội tuổi " + UUID.randomUUID());
        Object value = field.equals("birthYear") ? Integer.valueOf(birth) : birth;
        var answer = CareWorld.join(team, Map.of("name", "Lê Thị Mầm", field, value, "from", from))
                .statusCode(status);
        if (status == 422) {
            answer.body("code", equalTo("care_member_young")).body("detail", containsString("11/2008/QH12"));
        }
    }

    @Test
    void a_donor_or_somebody_with_a_name_joins_once_at_a_time_and_the_team_has_one_leader() {
        var team = CareWorld.team("Đội vào " + UUID.randomUUID());
        var donor = CareWorld.donor("Huỳnh Thị Vào Đội " + CareWorld.aWord());
        String member = CareWorld.join(team, Map.of("donorId", donor, "from", "2020-02-01", "role", "LEADER"))
                .statusCode(201)
                .body("role", equalTo("LEADER"))
                .extract()
                .path("id");
        CareWorld.join(team, Map.of("donorId", donor, "from", "2020-03-01")).statusCode(409);
        CareWorld.join(team, Map.of("name", "Phan Văn Hai", "from", "2020-03-01", "role", "LEADER"))
                .statusCode(409)
                .body("code", equalTo("care_leader_twice"));
        CareWorld.join(team, Map.of("name", "Phan Văn Hai", "from", "2019-03-01"))
                .statusCode(422)
                .body("code", equalTo("care_team_not_there"));
        var members = "/api/v1/care-teams/" + team + "/members";
        World.as("commune")
                .body(Map.of("role", "DEPUTY", "from", "2020-06-01"))
                .post(members + "/" + member + "/role")
                .then()
                .statusCode(200)
                .body("role", equalTo("DEPUTY"))
                .body("from", equalTo("2020-06-01"));
        String deputy = World.as("commune").get(members).path("items[0].id");
        World.as("commune")
                .body(Map.of("on", "2020-05-01", "reason", "Chuyển nơi ở"))
                .post(members + "/" + deputy + "/departure")
                .then()
                .statusCode(422);
        World.as("commune")
                .body(Map.of("on", "2020-07-01", "reason", "Chuyển nơi ở"))
                .post(members + "/" + deputy + "/departure")
                .then()
                .statusCode(200)
                .body("leftOn", equalTo("2020-07-01"));
        World.as("commune").get(members).then().body("items", hasSize(0));
        World.as("commune").get(members + "?all=true").then().body("items.role", contains("LEADER", "DEPUTY"));
        World.as("district").body(Map.of("name", "Ai Đó")).post(members).then().statusCode(403);
    }

    @Test
    void a_leader_of_no_day_is_in_nobody_s_way() {
        var team = CareWorld.team("Đội trưởng một ngày " + UUID.randomUUID());
        var leader = Map.of("name", "Phan Văn Nhầm", "birthYear", 1980, "from", "2020-06-01", "role", "LEADER");
        String mistaken = CareWorld.join(team, leader).statusCode(201).extract().path("id");
        World.as("commune")
                .body(Map.of("on", "2020-06-01", "reason", "Ghi nhầm"))
                .post("/api/v1/care-teams/" + team + "/members/" + mistaken + "/departure")
                .then()
                .statusCode(200);
        CareWorld.join(team, Map.of("name", "Lê Thị Đúng", "birthYear", 1980, "from", "2020-03-01", "role", "LEADER"))
                .statusCode(201);
    }

    @Test
    void a_team_leader_sees_the_drives_of_the_commune_and_no_donor() {
        World.as("team").get("/api/v1/drives").then().statusCode(200);
        World.as("team").get("/api/v1/donors").then().body("total", equalTo(0));
        var stranger = CareWorld.donor("Võ Thị Kín Đáo " + CareWorld.aWord());
        World.as("team").get("/api/v1/donors/" + stranger).then().statusCode(404);
        World.as("team").get("/api/v1/care/coverage").then().statusCode(403);
    }

    private static ValidatableResponse foundedNobodyKnowsWhen(String name) {
        return World.as("commune")
                .body(Map.of(
                        "name",
                        name,
                        "chapterId",
                        World.chapter(CareWorld.COMMUNE),
                        "healthStationId",
                        CareWorld.station(CareWorld.COMMUNE)))
                .post("/api/v1/care-teams")
                .then();
    }

    private static int teams(String day) {
        return World.as("commune")
                .get("/api/v1/care/figures?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("teams.all");
    }

    @Test
    void of_a_team_founded_nobody_knows_when_earlier_members_and_visits_are_taken() {
        var before = teams("1999-03-01");
        String team = foundedNobodyKnowsWhen("Đội lâu đời " + UUID.randomUUID())
                .statusCode(201)
                .body("foundedOn", nullValue())
                .body("activity.state", equalTo("NEW"))
                .extract()
                .path("id");
        assertThat(teams("1999-03-01")).isEqualTo(before);
        CareWorld.join(team, Map.of("name", "Bạch Thị Xưa", "birthYear", 1970, "from", "1999-02-01", "role", "LEADER"))
                .statusCode(201);
        CareWorld.visit("commune", team, Map.of("date", "1999-02-10")).statusCode(201);
        // there since the first that is known of it
        assertThat(teams("1999-01-31")).isEqualTo(before);
        assertThat(teams("1999-03-01")).isEqualTo(before + 1);
        var path = "/api/v1/care-teams/" + team;
        World.as("commune").get(path).then().body("activity.state", equalTo("ASLEEP"));
        assertThat(Visitor.signedIn("commune").page("/care/teams/" + team)).contains("<dt>Ngày thành lập</dt><dd>–");
        World.as("commune")
                .body(Map.of("name", "Đội lâu đời " + UUID.randomUUID(), "closedOn", "2001-01-01"))
                .put(path)
                .then()
                .statusCode(200);
        CareWorld.join(team, Map.of("name", "Bạch Thị Muộn", "birthYear", 1970, "from", "2002-02-01"))
                .statusCode(422)
                .body("violations[0].field", equalTo("from"))
                .body("code", equalTo("care_team_closed"));
    }

    @Test
    void a_name_is_borne_once_at_a_station() {
        var name = "Đội trùng " + UUID.randomUUID();
        String team = foundedNobodyKnowsWhen(name).statusCode(201).extract().path("id");
        foundedNobodyKnowsWhen(name).statusCode(409).body("code", equalTo("care_team_twice"));
        var path = "/api/v1/care-teams/";
        World.as("commune").body(Map.of("name", name)).put(path + team).then().statusCode(200);
        String other =
                foundedNobodyKnowsWhen(name + " hai").statusCode(201).extract().path("id");
        World.as("commune").body(Map.of("name", name)).put(path + other).then().statusCode(409);
        World.as("commune")
                .body(Map.of("name", name, "closedOn", "2021-01-01"))
                .put(path + team)
                .then()
                .statusCode(200);
        World.as("commune").body(Map.of("name", name)).put(path + other).then().statusCode(200);
    }
}

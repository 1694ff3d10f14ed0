package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** A volunteer stays one person: in one team, in a second, and after a time away. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReturningVolunteerTest {
    private String team = "";
    private String name = "";

    @BeforeEach
    void a_team() {
        team = CareWorld.team("Đội trở lại " + UUID.randomUUID());
        name = "Hồ Thị Trở Lại " + CareWorld.aWord();
    }

    private static ValidatableResponse members(String team, String more) {
        return World.as("commune")
                .get("/api/v1/care-teams/" + team + "/members" + more)
                .then()
                .statusCode(200);
    }

    @Test
    void nobody_is_written_down_twice_in_a_team_by_one_name_and_year() {
        CareWorld.member(team, name);
        CareWorld.join(
                        team,
                        Map.of("name", name.replace("Trở Lại", "TRO LAI"), "birthYear", 1980, "from", "2020-02-01"))
                .statusCode(422)
                .body("code", equalTo("care_member_twice"))
                .body("violations.field", hasItem("name"));
        CareWorld.join(team, Map.of("name", name, "birthYear", 1981, "from", "2020-02-01"))
                .statusCode(201);
        members(team, "").body("items", hasSize(2));
    }

    @Test
    void whoever_joins_a_second_team_is_the_same_volunteer() {
        var volunteer = CareWorld.member(team, name);
        var second = CareWorld.team("Đội thứ hai " + UUID.randomUUID());
        CareWorld.join(second, Map.of("volunteerId", volunteer, "from", "2020-02-01"))
                .statusCode(201)
                .body("volunteerId", equalTo(volunteer))
                .body("fullName", equalTo(name));
        CareWorld.join(second, Map.of("volunteerId", volunteer, "from", "2020-03-01"))
                .statusCode(409)
                .body("code", equalTo("care_member_twice"));
    }

    @Test
    void whoever_comes_back_is_chosen_on_the_team_s_page() {
        var volunteer = CareWorld.member(team, name);
        String member = members(team, "").extract().path("items[0].id");
        World.as("commune")
                .body(Map.of("on", "2020-06-01", "reason", "Chuyển nơi ở"))
                .post("/api/v1/care-teams/" + team + "/members/" + member + "/departure")
                .then()
                .statusCode(200);
        var officer = Visitor.signedIn("commune");
        var page = officer.page("/care/teams/" + team);
        assertThat(page).contains("value=\"" + volunteer + "\"", name + " · 1980");
        officer.post(page, "/care/teams/" + team + "/members", "volunteerId", volunteer, "from", "2021-01-01")
                .statusCode(303);
        members(team, "?all=true").body("items.volunteerId", equalTo(List.of(volunteer, volunteer)));
        World.as("commune")
                .get("/api/v1/care-teams/" + team + "/known-volunteers")
                .then()
                .statusCode(200)
                .body("items.volunteerId", not(hasItem(volunteer)));
    }

    @Test
    void a_stranger_s_team_lends_nobody() {
        World.as("team")
                .body(Map.of(
                        "volunteerId",
                        CareWorld.member(team, name),
                        "from",
                        LocalDate.now(Formats.ZONE).toString()))
                .post("/api/v1/care-teams/" + CareWorld.ownTeam() + "/members")
                .then()
                .statusCode(422)
                .body("code", equalTo("care_volunteer_unknown"));
        World.as("club")
                .get("/api/v1/care-teams/" + team + "/known-volunteers")
                .then()
                .statusCode(404);
    }
}

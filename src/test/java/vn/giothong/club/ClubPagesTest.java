package vn.giothong.club;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.demo.DemoAccounts;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClubPagesTest {
    private static Map<String, String> session(String username) {
        World.token(username);
        return given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", DemoAccounts.PASSWORD)
                .post("/sign-in")
                .then()
                .statusCode(302)
                .extract()
                .cookies();
    }

    private static RequestSpecification as(Map<String, String> session, String language) {
        return given().cookies(session)
                .cookie("giothong-language", language)
                .redirects()
                .follow(false);
    }

    @Test
    void pages_of_clubs_speak_both_languages() {
        var session = session("commune");
        var club = ClubWorld.club("CLB hai thứ tiếng");
        for (var path : new String[] {
            "/clubs",
            "/clubs/new",
            "/clubs/" + club,
            "/clubs/" + club + "/edit",
            "/clubs/" + club + "/members/new?q=an",
            "/chapters",
            "/chapters?q=binh&at=2019-12-07",
            "/chapters/inactive",
            "/chapters/" + World.chapter("21040"),
            "/chapters/" + World.chapter("21040") + "/chapters/new"
        }) {
            for (var language : new String[] {"vi", "en"}) {
                as(session, language)
                        .get(path)
                        .then()
                        .statusCode(200)
                        .body(containsString("lang=\"" + language + "\""))
                        .body(not(containsString("NOT_FOUND")))
                        .body(not(containsString(">of<")));
            }
        }
        as(session, "vi").get("/clubs/" + club).then().body(containsString("Nhật ký hoạt động"));
        as(session, "en").get("/clubs/" + club).then().body(containsString("Activity log"));
    }

    @Test
    void a_form_that_is_wrong_comes_back_with_what_was_typed() {
        var session = session("commune");
        var club = ClubWorld.club("CLB biểu mẫu");
        var shown = as(session, "en").get("/clubs/" + club + "/edit").then().extract();
        var token = shown.htmlPath().getString("**.find { it.@name == 'csrf' }.@value");
        as(session, "en")
                .cookie("giothong-csrf", shown.cookie("giothong-csrf"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", token)
                .formParam("on", "2999-01-01")
                .formParam("title", "Chưa diễn ra")
                .post("/clubs/" + club + "/activities")
                .then()
                .statusCode(422)
                .body(containsString("Chưa diễn ra"))
                .body(containsString("Only activities that took place are logged."));
        as(session, "en")
                .cookie("giothong-csrf", shown.cookie("giothong-csrf"))
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", token)
                .formParam("on", "2020-01-01")
                .formParam("title", "Đã diễn ra")
                .post("/clubs/" + club + "/activities")
                .then()
                .statusCode(303);
        as(session, "en").get("/clubs/" + club).then().body(containsString("Đã diễn ra"));
    }

    @Test
    void another_club_has_no_page_and_a_stranger_is_sent_to_sign_in() {
        var club = ClubWorld.club("CLB không cho xem");
        as(session("club"), "vi").get("/clubs/" + club).then().statusCode(404);
        given().redirects().follow(false).get("/clubs").then().statusCode(303);
    }
}

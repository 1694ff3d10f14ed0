package vn.giothong.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Together;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.donor.DonorWorld;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DonorPagesTest {
    @Test
    void the_register_and_a_person_are_shown_in_both_languages() {
        var code = enter("Tạ Thị Trang Riêng", 1987);
        as("commune").get("/donors?q=trang rieng ta").then().statusCode(200).body(containsString("Tạ Thị Trang Riêng"));
        as("commune")
                .get("/donors/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Hiến máu ngày"))
                .body(containsString("Võ Thị Kim Loan"));
        as("province")
                .header("Accept-Language", "en")
                .get("/donors/" + code)
                .then()
                .statusCode(200)
                .body(containsString("Giving on"));
        as("commune").get("/donors/" + code + "/edit").then().statusCode(200);
        as("commune").get("/donors/new").then().statusCode(200);
        as("commune").get("/donors?q=khong co ai ca").then().body(containsString("Không tìm thấy"));
        as("club").get("/donors/" + code).then().statusCode(404);
        as("province").get("/donors/new").then().statusCode(200);
    }

    @Test
    void a_weight_is_filled_in_as_each_language_writes_it() {
        var code = DonorWorld.enter(Map.of("fullName", "Tạ Thị Cân Lẻ", "birthYear", 1988, "weightKg", 46.8))
                .getString("code");
        as("commune").get("/donors/" + code + "/edit").then().body(containsString("value=\"46,8\""));
        as("commune")
                .header("Accept-Language", "en")
                .get("/donors/" + code + "/edit")
                .then()
                .body(containsString("value=\"46.8\""));
    }

    @Test
    void all_that_is_wrong_stands_at_its_field_at_once() {
        var commune = Visitor.signedIn("commune");
        var page = commune.page("/donors/new");
        commune.post(
                        page,
                        "/donors",
                        "fullName",
                        "Tạ Thị Sai",
                        "birthDate",
                        "31/31",
                        "phone",
                        "12",
                        "identityNumber",
                        "123")
                .statusCode(422)
                .body(containsString("id=\"e-birthDate\""))
                .body(containsString("id=\"e-phone\""))
                .body(containsString("id=\"e-identityNumber\""))
                .body(containsString("id=\"e-chapterId\""));
    }

    @Test
    void a_form_sent_twice_at_the_same_moment_makes_one_donor() {
        var commune = Visitor.signedIn("commune");
        var page = commune.page("/donors/new");
        Callable<Integer> sent = () -> commune.post(
                        page,
                        "/donors",
                        "fullName",
                        "Tạ Thị Bấm Đúp",
                        "birthYear",
                        "1983",
                        "chapterId",
                        World.chapter("21040"))
                .extract()
                .statusCode();
        assertThat(Together.act(List.of(sent, sent))).containsExactlyInAnyOrder(303, 422);
    }

    @Test
    void two_records_are_compared_side_by_side() {
        var one = enter("Tạ Thị Song Song", 1981);
        var other = enter("Tạ Thị Song Sóng", 1982);
        as("province").get("/donors/" + one + "/merge").then().statusCode(200);
        as("province")
                .get("/donors/" + one + "/merge?with=" + other)
                .then()
                .statusCode(200)
                .body(containsString(one))
                .body(containsString(other));
        as("commune").get("/donors/" + one + "/merge").then().statusCode(403);
    }

    @Test
    void one_box_finds_people_and_clubs_within_reach() {
        enter("Tạ Thị Hộp Tìm", 1979);
        as("commune").get("/search?q=hop tim ta").then().statusCode(200).body(containsString("Tạ Thị Hộp Tìm"));
        as("commune").get("/search?q=binh son").then().statusCode(200).body(containsString("Bình Sơn"));
        as("auditor").get("/search?q=hop tim ta").then().statusCode(200).body(not(containsString("Hộp Tìm")));
    }

    @Test
    void signs_alone_find_nothing_in_the_box() {
        for (var signs : List.of("---", "%", "_", "!", "'")) {
            as("province")
                    .queryParam("q", signs)
                    .get("/search")
                    .then()
                    .statusCode(200)
                    .body(containsString("Không tìm thấy người, đợt hay câu lạc bộ nào."));
        }
    }

    private static String enter(String name, int year) {
        return World.as("commune")
                .body(Map.of(
                        "fullName", name, "birthYear", year, "chapterId", World.chapter("21040"), "confirmNew", true))
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static RequestSpecification as(String username) {
        World.token(username);
        var session = RestAssured.given()
                .redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", "giot-hong-demo")
                .post("/sign-in")
                .then()
                .statusCode(302)
                .extract()
                .cookie("giothong-session");
        return RestAssured.given().redirects().follow(false).cookie("giothong-session", session);
    }
}

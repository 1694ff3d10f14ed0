package vn.giothong.drive;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.demo.DemoAccounts;
import vn.giothong.donor.Donor;
import vn.giothong.person.Birth;

/** The desk without JavaScript: every step is a page. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeskPageTest {
    private UUID drive;
    private String path;
    private Map<String, String> cookies;
    private String token;

    @BeforeEach
    void the_coordinator_signs_in() {
        drive = DeskStory.drive(DeskStory.today());
        path = "/drives/" + DeskStory.code(drive) + "/desk";
        signIn("club");
    }

    private void signIn(String username) {
        World.token(username);
        cookies = new HashMap<>(given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("username", username)
                .formParam("password", DemoAccounts.PASSWORD)
                .post("/sign-in")
                .cookies());
        var page = given().cookies(cookies).get(path);
        cookies.putAll(page.cookies());
        var found = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"").matcher(page.asString());
        token = found.find() ? found.group(1) : "";
    }

    private RequestSpecification form() {
        return given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", token);
    }

    @Test
    void a_person_is_found_registered_and_concluded() {
        var donor = DeskStory.donor("Tạ Thị Kim Xuyến", 1988);
        given().cookies(cookies)
                .get(path + "?q=kim xuyen ta")
                .then()
                .statusCode(200)
                .body(containsString("Tạ Thị Kim Xuyến"));
        var next = form().formParam("donorId", donor)
                .formParam("arrived", "true")
                .post(path + "/registrations")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        given().cookies(cookies).get(next).then().statusCode(200).body(containsString("0001"));
        var line = next.substring(next.indexOf("line=") + 5);
        form().formParam("result", "350")
                .formParam("version", DeskStory.version(drive, line))
                .post(path + "/lines/" + line + "/outcome")
                .then()
                .statusCode(303);
        given().cookies(cookies).get(path).then().body(containsString("350 ml"));
        form().formParam("reason", "Nhầm")
                .post(path + "/lines/" + line + "/withdrawal")
                .then()
                .statusCode(303);
        given().cookies(cookies).get(path).then().body(not(containsString("350 ml")));
    }

    @Test
    void a_mistake_is_told_and_what_was_typed_is_kept() {
        form().formParam("fullName", "Mai Văn Lợi")
                .formParam("birth", "31/31")
                .formParam("phone", "12")
                .post(path + "/registrations")
                .then()
                .statusCode(422)
                .body(containsString("Mai Văn Lợi"))
                .body(containsString("Cần năm sinh hoặc ngày sinh"));
    }

    @Test
    void a_likely_double_is_shown_before_a_new_person_is_made() {
        DeskStory.donor("Cao Thị Diễm Thúy", 1991);
        form().formParam("fullName", "Cao Thị Diễm Thúy")
                .formParam("birth", "1991")
                .formParam("sex", "F")
                .post(path + "/registrations")
                .then()
                .statusCode(409)
                .body(containsString("Chính là:"));
    }

    @Test
    void a_stale_save_is_told_in_words() {
        var line = DeskStory.lines(drive, 1).get(0);
        var seen = DeskStory.version(drive, line);
        DeskStory.conclude(drive, line, DeskStory.donated(250, seen)).statusCode(200);
        form().formParam("result", "350")
                .formParam("version", seen)
                .formParam("bagNumber", "QN-3")
                .post(path + "/lines/" + line + "/outcome")
                .then()
                .statusCode(409)
                .body(containsString("Máy khác vừa ghi dòng này"))
                .body(containsString("QN-3"));
    }

    @Test
    void the_page_speaks_english_too() {
        given().cookies(cookies)
                .cookie("giothong-language", "en")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("Just saved"));
    }

    @Test
    void people_elsewhere_are_found_by_a_whole_code_alone() {
        var donor = DeskStory.donor("Kiều Thị Xa Lạ", Birth.in(1990), "21364");
        given().cookies(cookies)
                .get(path + "/results?q=kieu thi xa la")
                .then()
                .statusCode(200)
                .body(not(containsString("Xa Lạ")));
        var code = QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(donor).code);
        given().cookies(cookies).get(path + "/results?q=" + code).then().body(containsString("Xa Lạ"));
    }

    @Test
    void others_do_not_see_the_desk() {
        signIn("health");
        given().cookies(cookies).get(path).then().statusCode(404);
        signIn("district");
        given().cookies(cookies).get(path).then().statusCode(403);
    }
}

package vn.giothong.drive;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
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
                .formParam("version", DeskStory.version(drive, line))
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
                .body(containsString("id=\"e-birth\">Không đọc được"))
                .body(containsString("id=\"e-phone\""));
    }

    @Test
    void all_that_is_wrong_with_a_new_person_is_told_at_once() {
        form().formParam("fullName", "")
                .formParam("birth", "")
                .formParam("identityNumber", "12")
                .formParam("broughtBy", "QNG-0000000-X")
                .post(path + "/registrations")
                .then()
                .statusCode(422)
                .body(containsString("id=\"e-fullName\""))
                .body(containsString("id=\"e-identityNumber\""))
                .body(containsString("id=\"e-broughtBy\""));
        form().formParam("fullName", "")
                .formParam("phone", "12")
                .post(path + "/registrations")
                .then()
                .statusCode(422)
                .body(containsString("id=\"e-fullName\""))
                .body(containsString("id=\"e-phone\""));
        form().formParam("fullName", "Mai Văn Trống")
                .post(path + "/registrations")
                .then()
                .statusCode(422)
                .body(containsString("id=\"e-birth\">Cần năm sinh hoặc ngày sinh"));
    }

    @Test
    void a_name_and_a_phone_make_a_person() {
        form().formParam("fullName", "Mai Thị Chỉ Phone")
                .formParam("phone", "0914" + (100_000 + System.nanoTime() % 900_000))
                .formParam("confirmNew", "true")
                .post(path + "/registrations")
                .then()
                .statusCode(303);
    }

    @Test
    void a_bag_that_is_taken_is_told_at_its_field() {
        var lines = DeskStory.lines(drive, 2);
        var said = DeskStory.donated(250, DeskStory.version(drive, lines.get(0)));
        said.put("bagNumber", "QN-91");
        DeskStory.conclude(drive, lines.get(0), said).statusCode(200);
        form().formParam("result", "350")
                .formParam("version", DeskStory.version(drive, lines.get(1)))
                .formParam("bagNumber", "QN-91")
                .post(path + "/lines/" + lines.get(1) + "/outcome")
                .then()
                .statusCode(409)
                .body(containsString("id=\"e-bagNumber\">Mã túi QN-91"));
    }

    @Test
    void the_hospital_s_word_stands_and_what_was_typed_is_kept() {
        var line = DeskStory.lines(drive, 1).get(0);
        DeskStory.byHospital(line, 350);
        given().cookies(cookies)
                .get(path + "?line=" + line)
                .then()
                .body(containsString("lấy từ danh sách của bệnh viện"));
        form().formParam("result", "450")
                .formParam("version", DeskStory.version(drive, line))
                .formParam("bagNumber", "QN-92")
                .post(path + "/lines/" + line + "/outcome")
                .then()
                .statusCode(409)
                .body(containsString("Chưa lưu gì của bạn"))
                .body(containsString("QN-92"));
    }

    @Test
    void what_is_given_today_was_not_given_before() {
        var line = DeskStory.lines(drive, 1).get(0);
        var panel = path + "/panel?line=" + line;
        DeskStory.conclude(drive, line, DeskStory.donated(250, DeskStory.version(drive, line)))
                .statusCode(200);
        given().cookies(cookies).get(panel).then().body(containsString("Chưa hiến lần nào trước đây"));
        var donor = QuarkusTransaction.requiringNew()
                .call(() -> Registration.<Registration>findById(UUID.fromString(line)).donorId);
        for (var told : List.of("Gave once before", "Gave 2 times before")) {
            QuarkusTransaction.requiringNew().run(() -> Donor.<Donor>findById(donor).donationCount++);
            given().cookies(cookies)
                    .cookie("giothong-language", "en")
                    .get(panel)
                    .then()
                    .body(containsString(told));
        }
    }

    @Test
    void a_message_is_shown_once_and_never_above_errors() {
        var donor = DeskStory.donor("Tạ Thị Một Lời", 1988);
        var saved = form().formParam("donorId", donor).post(path + "/registrations");
        var flash = saved.getCookie("giothong-flash");
        assertThat(flash).isNotEmpty();
        var refused =
                form().cookie("giothong-flash", flash).formParam("fullName", "").post(path + "/registrations");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).doesNotContain("Đã đăng ký số");
        assertThat(refused.getDetailedCookie("giothong-flash").getMaxAge()).isZero();
        var page = given().cookies(cookies).cookie("giothong-flash", flash).get(saved.getHeader("Location"));
        assertThat(page.asString()).contains("Đã đăng ký số 0001");
        assertThat(page.getDetailedCookie("giothong-flash").getMaxAge()).isZero();
        assertThat(page.getDetailedCookie("giothong-flash").getPath()).isEqualTo("/");
        var again = given().cookies(cookies).get(saved.getHeader("Location"));
        assertThat(again.asString()).doesNotContain("Đã đăng ký số");
        assertThat(again.getDetailedCookie("giothong-flash")).isNull();
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
    void signs_alone_find_nobody_of_the_clubs_drives_for_its_members() {
        var drive = DeskStory.drive(DeskStory.today());
        DeskStory.register(drive, Map.of("donorId", DeskStory.donor("Lò Thị Dấu Gạch", 1990)))
                .statusCode(201);
        var joining = "/clubs/" + DriveStory.clubOfTheCoordinator() + "/members/new?q=";
        var club = Visitor.signedIn("club");
        assertThat(club.page(joining + "dau+gach")).contains("Lò Thị Dấu Gạch");
        assertThat(club.page(joining + "---")).doesNotContain("Dấu Gạch");
    }

    @Test
    void others_do_not_see_the_desk() {
        signIn("health");
        given().cookies(cookies).get(path).then().statusCode(404);
        signIn("district");
        given().cookies(cookies).get(path).then().statusCode(403);
    }
}

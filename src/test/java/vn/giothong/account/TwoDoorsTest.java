package vn.giothong.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoDoorsTest {
    @Test
    void a_wrong_password_is_a_problem_document() {
        given().contentType("application/json")
                .body("{\"username\":\"nobody\",\"password\":\"x\"}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("wrong_password"));
    }

    @Test
    void the_sign_in_page_speaks_the_language_of_the_reader() {
        given().header("Accept-Language", "en")
                .get("/sign-in")
                .then()
                .statusCode(200)
                .body(containsString("User name"));
        given().header("Accept-Language", "vi").get("/sign-in").then().body(containsString("Tên đăng nhập"));
    }

    @Test
    void without_settings_no_provider_outside_is_offered_or_believed() {
        given().get("/sign-in").then().body(not(containsString("/sign-in/provider")));
        given().get("/me/sign-in").then().body(not(containsString("/sign-in/provider")));
        given().redirects()
                .follow(false)
                .get("/sign-in/provider?code=1&state=2")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/sign-in"));
    }

    @Test
    void a_form_without_its_token_is_refused() {
        given().redirects()
                .follow(false)
                .formParam("language", "en")
                .post("/language")
                .then()
                .statusCode(400)
                .body(containsString("Biểu mẫu"));
    }
}

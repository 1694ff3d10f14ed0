package vn.giothong.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TokenTest {
    @Test
    void a_token_tells_who_one_is() {
        World.as("province")
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("username", equalTo("province"))
                .body("roles.role", hasItems("BLOOD_OFFICER", "AWARD_OFFICER"));
    }

    @Test
    void nobody_known_gets_a_problem_document_and_no_redirect() {
        given().redirects()
                .follow(false)
                .get("/api/v1/account")
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().redirects()
                .follow(false)
                .auth()
                .oauth2("nonsense")
                .get("/api/v1/account")
                .then()
                .statusCode(401);
    }

    @Test
    void a_session_cookie_opens_no_door_of_the_api() {
        World.token("club");
        var session = given().redirects()
                .follow(false)
                .formParam("username", "club")
                .formParam("password", "giot-hong-demo")
                .post("/sign-in")
                .then()
                .statusCode(302)
                .extract()
                .cookie("giothong-session");
        given().cookie("giothong-session", session)
                .get("/api/v1/account")
                .then()
                .statusCode(401);
        given().cookie("giothong-session", session).get("/sign-in").then().statusCode(200);
    }
}

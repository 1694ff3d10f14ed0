package vn.giothong.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever fails, and however early, is told in the language of whoever asked. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LanguageTest {
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/drives, 401",
        "GET, /api/v1/no-such-thing, 404",
        "DELETE, /api/v1/tokens, 405",
        "GET, /no-such-page, 404"
    })
    void what_no_code_of_ours_has_seen_fails_in_the_asked_language(String method, String path, int status) {
        var vietnamese = said("vi", method, path, status);
        given().header("Accept-Language", "en-GB, vi;q=0.5")
                .request(method, path)
                .then()
                .statusCode(status)
                .body(not(equalTo(vietnamese)));
    }

    private static String said(String language, String method, String path, int status) {
        return given().header("Accept-Language", language)
                .request(method, path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
    }

    @Test
    void languages_that_cannot_be_read_are_as_good_as_none() {
        given().header("Accept-Language", "garbage;;;q=x")
                .contentType(ContentType.JSON)
                .body("{\"username\":\"club\",\"password\":\"giot-hong-demo\"}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(201);
        given().header("Accept-Language", "garbage;;;q=x")
                .get("/api/v1/drives")
                .then()
                .statusCode(401)
                .body("detail", startsWith("Cần đăng nhập"));
    }
}

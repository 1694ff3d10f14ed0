package vn.giothong;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import vn.giothong.demo.DemoAccounts;

/** Somebody at a browser without scripts: keeps cookies and sends forms with the token of the page they stand on. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final Map<String, String> cookies = new HashMap<>();

    private Visitor() {}

    public static Visitor stranger() {
        return new Visitor();
    }

    public static Visitor signedIn(String username) {
        World.token(username);
        var visitor = new Visitor();
        var answer = given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", DemoAccounts.PASSWORD)
                .post("/sign-in");
        visitor.cookies.putAll(answer.getCookies());
        return visitor;
    }

    public ValidatableResponse get(String path) {
        var answer = given().urlEncodingEnabled(false).cookies(cookies).get(path);
        cookies.putAll(answer.getCookies());
        return answer.then();
    }

    public String page(String path) {
        return get(path).statusCode(200).extract().asString();
    }

    public String english(String path) {
        return given().cookies(cookies)
                .header("Accept-Language", "en")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** Sends the form of a page; names and values in turns. */
    public ValidatableResponse post(String page, String path, String... fields) {
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new AssertionError("a page without a form");
        }
        var request = given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        request.formParam("csrf", token.group(1));
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        var answer = request.post(path);
        cookies.putAll(answer.getCookies());
        return answer.then();
    }
}

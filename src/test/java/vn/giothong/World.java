package vn.giothong;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.arc.Arc;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.giothong.demo.DemoAccounts;

/** The people of the tests: the accounts of the demonstration in the real province, speaking to the API by bearer token. */
public final class World {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Map<String, String> CHAPTERS = new ConcurrentHashMap<>();

    private World() {}

    /** A request in the name of an account, such as {@code as("club")}. */
    public static RequestSpecification as(String username) {
        return given().contentType(ContentType.JSON).auth().oauth2(token(username));
    }

    public static String token(String username) {
        return TOKENS.computeIfAbsent(username, World::signIn);
    }

    private static String signIn(String username) {
        Arc.container().instance(DemoAccounts.class).get().open();
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", DemoAccounts.PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    /** The id of the chapter with the code; it stays the same whatever becomes of the chapter. */
    public static String chapter(String code) {
        return CHAPTERS.computeIfAbsent(code, World::lookUp);
    }

    private static String lookUp(String code) {
        return as("province")
                .get("/api/v1/chapters?code=" + code)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");
    }

    /** A request of the donor's to be erased that the commune has acknowledged; its id. */
    public static String asksToBeErased(String donor) {
        String request = as("commune")
                .body(Map.of("kind", "ERASE"))
                .post("/api/v1/donors/" + donor + "/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as("commune")
                .post("/api/v1/requests/" + request + "/acknowledge")
                .then()
                .statusCode(200);
        return request;
    }

    /** By a request of the donor's that is acknowledged and fulfilled. */
    public static void erase(String donor) {
        as("commune")
                .body(Map.of("answer", "Đã xóa"))
                .post("/api/v1/requests/" + asksToBeErased(donor) + "/finish")
                .then()
                .statusCode(200)
                .body("state", equalTo("FINISHED"));
    }
}

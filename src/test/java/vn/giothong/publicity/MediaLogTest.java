package vn.giothong.publicity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** In 1991, which no other test knows. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MediaLogTest {
    private static ValidatableResponse add(String who, Map<String, Object> more) {
        World.token("club");
        var body = new HashMap<String, Object>(Map.of(
                "kind", "ARTICLE",
                "publishedOn", "1991-06-14",
                "outlet", "Báo Quảng Ngãi",
                "title", "Giọt máu nghĩa tình",
                "chapterId", World.chapter("21040")));
        body.putAll(more);
        return World.as(who).body(body).post("/api/v1/media").then();
    }

    @Test
    void pieces_add_up_by_campaign_and_kind_and_what_is_taken_back_does_not_count() {
        add("commune", Map.of("reach", 12_000)).statusCode(201);
        add("commune", Map.of("reach", 3_000)).statusCode(201);
        add("commune", Map.of("kind", "POST")).statusCode(201);
        String wrong = add("commune", Map.of("reach", 999)).extract().path("id");
        World.as("province")
                .body(Map.of("reason", "Nhầm"))
                .post("/api/v1/media/" + wrong + "/voiding")
                .then()
                .statusCode(403);
        World.as("commune")
                .body(Map.of())
                .post("/api/v1/media/" + wrong + "/voiding")
                .then()
                .statusCode(422);
        World.as("commune")
                .body(Map.of("reason", "Nhầm"))
                .post("/api/v1/media/" + wrong + "/voiding")
                .then()
                .statusCode(204);
        World.as("commune")
                .body(Map.of("reason", "Nhầm"))
                .post("/api/v1/media/" + wrong + "/voiding")
                .then()
                .statusCode(404);
        World.as("district")
                .get("/api/v1/media?year=1991")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("reach", equalTo(15_000))
                .body("sums.find { it.kind == 'ARTICLE' }.items", equalTo(2))
                .body("sums.find { it.kind == 'ARTICLE' }.reach", equalTo(15_000))
                .body("sums.find { it.kind == 'POST' }.reach", equalTo(0))
                .body("items.id", not(hasItem(wrong)));
        String report = World.as("district")
                .body(Map.of("chapterId", World.chapter("524"), "period", "1991"))
                .post("/api/v1/report-documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        World.as("district")
                .get("/api/v1/report-documents/" + report)
                .then()
                .body("content.parts.key", contains("media"))
                .body("content.parts[0].rows.find { it.key == 'NONE/ARTICLE' }.values", contains(2, 15_000))
                .body("content.parts[0].rows.find { it.key == 'NONE/POST' }.values", contains(1, 0));
    }

    @Test
    void each_chapter_keeps_its_own_and_what_is_wrong_is_told_at_its_field() {
        add("district", Map.of()).statusCode(422).body("violations.field", hasItem("chapterId"));
        add("hospital", Map.of()).statusCode(403);
        add("commune", Map.of("link", "javascript:alert(1)")).statusCode(422).body("violations.field", hasItem("link"));
        add("commune", Map.of("publishedOn", "2999-01-01")).statusCode(422);
        add("commune", Map.of("campaignCode", "NONE")).statusCode(422);
        add("commune", Map.of("reach", -1)).statusCode(422);
        World.as("donor").get("/api/v1/media").then().statusCode(403);
        World.as("district").get("/api/v1/media?year=5").then().statusCode(400);
    }
}

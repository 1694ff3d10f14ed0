package vn.giothong.club;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClubRegisterTest {
    @Test
    void a_chapter_founds_a_club_and_gets_the_next_code() {
        var id = ClubWorld.club("CLB Châu Ổ xanh");
        World.as("commune")
                .get("/api/v1/clubs/" + id)
                .then()
                .statusCode(200)
                .body("code", matchesPattern("CLB-\\d{4}"))
                .body("name", equalTo("CLB Châu Ổ xanh"))
                .body("decisionNumber", equalTo("12/QĐ-CTĐ"))
                .body("foundedOn", equalTo("2018-05-19"));
    }

    @Test
    void clubs_founded_at_the_same_time_get_different_codes() throws Exception {
        World.token("commune");
        var chapter = World.chapter("21040");
        var threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<String>> codes = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                var name = "CLB cùng lúc " + i;
                codes.add(threads.submit(() -> World.as("commune")
                        .body(Map.of("name", name, "kind", "YOUTH", "chapterId", chapter))
                        .post("/api/v1/clubs")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("code")));
            }
            var different = new HashSet<String>();
            for (var code : codes) {
                different.add(code.get());
            }
            assertThat(different).hasSize(12);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void signs_alone_find_no_club() {
        ClubWorld.club("CLB không dấu");
        for (var signs : List.of("---", "%", "'")) {
            World.as("province")
                    .queryParam("q", signs)
                    .get("/api/v1/clubs")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(0));
        }
    }

    @Test
    void a_list_goes_as_far_as_the_scope_and_a_chapter_includes_what_is_below() {
        var id = ClubWorld.club("CLB phạm vi");
        var district = World.chapter("524");
        World.as("district")
                .get("/api/v1/clubs?chapterId=" + district + "&q=pham vi")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id));
        World.as("province")
                .get("/api/v1/clubs?chapterId=" + World.chapter("51") + "&q=pham vi")
                .then()
                .body("items.id", hasItem(id));
        World.as("club")
                .get("/api/v1/clubs?size=1000")
                .then()
                .body("items.code", hasSize(1))
                .body("items.code", everyItem(equalTo("CLB-0001")));
        World.as("hospital").get("/api/v1/clubs").then().body("total", equalTo(0));
        World.as("province").get("/api/v1/clubs?kind=SCHOOL&q=pham vi").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void another_club_is_not_there_for_a_coordinator_and_nobody_learns_nothing() {
        var id = ClubWorld.club("CLB của người khác");
        World.as("club").get("/api/v1/clubs/" + id).then().statusCode(404);
        World.as("club").body(club("x")).put("/api/v1/clubs/" + id).then().statusCode(404);
        World.as("donor").get("/api/v1/clubs/" + id).then().statusCode(404);
        World.as("commune").get("/api/v1/clubs/" + UUID.randomUUID()).then().statusCode(404);
        given().get("/api/v1/clubs/" + id).then().statusCode(401);
    }

    @Test
    void the_level_above_reads_a_club_and_does_not_write_it() {
        var id = ClubWorld.club("CLB của xã");
        World.as("district").get("/api/v1/clubs/" + id).then().statusCode(200);
        World.as("district")
                .body(club("CLB đổi tên"))
                .put("/api/v1/clubs/" + id)
                .then()
                .statusCode(403);
        World.as("club")
                .body(clubOf("CLB mới", World.chapter("21040")))
                .post("/api/v1/clubs")
                .then()
                .statusCode(403);
        World.as("district")
                .body(clubOf("CLB của huyện", World.chapter("524")))
                .post("/api/v1/clubs")
                .then()
                .statusCode(201);
    }

    @Test
    void a_coordinator_changes_the_own_club_and_a_stale_change_is_refused() {
        var id = ClubWorld.own();
        int version =
                World.as("club").get("/api/v1/clubs/" + id).then().extract().path("version");
        var change = club("CLB Hiến máu tình nguyện Bình Sơn");
        change.put("decisionNumber", "15/QĐ-CTĐ");
        change.put("foundedOn", "2015-04-08");
        change.put("version", version);
        World.as("club")
                .body(change)
                .put("/api/v1/clubs/" + id)
                .then()
                .statusCode(200)
                .body("version", equalTo(version + 1));
        World.as("club")
                .body(change)
                .put("/api/v1/clubs/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("stale"));
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', 422",
        "name, , 422",
        "kind, , 422",
        "kind, CHOIR, 400",
        "chapterId, , 422",
        "chapterId, 016ffe0c-0c00-702c-a0af-000000000000, 422",
        "foundedOn, 2999-01-01, 422",
        "foundedOn, 1800-01-01, 422",
        "foundedOn, 1946-11-22, 422",
        "foundedOn, yesterday, 400",
        "schoolModel, Nuôi heo đất, 422"
    })
    void what_makes_no_club_is_refused(String field, String value, int status) {
        var body = clubOf("CLB sai", World.chapter("21040"));
        body.put(field, value);
        World.as("commune").body(body).post("/api/v1/clubs").then().statusCode(status);
    }

    @Test
    void a_school_club_carries_its_humanitarian_model() {
        var body = clubOf("CLB Trường THPT Bình Sơn", World.chapter("21040"));
        body.put("kind", "SCHOOL");
        body.put("schoolModel", "Nuôi heo đất");
        World.as("commune")
                .body(body)
                .post("/api/v1/clubs")
                .then()
                .statusCode(201)
                .body("schoolModel", equalTo("Nuôi heo đất"));
    }

    private static Map<String, Object> club(String name) {
        return new HashMap<>(Map.of("name", name, "kind", "GENERAL"));
    }

    private static Map<String, Object> clubOf(String name, String chapterId) {
        var body = club(name);
        body.put("chapterId", chapterId);
        return body;
    }
}

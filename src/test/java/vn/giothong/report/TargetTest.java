package vn.giothong.report;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

@QuarkusTest
@Tag("mysql")
class TargetTest {
    @Test
    void the_sum_of_the_parts_stands_beside_the_whole() {
        ReportStory.drive("1993-03-10");
        var district = World.chapter("524");
        World.as("province")
                .body(Map.of("units", 50, "parts", List.of(Map.of("chapterId", district, "units", 40))))
                .put("/api/v1/targets?year=1993&chapterId=" + World.chapter("51"))
                .then()
                .statusCode(200)
                .body("target", equalTo(50))
                .body("sumOfParts", equalTo(40))
                .body("difference", equalTo(-10))
                .body("parts.find { it.chapterId == '" + district + "' }.bags", equalTo(1))
                .body("parts.find { it.chapterId == '" + district + "' }.reachedPercent", equalTo(2.5f))
                .body("parts.find { it.chapterId == '" + district + "' }.behind", equalTo(true));
        World.as("health")
                .get("/api/v1/reports/figures?from=1993-01-01&to=1993-12-31")
                .then()
                .body("total.target", equalTo(50))
                .body("total.reachedPercent", equalTo(2.0f))
                .body("rows.find { it.key == '" + district + "' }.target", equalTo(40));
    }

    @Test
    void the_level_above_sets_it() {
        var address = "/api/v1/targets?year=1992&chapterId=";
        var body = Map.of("units", 10);
        World.as("district")
                .body(body)
                .put(address + World.chapter("524"))
                .then()
                .statusCode(403);
        World.as("district")
                .body(body)
                .put(address + World.chapter("21040"))
                .then()
                .statusCode(200);
        World.as("district")
                .body(body)
                .put(address + World.chapter("522"))
                .then()
                .statusCode(404);
        World.as("health").body(body).put(address + World.chapter("524")).then().statusCode(403);
        World.as("province")
                .body(Map.of("units", -1))
                .put(address + World.chapter("524"))
                .then()
                .statusCode(422);
        World.as("province")
                .body(Map.of())
                .put(address + World.chapter("524"))
                .then()
                .statusCode(422);
    }

    @Test
    void rounds_make_up_a_year_where_no_whole_was_set() {
        var address = "/api/v1/targets?year=1991&chapterId=" + World.chapter("524");
        World.as("province")
                .body(Map.of("units", 30, "round", 1))
                .put(address)
                .then()
                .statusCode(200);
        World.as("province")
                .body(Map.of("units", 20, "round", 2))
                .put(address)
                .then()
                .body("target", equalTo(50));
    }
}

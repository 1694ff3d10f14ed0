package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Together;
import vn.giothong.World;

/** Two of the province who decide on one report at the same moment. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApprovedTogetherTest {
    @Test
    void the_first_approves_and_the_second_is_told() {
        for (var period : List.of("1994-06", "1994-07", "1994-08")) {
            var id = submitted(period);
            var statuses = Together.act(List.of(() -> approve("province", id), () -> approve("province2", id)));
            assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 403, 409);
            stands(id, "APPROVED");
        }
    }

    @Test
    void a_report_is_returned_once() {
        for (var period : List.of("1994-09", "1994-10", "1994-11")) {
            var id = submitted(period);
            var statuses = Together.act(List.of(() -> giveBack("province", id), () -> giveBack("province2", id)));
            assertThat(statuses).containsOnlyOnce(200).isSubsetOf(200, 403, 409);
            stands(id, "DRAFT");
        }
    }

    private static void stands(String id, String state) {
        World.as("province")
                .get("/api/v1/report-documents/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo(state));
    }

    private static String submitted(String period) {
        var id = ReportStory.document("district", World.chapter("524"), period);
        ReportStory.step("district", id, "submission").statusCode(200);
        World.token("province");
        World.token("province2");
        return id;
    }

    private static int approve(String who, String id) {
        return ReportStory.step(who, id, "approval").extract().statusCode();
    }

    private static int giveBack(String who, String id) {
        return World.as(who)
                .body(Map.of("reason", "Thiếu số liệu"))
                .post("/api/v1/report-documents/" + id + "/return")
                .statusCode();
    }
}

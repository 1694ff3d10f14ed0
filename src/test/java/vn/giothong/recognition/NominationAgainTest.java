package vn.giothong.recognition;

import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.post;
import static vn.giothong.recognition.AwardWorld.put;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What ends a nomination, and what may follow it in the same year. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NominationAgainTest {
    private UUID donor;

    @BeforeEach
    void somebody() {
        donor = donor(0);
    }

    private ValidatableResponse nominate(int people) {
        return AwardWorld.nominate("commune", "QG122_MOBILISER", donor, people, "2019-12-20");
    }

    private String nominated(int people) {
        return nominate(people).statusCode(201).extract().path("items[0].id");
    }

    @Test
    void who_was_nominated_by_mistake_is_nominated_again_once_that_was_withdrawn() {
        var id = nominated(100);
        post("commune", id, "withdrawal", Map.of("reason", "gõ nhầm")).then().statusCode(200);
        nominate(150)
                .statusCode(201)
                .body("items[0].state", equalTo("DETECTED"))
                .body("items[0].amount", equalTo(150))
                .body("items[0].withdrawnBy", equalTo(null))
                .body("items[0].steps.state", equalTo(List.of("DETECTED", "WITHDRAWN", "DETECTED")));
        nominate(150).statusCode(409).body("code", equalTo("award_known"));
    }

    @Test
    void what_was_rejected_is_at_its_end_until_it_is_nominated_again() {
        var id = nominated(100);
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        post("district", id, "rejection", Map.of("reason", "trùng thành tích"))
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"))
                .body("acts", equalTo(List.of()))
                .body("steps.last().state", equalTo("REJECTED"))
                .body("steps.last().reason", equalTo("trùng thành tích"));
        put("commune", id, "proposal", Map.of()).then().statusCode(409).body("code", equalTo("award_state"));
        nominate(120).statusCode(201).body("items[0].state", equalTo("DETECTED"));
    }
}

package vn.giothong.recognition;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.decision;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.post;
import static vn.giothong.recognition.AwardWorld.put;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseTest {
    @Test
    void a_case_goes_its_whole_way_with_who_and_when() {
        var id = caseOf(donor(20), 20);
        decide(id);
        var handover = Map.of("date", today().toString(), "by", "Nguyễn Văn Long", "receipt", "BN-1");
        put("commune", id, "handover", handover).then().statusCode(200);
        put("province", id, "payment", Map.of("amount", 3510000, "number", "PC-7"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("award", equalTo("BANG_KHEN"))
                .body("authorityLevel", equalTo("PROVINCE"))
                .body("toBeConfirmed", equalTo(false))
                .body(
                        "steps.state",
                        equalTo(List.of(
                                "DETECTED",
                                "PROPOSED",
                                "VERIFIED",
                                "REVIEWED",
                                "SUBMITTED",
                                "DECIDED",
                                "HANDED_OVER",
                                "PAID")))
                .body("steps[1].by", notNullValue())
                .body("decision.number", equalTo("15/QĐ-UBND"))
                .body("decision.level", equalTo("PROVINCE"))
                .body("handover.by", equalTo("Nguyễn Văn Long"))
                .body("payment.amount", equalTo(3510000));
    }

    @Test
    void nobody_approves_what_the_same_person_proposed() {
        var id = caseOf(donor(5), 5);
        put("province", id, "proposal", Map.of()).then().statusCode(200);
        put("province", id, "verification", Map.of()).then().statusCode(403).body("code", equalTo("award_own"));
        put("province2", id, "verification", Map.of()).then().statusCode(200);
        put("province", id, "review", Map.of()).then().statusCode(403);
        put("province2", id, "review", Map.of()).then().statusCode(200);
        put("province2", id, "submission", Map.of()).then().statusCode(200);
        put("province", id, "decision", decision()).then().statusCode(403);
        put("province2", id, "decision", decision()).then().statusCode(200);
    }

    @Test
    void nor_does_anybody_in_bulk_or_what_the_same_person_nominated() {
        var id = caseOf(donor(5), 5);
        put("province", id, "proposal", Map.of()).then().statusCode(200);
        World.as("province")
                .body(Map.of("ids", List.of(id), "step", "VERIFICATION"))
                .post("/api/v1/award-cases/steps")
                .then()
                .statusCode(200)
                .body("done", equalTo(0))
                .body("results[0].code", equalTo("award_own"))
                .body("results[0].state", equalTo("PROPOSED"));
        var nomination = Map.of(
                "rule", "QG122_MERIT", "subjectId", donor(0), "on", "2019-12-21", "reason", "cứu người khẩn cấp");
        String nominated = World.as("province")
                .body(nomination)
                .post("/api/v1/award-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        put("province2", nominated, "proposal", Map.of()).then().statusCode(200);
        put("province", nominated, "verification", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("award_own"));
    }

    @Test
    void a_step_out_of_turn_is_refused() {
        var id = caseOf(donor(5), 5);
        put("district", id, "verification", Map.of()).then().statusCode(409).body("code", equalTo("award_state"));
        post("commune", id, "rejection", Map.of("reason", "x")).then().statusCode(403);
        put("province", id, "decision", decision()).then().statusCode(409);
        post("commune", id, "withdrawal", Map.of()).then().statusCode(422);
        post("commune", id, "withdrawal", Map.of("reason", "chưa kiểm tra"))
                .then()
                .statusCode(200);
        put("commune", id, "proposal", Map.of()).then().statusCode(409);
    }

    @Test
    void what_was_returned_is_proposed_again() {
        var id = caseOf(donor(5), 5);
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        post("district", id, "return", Map.of("reason", "thiếu giấy"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        put("commune", id, "proposal", Map.of()).then().statusCode(200).body("state", equalTo("PROPOSED"));
    }

    @Test
    void who_proposed_before_a_return_approves_never() {
        var id = caseOf(donor(5), 5);
        put("province", id, "proposal", Map.of()).then().statusCode(200);
        post("province2", id, "return", Map.of("reason", "thiếu giấy")).then().statusCode(200);
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        put("province", id, "verification", Map.of()).then().statusCode(403).body("code", equalTo("award_own"));
        World.as("province").get("/api/v1/award-cases/" + id).then().body("acts", not(hasItem("VERIFICATION")));
        put("province2", id, "verification", Map.of()).then().statusCode(200);
    }

    @Test
    void a_decision_has_number_date_and_signer() {
        var id = caseOf(donor(5), 5);
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        for (var step : List.of("verification", "review", "submission")) {
            put("district", id, step, Map.of()).then().statusCode(200);
        }
        put("province", id, "decision", Map.of()).then().statusCode(422);
        put(
                        "province",
                        id,
                        "decision",
                        Map.of(
                                "number",
                                "1",
                                "signer",
                                "a",
                                "date",
                                today().plusDays(1).toString()))
                .then()
                .statusCode(422);
        put("district", id, "decision", decision()).then().statusCode(403);
        put("province", id, "decision", decision()).then().statusCode(200).body("state", equalTo("DECIDED"));
    }

    @Test
    void a_step_needs_no_body() {
        var id = caseOf(donor(5), 5);
        given().auth()
                .oauth2(World.token("commune"))
                .put("/api/v1/award-cases/" + id + "/proposal")
                .then()
                .statusCode(200);
    }

    @Test
    void a_step_on_a_version_that_is_gone_is_refused() {
        var id = caseOf(donor(5), 5);
        int version = World.as("commune").get("/api/v1/award-cases/" + id).path("version");
        put("commune", id, "proposal", Map.of("version", 999))
                .then()
                .statusCode(409)
                .body("code", equalTo("stale"));
        World.as("commune")
                .header("If-Match", "\"77\"")
                .put("/api/v1/award-cases/" + id + "/proposal")
                .then()
                .statusCode(409);
        put("commune", id, "proposal", Map.of("version", version)).then().statusCode(200);
        post("district", id, "return", Map.of("reason", "thiếu giấy", "version", version))
                .then()
                .statusCode(409)
                .body("code", equalTo("stale"));
        World.as("commune").get("/api/v1/award-cases/" + id).then().body("state", equalTo("PROPOSED"));
    }

    @Test
    void one_step_is_taken_for_many_and_each_answers_for_itself() {
        var first = caseOf(donor(5), 5);
        var second = caseOf(donor(5), 5);
        put("commune", second, "proposal", Map.of()).then().statusCode(200);
        World.as("commune")
                .body(Map.of("ids", List.of(first, second, UUID.randomUUID().toString()), "step", "PROPOSAL"))
                .post("/api/v1/award-cases/steps")
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("results", hasSize(3))
                .body("results[0].state", equalTo("PROPOSED"))
                .body("results[1].code", equalTo("award_state"))
                .body("results[2].code", equalTo("not_found"));
    }
}

package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static vn.giothong.recognition.PaperWorld.CUP;
import static vn.giothong.recognition.PaperWorld.begin;
import static vn.giothong.recognition.PaperWorld.cases;
import static vn.giothong.recognition.PaperWorld.draft;
import static vn.giothong.recognition.PaperWorld.issue;
import static vn.giothong.recognition.PaperWorld.issued;
import static vn.giothong.recognition.PaperWorld.paper;
import static vn.giothong.recognition.PaperWorld.submitted;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** Who reads, makes and issues papers. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperRightsTest {
    @Test
    void papers_are_for_those_in_whose_reach_their_unit_is() {
        var cases = cases(1, CUP, CaseState.REVIEWED);
        var id = submitted(cases);
        for (var who : List.of("district", "province", "auditor")) {
            World.as(who).get("/api/v1/award-documents/" + id).then().statusCode(200);
            World.as(who).get("/api/v1/award-documents/" + id + ".pdf").then().statusCode(200);
        }
        for (var who : List.of("commune", "club", "hospital", "health", "finance", "admin", "donor")) {
            World.as(who).get("/api/v1/award-documents/" + id).then().statusCode(404);
            World.as(who).get("/api/v1/award-documents/" + id + ".pdf").then().statusCode(404);
            World.as(who).get("/api/v1/award-documents/" + id + ".xlsx").then().statusCode(404);
        }
        World.as("auditor")
                .body(Map.of("change", "x"))
                .post("/api/v1/award-documents/" + id + "/correction")
                .then()
                .statusCode(403);
        World.as("commune")
                .get("/api/v1/award-documents?caseId=" + cases.get(0))
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        World.as("district")
                .get("/api/v1/award-documents?kind=SUBMISSION&caseId=" + cases.get(0))
                .then()
                .body("items", hasSize(1));
        World.as("finance").get("/api/v1/award-documents").then().statusCode(403);
        RestAssured.given().get("/api/v1/award-documents/" + id).then().statusCode(401);
        World.as("district")
                .get("/api/v1/award-documents/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void who_has_no_right_over_a_case_makes_no_paper_of_it() {
        var cases = cases(1, CUP, CaseState.REVIEWED);
        begin("commune", Map.of("kind", "SUBMISSION", "caseIds", cases)).then().statusCode(403);
        begin("hospital", Map.of("kind", "SUBMISSION", "caseIds", cases)).then().statusCode(404);
        begin("district", Map.of("kind", "SUBMISSION", "caseIds", List.of(UUID.randomUUID())))
                .then()
                .statusCode(404);
        begin("district", Map.of("kind", "DECISION", "caseIds", cases)).then().statusCode(403);
        begin("province", Map.of("kind", "DECISION", "caseIds", cases))
                .then()
                .statusCode(409)
                .body("code", equalTo("award_state"));
        begin("district", Map.of("kind", "SUBMISSION", "caseIds", List.of()))
                .then()
                .statusCode(422);
        begin("district", Map.of("caseIds", cases)).then().statusCode(422);
        begin("district", Map.of("kind", "CEREMONY_LIST")).then().statusCode(422);
    }

    @Test
    void the_proposer_issues_no_paper_that_approves_the_proposal() {
        var id = AwardWorld.caseOf(AwardWorld.donor(CUP), CUP);
        AwardWorld.put("province", id, "proposal", Map.of()).then().statusCode(200);
        AwardWorld.put("province2", id, "verification", Map.of()).then().statusCode(200);
        AwardWorld.put("province2", id, "review", Map.of()).then().statusCode(200);
        var cases = List.of(UUID.fromString(id));
        issue("province", draft("province", "SUBMISSION", cases), Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("award_own"));
        var paper = issued("province2", draft("province2", "SUBMISSION", cases), Map.of());
        assertThat(paper.getString("number")).contains("TTr");
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("paper.issued"));
    }
}

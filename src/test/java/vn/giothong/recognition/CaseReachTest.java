package vn.giothong.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.put;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.account.Account;

/** Who sees which cases, and who may move them on. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseReachTest {
    @Test
    void cases_are_for_those_in_whose_reach_they_are() {
        var id = caseOf(donor(5), 5);
        for (var who : List.of("commune", "district", "province", "auditor")) {
            World.as(who).get("/api/v1/award-cases/" + id).then().statusCode(200);
            World.as(who)
                    .get("/api/v1/award-cases/" + id + "/explanation")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(5));
        }
        for (var who : List.of("club", "hospital", "health", "finance", "admin", "donor")) {
            World.as(who).get("/api/v1/award-cases/" + id).then().statusCode(404);
            put(who, id, "proposal", Map.of()).then().statusCode(404);
        }
        put("auditor", id, "proposal", Map.of()).then().statusCode(403);
        put("district", id, "proposal", Map.of()).then().statusCode(403);
        given().get("/api/v1/award-cases/" + id).then().statusCode(401);
        given().get("/api/v1/award-cases").then().statusCode(401);
        World.as("hospital").get("/api/v1/award-cases").then().statusCode(403);
    }

    @Test
    void cases_are_filtered_by_state_kind_chapter_and_delay() {
        var donor = donor(5);
        var id = caseOf(donor, 5);
        var query = "/api/v1/award-cases?subjectId=" + donor + "&chapterId=" + World.chapter("524");
        World.as("district")
                .get(query + "&state=DETECTED&subjectKind=PERSON&overdue=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.id", hasItem(id));
        World.as("district")
                .get(query + "&state=PROPOSED")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        World.as("district")
                .get(query + "&subjectKind=FAMILY")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        World.as("district").get("/api/v1/award-cases?state=NONE").then().statusCode(400);
        World.as("district").get("/api/v1/award-cases?chapterId=x").then().statusCode(400);
    }

    @Test
    void a_case_leads_to_its_donor_only_whoever_may_open_the_record() {
        var path = "/recognition/cases/" + caseOf(donor(5), 5);
        assertThat(Visitor.signedIn("province").page(path)).contains("href=\"/donors/");
        assertThat(Visitor.signedIn("auditor").page(path)).doesNotContain("href=\"/donors/");
    }

    @Test
    void what_is_overdue_and_what_is_not_are_the_whole() {
        var donor = donor(0);
        var query = "/api/v1/award-cases?subjectId=" + donor;
        for (var on : List.of("2019-12-20", today().toString())) {
            World.as("commune")
                    .body(Map.of("rule", "QG122_MERIT", "subjectId", donor, "on", on, "reason", "cứu người"))
                    .post("/api/v1/award-cases")
                    .then()
                    .statusCode(201);
        }
        World.as("district").get(query).then().body("total", equalTo(2));
        World.as("district").get(query + "&overdue=").then().body("total", equalTo(2));
        World.as("district")
                .get(query + "&overdue=true")
                .then()
                .body("items.reachedOn", equalTo(List.of("2019-12-20")));
        World.as("district")
                .get(query + "&overdue=false")
                .then()
                .body("items.reachedOn", equalTo(List.of(today().toString())))
                .body("items.overdue", equalTo(List.of(false)));
        World.as("district")
                .get(query + "&overdue=maybe")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("overdue"));
    }

    @Test
    void an_award_without_a_step_is_declined_by_its_name() {
        World.token("donor");
        var donor = donor(0);
        QuarkusTransaction.requiringNew().run(() -> Account.update("donorId = ?1 where username = 'donor'", donor));
        World.as("commune")
                .body(Map.of("rule", "QG122_MERIT", "subjectId", donor, "on", "2019-12-20", "reason", "cứu người"))
                .post("/api/v1/award-cases")
                .then()
                .statusCode(201);
        var visitor = Visitor.signedIn("donor");
        assertThat(visitor.page("/me/awards"))
                .containsPattern("aria-label=\"Không nhận [^\"]+, [^\"]+\"")
                .doesNotContain("mốc 0\"");
        assertThat(visitor.english("/me/awards"))
                .contains("aria-label=\"Decline Certificate of merit of a central body, In an emergency")
                .doesNotContain("step 0\"");
    }

    @Test
    void a_donor_sees_the_own_awards_and_declines_one() {
        World.token("donor");
        var donor = donor(5);
        var other = caseOf(donor(5), 5);
        QuarkusTransaction.requiringNew().run(() -> Account.update("donorId = ?1 where username = 'donor'", donor));
        World.as("donor")
                .get("/api/v1/me/awards")
                .then()
                .statusCode(200)
                .body("items.threshold", equalTo(List.of(1, 5)));
        World.as("donor").get("/api/v1/donors/" + donor + "/awards").then().statusCode(200);
        var id = caseOf(donor, 5);
        World.as("donor")
                .body(Map.of("reason", "tôi không cần"))
                .post("/api/v1/me/awards/" + id + "/decline")
                .then()
                .statusCode(200);
        World.as("donor").post("/api/v1/me/awards/" + other + "/decline").then().statusCode(404);
        World.as("commune").post("/api/v1/me/awards/" + id + "/decline").then().statusCode(403);
        gives(donor, "2020-02-20");
        World.as("province")
                .get("/api/v1/award-cases/" + id)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo("DONOR"));
    }

    @Test
    void a_club_proposes_for_its_members_and_nobody_else() {
        World.token("club");
        var member = donor(5);
        var stranger = donor(5);
        String club = World.as("club").get("/api/v1/clubs?q=CLB-0001").path("items[0].id");
        World.as("commune")
                .body(Map.of("donorId", member, "from", "2019-01-01"))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(201);
        var id = caseOf(member, 5);
        put("club", id, "proposal", Map.of())
                .then()
                .statusCode(200)
                .body("state", equalTo("PROPOSED"))
                .body("steps.last().state", equalTo("PROPOSED"))
                .body("steps.last().by", equalTo("Lê Minh Tuấn"));
        put("club", id, "verification", Map.of()).then().statusCode(403);
        put("club", caseOf(stranger, 5), "proposal", Map.of()).then().statusCode(404);
        World.as("club")
                .get("/api/v1/award-cases?size=1000")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.subjectId", not(hasItem(stranger.toString())));
        put("district", id, "verification", Map.of()).then().statusCode(200);
    }
}

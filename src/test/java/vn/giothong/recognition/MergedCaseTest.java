package vn.giothong.recognition;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.put;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;

/** A case of a record that was merged is about the one that stays. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergedCaseTest {
    private UUID kept;
    private UUID gone;
    private String id;

    @BeforeEach
    void two_records() {
        kept = donor(0);
        gone = donor(5);
        id = caseOf(gone, 5);
    }

    @Test
    void it_has_the_name_of_the_one_that_stays() {
        decide(id);
        merge(kept, gone);
        var stays = World.as("province").get("/api/v1/donors/" + kept).jsonPath();
        World.as("province")
                .get("/api/v1/award-cases/" + id)
                .then()
                .statusCode(200)
                .body("subjectId", equalTo(gone.toString()))
                .body("subjectName", equalTo(stays.getString("fullName")))
                .body("subjectCode", equalTo(stays.getString("code")));
    }

    @Test
    void it_goes_no_further_while_the_one_that_stays_is_withheld() {
        decide(id);
        merge(kept, gone);
        QuarkusTransaction.requiringNew().run(() -> Donor.update("withheld = true where id = ?1", kept));
        World.as("province").get("/api/v1/award-cases/" + id).then().body("subjectName", equalTo("–"));
        put("commune", id, "handover", Map.of("date", today().toString(), "by", "Nguyễn Văn Long"))
                .then()
                .statusCode(409)
                .body("code", equalTo("award_withheld"));
    }

    @Test
    void the_club_of_the_one_that_stays_sees_it() {
        World.token("club");
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        merge(kept, gone);
        World.as("club").get("/api/v1/award-cases/" + id).then().statusCode(404);
        String club = World.as("club").get("/api/v1/clubs?q=CLB-0001").path("items[0].id");
        World.as("commune")
                .body(Map.of("donorId", kept, "from", "2019-01-01"))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(201);
        World.as("club").get("/api/v1/award-cases/" + id).then().statusCode(200);
        World.as("club").get("/api/v1/award-cases?size=1000").then().body("items.id", hasItem(id));
    }
}

package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.doubt;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.post;
import static vn.giothong.recognition.AwardWorld.put;
import static vn.giothong.recognition.AwardWorld.takeBack;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** An award that was decided and is no longer reached: it rests until whoever decides stands by it or takes it back. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DoubtTest {
    private static final Map<String, Object> REASON = Map.of("reason", "đã đối chiếu sổ giấy");

    private UUID donor;
    private UUID said;
    private String id;

    @BeforeEach
    void a_decided_award_whose_last_donation_was_taken_back() {
        donor = donor(4);
        said = gives(donor, "2020-03-20");
        id = caseOf(donor, 5);
        decide(id);
        takeBack(said);
        assertThat(doubt(donor, 5)).isEqualTo("NOT_REACHED");
    }

    private static Map<String, Object> handover() {
        return Map.of("date", AwardWorld.today().toString(), "by", "Hội Chữ thập đỏ tỉnh");
    }

    private ValidatableResponse shown() {
        return World.as("province").get("/api/v1/award-cases/" + id).then().statusCode(200);
    }

    @Test
    void it_is_not_handed_over_alone_or_among_many() {
        shown().body("acts", equalTo(List.of("CONFIRMATION", "WITHDRAWAL")));
        put("province", id, "handover", handover()).then().statusCode(409).body("code", equalTo("award_doubtful"));
        World.as("province")
                .body(Map.of(
                        "ids",
                        List.of(id),
                        "step",
                        "HANDOVER",
                        "date",
                        AwardWorld.today().toString(),
                        "by",
                        "Hội"))
                .post("/api/v1/award-cases/steps")
                .then()
                .statusCode(200)
                .body("done", equalTo(0))
                .body("results[0].code", equalTo("award_doubtful"));
        shown().body("state", equalTo("DECIDED"));
    }

    @Test
    void what_was_handed_over_before_the_doubt_is_not_paid_until_somebody_stands_by_it() {
        var other = donor(4);
        var given = gives(other, "2020-03-20");
        var handed = caseOf(other, 5);
        decide(handed);
        put("province", handed, "handover", handover()).then().statusCode(200);
        takeBack(given);
        put("province", handed, "payment", Map.of("amount", 100_000))
                .then()
                .statusCode(409)
                .body("code", equalTo("award_doubtful"));
        post("province", handed, "withdrawal", REASON).then().statusCode(409).body("code", equalTo("award_state"));
        put("province", handed, "confirmation", REASON).then().statusCode(200).body("state", equalTo("HANDED_OVER"));
        put("province", handed, "payment", Map.of("amount", 100_000))
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"));
    }

    @Test
    void whoever_decides_stands_by_it_with_a_reason_and_it_goes_on() {
        put("district", id, "confirmation", REASON).then().statusCode(403);
        put("province", id, "confirmation", Map.of()).then().statusCode(422);
        put("province", id, "confirmation", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("doubt", equalTo(null))
                .body("steps.last().confirms", equalTo(true))
                .body("steps.last().reason", equalTo("đã đối chiếu sổ giấy"));
        put("province", id, "confirmation", REASON).then().statusCode(409);
        var again = gives(donor, "2020-09-20");
        takeBack(again);
        assertThat(doubt(donor, 5)).as("a new doubt").isEqualTo("NOT_REACHED");
        put("province", id, "confirmation", REASON).then().statusCode(200);
        put("province", id, "handover", handover()).then().statusCode(200).body("state", equalTo("HANDED_OVER"));
    }

    @Test
    void whoever_decides_takes_it_back_and_it_comes_again_when_it_is_reached_again() {
        post("commune", id, "withdrawal", REASON).then().statusCode(403);
        post("province", id, "withdrawal", Map.of()).then().statusCode(422);
        post("province", id, "withdrawal", REASON)
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo("REVOKED"))
                .body("doubt", equalTo(null))
                .body("decision.number", equalTo("15/QĐ-UBND"));
        put("province", id, "handover", handover()).then().statusCode(409);
        gives(donor, "2020-09-20");
        shown().body("state", equalTo("DETECTED")).body("decision", equalTo(null));
    }

    @Test
    void a_decision_without_a_doubt_is_neither_stood_by_nor_taken_back() {
        var sure = caseOf(donor(5), 5);
        decide(sure);
        put("province", sure, "confirmation", REASON).then().statusCode(409).body("code", equalTo("award_state"));
        post("province", sure, "withdrawal", REASON).then().statusCode(409).body("code", equalTo("award_state"));
    }

    @Test
    void the_work_list_has_those_in_doubt_alone() {
        var sure = caseOf(donor(5), 5);
        decide(sure);
        World.as("commune")
                .get("/api/v1/award-cases?doubt=true&state=DECIDED&size=500")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(id))
                .body("items.id", not(hasItems(sure)));
        World.as("commune").get("/api/v1/award-cases?doubt=perhaps").then().statusCode(400);
    }

    @Test
    void the_page_of_the_case_offers_both() {
        var visitor = Visitor.signedIn("province");
        var page = visitor.page("/recognition/cases/" + id);
        assertThat(page)
                .contains("value=\"CONFIRMATION\"", "value=\"WITHDRAWAL\"", "Chưa trao và chưa chi được")
                .doesNotContain("value=\"HANDOVER\"");
        visitor.post(page, "/recognition/cases/" + id, "step", "CONFIRMATION", "reason", "có giấy chứng nhận")
                .statusCode(303);
        assertThat(visitor.page("/recognition/cases/" + id)).contains("Giữ quyết định", "có giấy chứng nhận");
        assertThat(visitor.page("/recognition?doubt=true")).contains("name=\"doubt\" value=\"true\" checked");
    }
}

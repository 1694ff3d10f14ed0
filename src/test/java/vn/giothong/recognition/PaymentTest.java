package vn.giothong.recognition;

import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decisionOn;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.propose;
import static vn.giothong.recognition.AwardWorld.put;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** How much a payment is taken to be where nobody says it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaymentTest {
    private static String handedOver(String id, LocalDate decided) {
        propose(id);
        put("province", id, "decision", decisionOn(decided)).then().statusCode(200);
        put("commune", id, "handover", Map.of("date", today().toString(), "by", "Nguyễn Văn Long"))
                .then()
                .statusCode(200);
        return id;
    }

    private static ValidatableResponse pay(String id) {
        return put("province", id, "payment", Map.of()).then();
    }

    @Test
    void it_is_what_the_law_gives_on_the_day_of_the_decision() {
        var before = handedOver(caseOf(donor(20), 20), LocalDate.of(2024, 3, 1));
        var after = handedOver(caseOf(donor(20), 20), LocalDate.of(2025, 8, 1));
        pay(before).statusCode(200).body("payment.amount", equalTo(2_700_000));
        pay(after).statusCode(200).body("payment.amount", equalTo(3_510_000));
    }

    @Test
    void an_award_without_money_has_no_amount() {
        var id = handedOver(caseOf(donor(1), 1), LocalDate.of(2025, 8, 1));
        pay(id).statusCode(200).body("award", equalTo("CERTIFICATE")).body("payment.amount", equalTo(null));
    }

    @Test
    void who_pays_says_it_where_no_rate_of_the_day_is_known() {
        var nomination = new HashMap<String, Object>(Map.of("rule", "QG122_MOBILISER", "subjectId", donor(0)));
        nomination.putAll(Map.of(
                "amount",
                100,
                "on",
                "2017-09-20",
                "evidence",
                "Biên bản kèm danh sách",
                "reason",
                "vận động trong năm"));
        String id = World.as("commune")
                .body(nomination)
                .post("/api/v1/award-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        handedOver(id, LocalDate.of(2017, 9, 21));
        pay(id).statusCode(422)
                .body("code", equalTo("award_amount_unknown"))
                .body("violations.field", equalTo(List.of("amount")));
        put("province", id, "payment", Map.of("amount", 800_000))
                .then()
                .statusCode(200)
                .body("payment.amount", equalTo(800_000));
    }
}

package vn.giothong.recognition;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.recognition.MobiliserWorld.RULE;
import static vn.giothong.recognition.MobiliserWorld.bringerOf;
import static vn.giothong.recognition.MobiliserWorld.mobilisers;
import static vn.giothong.recognition.MobiliserWorld.somebody;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.recognition.ladder.AwardRule;

/** What is claimed in a nomination is held against the register, as far as that goes back. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NominationCheckTest {
    private AwardRule rule;

    @BeforeEach
    void a_rule_of_three_people_in_a_year() {
        rule = RuleWorld.open(mobilisers("1960-01-01", null, 3));
    }

    @AfterEach
    void no_rule() {
        RuleWorld.forget(rule);
    }

    private static ValidatableResponse nominate(String code, UUID who, @Nullable Integer amount, String on) {
        var body = new HashMap<String, Object>(Map.of("rule", code, "subjectId", who, "on", on, "reason", "cuối năm"));
        if (amount != null) {
            body.put("amount", amount);
        }
        return World.as("commune").body(body).post("/api/v1/award-cases").then();
    }

    @Test
    void nobody_brought_more_people_than_the_register_counts() {
        var bringer = bringerOf(3, 1963);
        String found = World.as("commune")
                .get("/api/v1/award-cases?rule=" + RULE + "&subjectId=" + bringer)
                .path("items[0].id");
        AwardWorld.post("commune", found, "withdrawal", Map.of("reason", "xem lại"))
                .then()
                .statusCode(200);
        nominate(RULE, bringer, 4, "1963-12-20")
                .statusCode(422)
                .body("code", equalTo("award_people_counted"))
                .body("counted", equalTo(3))
                .body("violations[0].field", equalTo("amount"))
                .body("violations[0].message", containsString("3 người"));
        nominate(RULE, bringer, null, "1963-12-20")
                .statusCode(201)
                .header("Location", endsWith("/api/v1/award-cases/" + found))
                .body("items[0].amount", equalTo(3));
        nominate(RULE, somebody(), 3, "1963-12-20").statusCode(422).body("counted", equalTo(0));
    }

    @Test
    void what_was_before_the_register_is_stated_with_a_reason() {
        nominate(RULE, somebody(), null, "1965-12-20")
                .statusCode(422)
                .body("violations.field", equalTo(List.of("amount")))
                .body("code", equalTo("field_required"));
        nominate(RULE, somebody(), 7, "1965-12-20").statusCode(201).body("items[0].amount", equalTo(7));
    }

    @Test
    void nobody_is_nominated_for_a_day_before_the_rule() {
        for (var code : List.of("QG122_MOBILISER", "QG122_MERIT")) {
            nominate(code, somebody(), 100, "1990-05-05")
                    .statusCode(422)
                    .body("code", equalTo("award_rule_not_then"))
                    .body("violations[0].field", equalTo("on"))
                    .body("violations[0].message", containsString("15/09/2017"));
        }
    }
}

package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.giothong.recognition.MobiliserWorld.RULE;
import static vn.giothong.recognition.MobiliserWorld.bringerOf;
import static vn.giothong.recognition.MobiliserWorld.brings;
import static vn.giothong.recognition.MobiliserWorld.mobilisers;
import static vn.giothong.recognition.MobiliserWorld.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
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
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.recognition.ladder.AwardRule;

/** What is claimed in a nomination is held against the register, as far as that goes back. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NominationCheckTest {
    private static final String LIST = "Biên bản 12/BB-CTĐ ngày 15/12";

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
        return nominate(code, who, amount, on, null);
    }

    private static ValidatableResponse nominate(
            String code, UUID who, @Nullable Integer amount, String on, @Nullable String evidence) {
        var body = new HashMap<String, Object>(Map.of("rule", code, "subjectId", who, "on", on, "reason", "cuối năm"));
        body.put("evidence", evidence);
        if (amount != null) {
            body.put("amount", amount);
        }
        return World.as("commune").body(body).post("/api/v1/award-cases").then();
    }

    @Test
    void without_a_document_nobody_brought_more_people_than_the_register_counts() {
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
    void what_was_before_the_register_is_shown_by_a_document_like_all_it_does_not_count() {
        nominate(RULE, somebody(), null, "1965-12-20")
                .statusCode(422)
                .body("violations.field", equalTo(List.of("amount")))
                .body("code", equalTo("field_required"));
        nominate(RULE, somebody(), 7, "1965-12-20")
                .statusCode(422)
                .body("code", equalTo("award_people_counted"))
                .body("counted", equalTo(0));
        nominate(RULE, somebody(), 7, "1965-12-20", LIST)
                .statusCode(201)
                .body("items[0].amount", equalTo(7))
                .body("items[0].byPaper.document", equalTo(LIST))
                .body("items[0].byPaper.registered", equalTo(0));
    }

    @Test
    void a_document_shows_more_than_the_register_holds_and_whoever_verifies_sees_both() {
        var bringer = bringerOf(1, 1966);
        String id = nominate(RULE, bringer, 4, "1966-12-20", LIST)
                .statusCode(201)
                .body("items[0].amount", equalTo(4))
                .body("items[0].byPaper.registered", equalTo(1))
                .extract()
                .path("items[0].id");
        brings(bringer, somebody(), "1966-03-10");
        World.as("province")
                .get("/api/v1/award-cases/" + id)
                .then()
                .body("state", equalTo("DETECTED"))
                .body("amount", equalTo(4))
                .body("byPaper.registered", equalTo(2));
        var visitor = Visitor.signedIn("province");
        var board = "/recognition?rule=" + RULE + "&subjectId=" + bringer;
        assertThat(visitor.page("/recognition/cases/" + id)).contains("Khai theo giấy tờ", "Sổ đếm được", LIST);
        assertThat(visitor.page(board)).contains("khai 4, sổ đếm được 2");
        assertThat(visitor.english("/recognition/cases/" + id)).contains("Claimed by paper", "Counted by the register");
        assertThat(visitor.english(board)).contains("4 claimed, 2 counted by the register");
        brings(bringer, somebody(), "1966-04-10");
        World.as("province")
                .get("/api/v1/award-cases/" + id)
                .then()
                .body("amount", equalTo(4))
                .body("byPaper.registered", equalTo(3));
        brings(bringer, somebody(), "1966-05-10");
        World.as("province")
                .get("/api/v1/award-cases/" + id)
                .then()
                .body("amount", equalTo(4))
                .body("byPaper", nullValue());
    }

    @Test
    void the_page_asks_for_the_document_and_takes_it() {
        var bringer = bringerOf(1, 1967);
        var code = QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(bringer).code);
        var visitor = Visitor.signedIn("commune");
        var form = visitor.page("/recognition/typical");
        assertThat(form).contains("Giấy tờ chứng minh");
        visitor.post(form, "/recognition/typical", nomination(code, ""))
                .statusCode(422)
                .body(containsString("khai nhiều hơn thì phải ghi giấy tờ chứng minh"));
        visitor.post(form, "/recognition/typical", nomination(code, LIST)).statusCode(303);
        World.as("commune")
                .get("/api/v1/award-cases?rule=" + RULE + "&subjectId=" + bringer)
                .then()
                .body("items[0].byPaper.document", equalTo(LIST));
    }

    private static String[] nomination(String code, String evidence) {
        return new String[] {
            "rule", RULE, "subjectCode", code, "amount", "4", "on", "1967-12-20", "reason", "x", "evidence", evidence
        };
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

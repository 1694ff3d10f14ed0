package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static vn.giothong.recognition.MobiliserWorld.RULE;
import static vn.giothong.recognition.MobiliserWorld.bringerOf;
import static vn.giothong.recognition.MobiliserWorld.brings;
import static vn.giothong.recognition.MobiliserWorld.ranking;
import static vn.giothong.recognition.MobiliserWorld.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.donor.Donor;

/** From the ranking of those who brought others to their nomination. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MobiliserNominationTest {
    @BeforeEach
    void rules() {
        MobiliserWorld.open();
    }

    @AfterEach
    void no_rules() {
        MobiliserWorld.forget();
    }

    @Test
    void the_button_leads_to_the_nomination_with_its_evidence_and_the_case_stands_in_the_list() {
        var bringer = bringerOf(2, 1983);
        MobiliserWorld.notFound();
        var code = QuarkusTransaction.requiringNew().call(() -> Donor.<Donor>findById(bringer).code);
        var visitor = Visitor.signedIn("commune");
        var page = visitor.page("/recognition/mobilisers?year=1983");
        var fields = fields(page);
        assertThat(fields)
                .containsSequence("rule", RULE)
                .containsSequence("subjectCode", code)
                .containsSequence("amount", "2")
                .containsSequence("on", "1983-02-10")
                .contains("Vận động 2 người hiến máu trong năm 1983 (2 lượt hiến), theo sổ các đợt hiến máu.");
        var form =
                visitor.page("/recognition/typical?rule=" + RULE + "&subjectCode=" + code + "&amount=2&on=1983-02-10");
        assertThat(form).contains("value=\"" + RULE + "\" selected", "value=\"" + code + "\"", "value=\"1983-02-10\"");
        visitor.post(form, "/recognition/typical", fields.toArray(String[]::new))
                .statusCode(303);
        ranking(1983)
                .body("items[0].nominated.threshold", equalTo(2))
                .body("items[0].nominated.state", equalTo("DETECTED"))
                .body("items[0].nominated.caseId", notNullValue())
                .body("items[0].mayNominate", equalTo(false));
        assertThat(visitor.page("/recognition/mobilisers?year=1983"))
                .contains("/recognition/cases/")
                .doesNotContain("/recognition/typical#nominate-h");
    }

    /** Names and values of the hidden fields of the form, in turns. */
    private static List<String> fields(String page) {
        var form = page.substring(page.indexOf("action=\"/recognition/typical#nominate-h\""));
        var hidden = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(form.substring(0, form.indexOf("</form>")));
        var fields = new ArrayList<String>();
        while (hidden.find()) {
            fields.add(hidden.group(1));
            fields.add(hidden.group(2));
        }
        return fields;
    }

    @Test
    void who_is_found_at_a_step_or_refused_is_led_on_to_a_nomination_again() {
        var bringer = bringerOf(2, 1984);
        ranking(1984).body("items[0].nominated.threshold", equalTo(2)).body("items[0].mayNominate", equalTo(false));
        brings(bringer, somebody(), "1984-03-10");
        brings(bringer, somebody(), "1984-04-10");
        String found = ranking(1984)
                .body("items[0].reached.threshold", equalTo(4))
                .body("items[0].nominated.threshold", equalTo(4))
                .body("items[0].mayNominate", equalTo(false))
                .extract()
                .path("items[0].nominated.caseId");
        AwardWorld.post("commune", found, "withdrawal", Map.of("reason", "đếm nhầm"))
                .then()
                .statusCode(200);
        ranking(1984).body("items[0].nominated", nullValue()).body("items[0].mayNominate", equalTo(true));
        assertThat(nominate(bringer, 4, "1984-04-10")).isEqualTo(found);
        ranking(1984).body("items[0].nominated.caseId", equalTo(found)).body("items[0].mayNominate", equalTo(false));
    }

    private static String nominate(UUID bringer, int people, String on) {
        return World.as("commune")
                .body(Map.of("rule", RULE, "subjectId", bringer, "amount", people, "on", on, "reason", "vận động"))
                .post("/api/v1/award-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    @Test
    void the_page_says_what_is_missing_in_both_languages() {
        bringerOf(3, 1974);
        brings(bringerOf(1, 1974), somebody(), "1974-05-10");
        var visitor = Visitor.signedIn("province");
        assertThat(visitor.page("/recognition/mobilisers?year=1974"))
                .contains("Đạt mốc 3 ngày 10/03/1974", "còn 1 người nữa đến mốc 3");
        assertThat(visitor.english("/recognition/mobilisers?year=1974"))
                .contains("Step 3 reached on 10 Mar 1974", "1 more to step 3");
        visitor.get("/recognition").statusCode(200).body(containsString("href=\"/recognition/mobilisers\""));
        Visitor.signedIn("hospital").get("/recognition/mobilisers").statusCode(403);
    }
}

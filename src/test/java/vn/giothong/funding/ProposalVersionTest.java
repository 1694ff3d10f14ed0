package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** Two people at one proposal: whoever looked at what is no more changes nothing. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalVersionTest {
    private static final int YEAR = 2012;

    private String id = "";

    @BeforeEach
    void propose() {
        var forecast = FundingStory.forecast(YEAR);
        FundingStory.say(forecast, Map.of("QG122_PERSON_5", new int[] {1, 2, 3}));
        id = FundingStory.proposal("province", YEAR, forecast, "MIDDLE");
    }

    @AfterEach
    void forget() {
        FundingStory.forget();
    }

    private int version() {
        return World.as("province").get("/api/v1/funding-proposals/" + id).path("version");
    }

    private ValidatableResponse step(String user, String step, Map<String, ?> body) {
        return World.as(user)
                .body(body)
                .put("/api/v1/funding-proposals/" + id + "/" + step)
                .then();
    }

    private static Map<String, Object> granted(long amount, int version) {
        return Map.of("amount", amount, "number", "812/QĐ-UBND", "date", today(), "version", version);
    }

    private static String today() {
        return LocalDate.now(Formats.ZONE).toString();
    }

    @Test
    void a_step_on_a_version_that_is_gone_is_refused() {
        var draft = version();
        step("province2", "check", Map.of("version", draft + 1)).statusCode(409).body("code", equalTo("stale"));
        step("province2", "check", Map.of("version", draft))
                .statusCode(200)
                .body("state", equalTo("CHECKED"))
                .body("version", equalTo(version()));
        for (var late : new String[] {"check", "signature", "dispatch"}) {
            step("province2", late, Map.of("version", draft)).statusCode(409).body("code", equalTo("stale"));
        }
        signed("\"" + draft + "\"").statusCode(409).body("code", equalTo("stale"));
        signed("later").statusCode(400);
        signed("\"" + version() + "\"").statusCode(200).body("state", equalTo("SIGNED"));
        step("province", "dispatch", Map.of("version", version()))
                .statusCode(200)
                .body("state", equalTo("SENT"));
    }

    private ValidatableResponse signed(String match) {
        return World.as("province2")
                .header("If-Match", match)
                .body(Map.of("signer", "Trần Hoàng Tuấn"))
                .put("/api/v1/funding-proposals/" + id + "/signature")
                .then();
    }

    @Test
    void of_two_who_write_down_what_was_granted_the_later_one_overwrites_nothing() {
        FundingStory.act("province2", id, "check", 200);
        FundingStory.act("province2", id, "signature", 200);
        FundingStory.act("province", id, "dispatch", 200);
        var seen = version();
        step("province", "approval", granted(9_000_000, seen)).statusCode(200);
        step("province2", "approval", granted(8_000_000, seen)).statusCode(409).body("code", equalTo("stale"));
        World.as("province").get("/api/v1/funding-proposals/" + id).then().body("approval.amount", equalTo(9_000_000));
        var corrected = new HashMap<String, Object>(granted(8_000_000, version()));
        corrected.putAll(Map.of("correction", true, "reason", "ghi nhầm"));
        step("province2", "approval", corrected).statusCode(200);
    }

    @Test
    void the_page_carries_the_version_it_showed_and_says_that_somebody_was_earlier() {
        var checker = Visitor.signedIn("province2");
        var address = "/funding/proposals/" + id;
        var seen = shown(checker.page(address));
        FundingStory.act("province2", id, "check", 200);
        checker.post(checker.page(address), address + "/check", "version", seen)
                .statusCode(422)
                .body(containsString("Người khác vừa sửa bản ghi này"));
        assertThat(shown(checker.page(address))).isNotEqualTo(seen).isEqualTo(String.valueOf(version()));
        for (var next : new String[] {"signature", "dispatch"}) {
            var page = checker.page(address);
            checker.post(page, address + "/" + next, "version", shown(page), "signer", "Trần Hoàng Tuấn")
                    .statusCode(303);
        }
        var sent = shown(checker.page(address));
        step("province", "approval", granted(9_000_000, version())).statusCode(200);
        checker.post(
                        checker.page(address),
                        address + "/approval",
                        "version",
                        sent,
                        "amount",
                        "8123456",
                        "number",
                        "813/QĐ-UBND",
                        "date",
                        today())
                .statusCode(422)
                .body(containsString("Người khác vừa sửa bản ghi này"))
                .body(containsString("9.000.000"))
                .body(containsString("<details open>"))
                .body(containsString("value=\"8123456\""))
                .body(containsString("value=\"813/QĐ-UBND\""))
                .body(containsString("value=\"" + today() + "\""));
        assertThat(checker.english(address)).contains("9,000,000").doesNotContain("8,123,456");
    }

    private static String shown(String page) {
        var found = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

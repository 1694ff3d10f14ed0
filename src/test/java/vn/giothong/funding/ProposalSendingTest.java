package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.funding.FundingStory.act;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** Who signs a proposal, which one plans a year, and what is granted on it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalSendingTest {
    private final LocalDate today = LocalDate.now(Formats.ZONE);
    private String forecast = "";

    @BeforeEach
    void foresee() {
        FundingStory.forget();
        forecast = FundingStory.forecast(2021);
        FundingStory.say(forecast, Map.of("QG122_PERSON_5", new int[] {10, 12, 15}));
    }

    @AfterEach
    void forget() {
        FundingStory.forget();
    }

    private String checked(String scenario) {
        var id = FundingStory.proposal("province", 2021, forecast, scenario);
        act("province2", id, "check", 200);
        return id;
    }

    private static String text(String id) throws IOException {
        var pdf = World.as("province")
                .get("/api/v1/funding-proposals/" + id + ".pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void who_made_it_does_not_bring_it_to_its_signature() {
        var id = checked("LOW");
        var signing = Map.of("signer", "Trần Hoàng Tuấn");
        act("province", id, "signature", signing).statusCode(403).body("code", equalTo("funding_own_signature"));
        var maker = Visitor.signedIn("province");
        var page = maker.page("/funding/proposals/" + id);
        assertThat(page).contains("không tự đưa tờ trình của mình đi ký").doesNotContain("/signature\"");
        maker.post(page, "/funding/proposals/" + id + "/signature", "signer", "Trần Hoàng Tuấn")
                .statusCode(403);
        act("province2", id, "signature", signing).statusCode(200).body("state", equalTo("SIGNED"));
    }

    @Test
    void the_signed_paper_bears_the_name_and_office_of_who_signs() throws IOException {
        var id = checked("LOW");
        act("province2", id, "signature", Map.of("signer", "  "))
                .statusCode(422)
                .body("violations[0].field", equalTo("signer"));
        var checker = Visitor.signedIn("province2");
        var page = checker.page("/funding/proposals/" + id);
        assertThat(page).contains("name=\"position\"", "value=\"Chủ tịch\"");
        checker.post(
                        page,
                        "/funding/proposals/" + id + "/signature",
                        "signer",
                        "Nguyễn Tấn Đức",
                        "position",
                        "Phó Chủ tịch")
                .statusCode(303);
        World.as("province")
                .get("/api/v1/funding-proposals/" + id)
                .then()
                .body("state", equalTo("SIGNED"))
                .body("signer", equalTo("Nguyễn Tấn Đức"))
                .body("position", equalTo("Phó Chủ tịch"));
        assertThat(text(id)).containsSubsequence("TM. BAN THƯỜNG VỤ", "PHÓ CHỦ TỊCH", "Nguyễn Tấn Đức");
        assertThat(checker.page("/funding/proposals/" + id)).contains("Nguyễn Tấn Đức, Phó Chủ tịch");
    }

    @Test
    void a_second_proposal_of_a_year_says_that_it_replaces_the_sent_one() throws IOException {
        var first = FundingStory.sent(2021, forecast, "LOW");
        approve("province", first, granted(2_000_000, today)).statusCode(200);
        var second = checked("HIGH");
        var signing = new HashMap<String, Object>(Map.of("signer", "Trần Hoàng Tuấn"));
        act("province2", second, "signature", signing).statusCode(409).body("code", equalTo("funding_sent_already"));
        signing.put("replaces", second);
        signing.put("reason", "Số dự báo đã thay đổi");
        act("province2", second, "signature", signing).statusCode(422).body("violations[0].field", equalTo("replaces"));
        signing.put("replaces", first);
        signing.remove("reason");
        act("province2", second, "signature", signing).statusCode(422).body("violations[0].field", equalTo("reason"));
        signing.put("reason", "Số dự báo đã thay đổi");
        act("province2", second, "signature", signing).statusCode(200).body("replaces.id", equalTo(first));
        assertThat(text(second).replaceAll("\\s+", " "))
                .containsSubsequence("thay Tờ trình số", "/TTr-HCTĐ", "Số dự báo đã thay đổi");
        // the first stands until the second is sent
        World.as("finance").get("/api/v1/funding-proposals/" + first).then().body("state", equalTo("SENT"));
        act("province", second, "dispatch", 200);
        World.as("finance")
                .get("/api/v1/funding-proposals/" + first)
                .then()
                .statusCode(200)
                .body("state", equalTo("REPLACED"))
                .body("replacedBy", equalTo(second))
                .body("approval.amount", equalTo(2_000_000));
        approve("province", first, granted(3_000_000, today)).statusCode(409);
        World.as("province")
                .get("/api/v1/funding/2021")
                .then()
                .body("rows.find { it.rule == 'QG122_PERSON_5' }.planned", equalTo(15))
                .body("approved", equalTo(null))
                .body("replaced.id", contains(first))
                .body("replaced[0].approved.amount", equalTo(2_000_000))
                .body("replaced[0].reason", equalTo("Số dự báo đã thay đổi"));
        var visitor = Visitor.signedIn("province");
        assertThat(visitor.page("/funding/2021")).contains("Tờ trình đã được thay", "2.000.000");
        assertThat(visitor.english("/funding/2021")).contains("Replaced proposal: no.");
        assertThat(visitor.page("/funding/proposals/" + first))
                .contains("đã được thay", "href=\"/funding/proposals/" + second + "\"");
    }

    /** Its paper is frozen and names none that it replaces; what the row says stays what the paper says. */
    @Test
    void of_two_that_were_signed_the_second_is_not_sent_and_a_new_one_is_made() throws IOException {
        var first = checked("LOW");
        var second = checked("HIGH");
        act("province2", first, "signature", 200);
        act("province2", second, "signature", 200);
        act("province", first, "dispatch", 200);
        outdated(second, Map.of());
        outdated(second, Map.of("replaces", first, "reason", "Tính lại"));
        World.as("province")
                .get("/api/v1/funding-proposals/" + second)
                .then()
                .body("state", equalTo("SIGNED"))
                .body("replaces", equalTo(null));
        var visitor = Visitor.signedIn("province");
        var page = visitor.page("/funding/proposals/" + second);
        assertThat(page)
                .contains("Hãy lập tờ trình mới", "href=\"/funding/2021\"")
                .doesNotContain("/dispatch\"");
        visitor.post(page, "/funding/proposals/" + second + "/dispatch", "replaces", first, "reason", "Tính lại")
                .statusCode(422)
                .body(containsString("Hãy lập tờ trình mới"));
        assertThat(visitor.english("/funding/proposals/" + second)).contains("make a new proposal");
        var third = FundingStory.sent(2021, forecast, "HIGH");
        assertThat(text(third).replaceAll("\\s+", " ")).contains("thay Tờ trình số " + number(first));
        World.as("finance").get("/api/v1/funding-proposals/" + first).then().body("replacedBy", equalTo(third));
    }

    /** The one it was to replace was replaced by another meanwhile. */
    @Test
    void a_signed_paper_does_not_go_in_the_place_of_another_than_it_names() {
        var first = FundingStory.sent(2021, forecast, "LOW");
        var second = checked("MIDDLE");
        var replacing = Map.of("signer", "Trần Hoàng Tuấn", "replaces", first, "reason", "Tính lại");
        act("province2", second, "signature", replacing).statusCode(200);
        var third = FundingStory.sent(2021, forecast, "HIGH");
        outdated(second, Map.of());
        World.as("finance").get("/api/v1/funding-proposals/" + first).then().body("replacedBy", equalTo(third));
        World.as("finance").get("/api/v1/funding-proposals/" + third).then().body("state", equalTo("SENT"));
    }

    private static void outdated(String id, Map<String, ?> given) {
        act("province", id, "dispatch", given)
                .statusCode(409)
                .body("code", equalTo("funding_replaces_outdated"))
                .body("detail", containsString("Hãy lập tờ trình mới"));
    }

    private static String number(String id) {
        return World.as("province").get("/api/v1/funding-proposals/" + id).path("number");
    }

    /** Who may not send it gets an answer at once, also while somebody else has the year. */
    @Test
    void who_may_not_send_waits_for_no_lock() {
        var id = checked("LOW");
        for (var reader : new String[] {"finance", "auditor", "district"}) {
            World.token(reader);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            FundingProposal.lockYear(2021);
            act("finance", id, "dispatch", 404);
            act("auditor", id, "dispatch", 403);
            act("district", id, "dispatch", 403);
        });
    }

    @Test
    void health_and_finance_read_what_a_year_came_to_and_nothing_that_is_not_sent() {
        var draft = checked("LOW");
        FundingStory.sent(2021, forecast, "MIDDLE");
        for (var reader : new String[] {"health", "finance"}) {
            World.as(reader)
                    .get("/api/v1/funding/2021")
                    .then()
                    .statusCode(200)
                    .body("rows.find { it.rule == 'QG122_PERSON_5' }.planned", equalTo(12));
            World.as(reader).get("/api/v1/funding-proposals/" + draft).then().statusCode(closed(reader));
            World.as(reader).get("/api/v1/forecasts/" + forecast).then().statusCode(403);
            World.as(reader)
                    .body(Map.of("given", 11, "spent", 4_950_000))
                    .put("/api/v1/funding/2021/outturns/QG122_PERSON_5")
                    .then()
                    .statusCode(403);
            var visitor = Visitor.signedIn(reader);
            assertThat(visitor.page("/funding"))
                    .contains("href=\"/funding/" + today.getYear() + "\"")
                    .doesNotContain(draft);
            assertThat(visitor.page("/funding/2021"))
                    .contains("Kế hoạch và kết quả")
                    .doesNotContain(draft)
                    .doesNotContain("/forecast\"")
                    .doesNotContain("<h2>Dự báo</h2>");
        }
        World.as("health").get("/api/v1/funding-proposals?year=2021").then().statusCode(403);
    }

    /** For those who pay what was not sent is not there; proposals are nothing for the health department. */
    private static int closed(String reader) {
        return reader.equals("finance") ? 404 : 403;
    }

    private static ValidatableResponse approve(String user, String id, Map<String, ?> granted) {
        return act(user, id, "approval", granted);
    }

    private static Map<String, Object> granted(Number amount, LocalDate on) {
        return new HashMap<>(Map.of("amount", amount, "number", "812/QĐ-UBND", "date", on.toString()));
    }

    @Test
    void what_those_who_pay_granted_is_written_down_once_it_was_sent() {
        var id = checked("MIDDLE");
        approve("province", id, granted(9_000_000, today)).statusCode(409);
        act("province2", id, "signature", 200);
        act("province", id, "dispatch", 200);
        for (var reader : new String[] {"finance", "auditor", "district"}) {
            approve(reader, id, granted(9_000_000, today)).statusCode(403);
        }
        for (var wrong : new Number[] {-1, new BigDecimal("2.5"), 2_000_000_000_000L}) {
            approve("province", id, granted(wrong, today))
                    .statusCode(422)
                    .body("violations[0].field", equalTo("amount"))
                    .body("violations[0].message", containsString("đồng nguyên"));
        }
        approve("province", id, granted(1, today.plusDays(1)))
                .statusCode(422)
                .body("violations[0].field", equalTo("date"));
        approve("province", id, granted(1, today.minusDays(1)))
                .statusCode(422)
                .body("violations[0].field", equalTo("date"))
                .body("code", equalTo("funding_before_sent"));
        approve("province", id, granted(9_000_000, today))
                .statusCode(200)
                .body("approval.amount", equalTo(9_000_000))
                .body("corrections", empty())
                .body("state", equalTo("SENT"));
        World.as("province")
                .get("/api/v1/funding/2021")
                .then()
                .body("approved.amount", equalTo(9_000_000))
                .body("approved.number", equalTo("812/QĐ-UBND"));
    }

    @Test
    void another_approval_is_a_correction_and_what_stood_before_is_kept() {
        var id = FundingStory.sent(2021, forecast, "MIDDLE");
        approve("province", id, granted(9_000_000, today)).statusCode(200);
        var other = granted(8_000_000, today);
        approve("province", id, other).statusCode(409).body("code", equalTo("funding_approved_already"));
        other.put("correction", true);
        approve("province", id, other).statusCode(422).body("violations[0].field", equalTo("reason"));
        other.put("reason", "Đọc nhầm văn bản");
        approve("province", id, other)
                .statusCode(200)
                .body("approval.amount", equalTo(8_000_000))
                .body("corrections.was.amount", contains(9_000_000))
                .body("corrections[0].reason", equalTo("Đọc nhầm văn bản"));
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("proposal.approval_corrected"));
        var visitor = Visitor.signedIn("province2");
        var page = visitor.page("/funding/proposals/" + id);
        assertThat(page).contains("<s>9.000.000", "Đọc nhầm văn bản", "name=\"correction\"");
        var address = "/funding/proposals/" + id + "/approval";
        var refused = visitor.post(
                        page, address, "amount", "2,5", "number", "9", "date", today.toString(), "correction", "yes")
                .statusCode(422)
                .extract()
                .asString();
        assertThat(refused).contains("số đồng nguyên");
        visitor.post(page, address, "amount", "7000000", "number", "9", "date", today.toString())
                .statusCode(422);
        visitor.post(
                        page,
                        address,
                        "amount",
                        "7000000",
                        "number",
                        "9",
                        "date",
                        today.toString(),
                        "correction",
                        "yes",
                        "reason",
                        "Văn bản đính chính")
                .statusCode(303);
        assertThat(visitor.page("/funding/proposals/" + id)).contains("7.000.000", "<s>8.000.000", "<s>9.000.000");
    }
}

package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.giothong.funding.FundingStory.act;
import static vn.giothong.funding.ProposalPapers.text;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Together;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** One proposal plans a year: what goes in the place of which. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalReplacingTest extends ForeseenYear {
    private final LocalDate today = LocalDate.now(Formats.ZONE);

    @Test
    void a_second_proposal_of_a_year_says_that_it_replaces_the_sent_one() throws IOException {
        var first = FundingStory.sent(2021, forecast, "LOW");
        FundingStory.approve("province", first, FundingStory.granted(2_000_000, today))
                .statusCode(200);
        var second = FundingStory.checked(2021, forecast, "HIGH");
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
        FundingStory.approve("province", first, FundingStory.granted(3_000_000, today))
                .statusCode(409);
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
        var first = FundingStory.checked(2021, forecast, "LOW");
        var second = FundingStory.checked(2021, forecast, "HIGH");
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
        var second = FundingStory.checked(2021, forecast, "MIDDLE");
        var replacing = Map.of("signer", "Trần Hoàng Tuấn", "replaces", first, "reason", "Tính lại");
        act("province2", second, "signature", replacing).statusCode(200);
        var third = FundingStory.sent(2021, forecast, "HIGH");
        outdated(second, Map.of());
        World.as("finance").get("/api/v1/funding-proposals/" + first).then().body("replacedBy", equalTo(third));
        World.as("finance").get("/api/v1/funding-proposals/" + third).then().body("state", equalTo("SENT"));
    }

    @Test
    void of_two_sent_at_the_same_moment_one_plans_the_year() {
        for (int round = 0; round < 3; round++) {
            FundingStory.forget();
            var one = FundingStory.checked(2021, forecast, "LOW");
            var other = FundingStory.checked(2021, forecast, "HIGH");
            act("province2", one, "signature", 200);
            act("province2", other, "signature", 200);
            var statuses = Together.act(List.of(() -> sent(one), () -> sent(other)));
            assertThat(statuses).containsExactlyInAnyOrder(200, 409);
        }
    }

    /** Who signs while another is on its way out waits for it, and is told before the paper is frozen. */
    @Test
    void a_signature_waits_for_the_dispatch_of_another() {
        var one = FundingStory.checked(2021, forecast, "LOW");
        var other = FundingStory.checked(2021, forecast, "HIGH");
        act("province2", one, "signature", 200);
        var signature = QuarkusTransaction.requiringNew().call(() -> {
            PlannedYear.lockYear(2021);
            FundingProposal first = FundingProposal.findById(UUID.fromString(one));
            first.state = FundingProposal.State.SENT;
            first.sentAt = Instant.now();
            first.sentBy = first.createdBy;
            Panache.getEntityManager().flush();
            var signing = CompletableFuture.supplyAsync(
                    () -> act("province2", other, "signature", Map.of("signer", "Trần Hoàng Tuấn"))
                            .extract()
                            .statusCode());
            assertThatThrownBy(() -> signing.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return signing;
        });
        assertThat(signature.join()).isEqualTo(409);
        World.as("province")
                .get("/api/v1/funding-proposals/" + other)
                .then()
                .body("state", equalTo("CHECKED"))
                .body("number", nullValue());
    }

    private static int sent(String id) {
        return act("province", id, "dispatch", Map.of()).extract().statusCode();
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
}

package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.funding.FundingStory.act;

import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** What those who pay granted on a proposal, and its corrections. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalApprovalTest extends ForeseenYear {
    private final LocalDate today = LocalDate.now(Formats.ZONE);

    @Test
    void what_those_who_pay_granted_is_written_down_once_it_was_sent() {
        var id = FundingStory.checked(2021, forecast, "MIDDLE");
        FundingStory.approve("province", id, FundingStory.granted(9_000_000, today))
                .statusCode(409);
        act("province2", id, "signature", 200);
        act("province", id, "dispatch", 200);
        for (var reader : new String[] {"finance", "auditor", "district"}) {
            FundingStory.approve(reader, id, FundingStory.granted(9_000_000, today))
                    .statusCode(403);
        }
        for (var wrong : new Number[] {-1, new BigDecimal("2.5"), 2_000_000_000_000L}) {
            FundingStory.approve("province", id, FundingStory.granted(wrong, today))
                    .statusCode(422)
                    .body("violations[0].field", equalTo("amount"))
                    .body("violations[0].message", containsString("đồng nguyên"));
        }
        FundingStory.approve("province", id, FundingStory.granted(1, today.plusDays(1)))
                .statusCode(422)
                .body("violations[0].field", equalTo("date"));
        FundingStory.approve("province", id, FundingStory.granted(1, today.minusDays(1)))
                .statusCode(422)
                .body("violations[0].field", equalTo("date"))
                .body("code", equalTo("funding_before_sent"));
        FundingStory.approve("province", id, FundingStory.granted(9_000_000, today))
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
        FundingStory.approve("province", id, FundingStory.granted(9_000_000, today))
                .statusCode(200);
        var other = FundingStory.granted(8_000_000, today);
        FundingStory.approve("province", id, other).statusCode(409).body("code", equalTo("funding_approved_already"));
        other.put("correction", true);
        FundingStory.approve("province", id, other).statusCode(422).body("violations[0].field", equalTo("reason"));
        other.put("reason", "Đọc nhầm văn bản");
        FundingStory.approve("province", id, other)
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

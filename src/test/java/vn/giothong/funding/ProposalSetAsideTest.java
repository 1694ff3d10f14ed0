package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static vn.giothong.funding.FundingStory.act;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** What will not be sent is put aside with a reason, and is told apart from the others of its year. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalSetAsideTest extends ForeseenYear {
    private static final String LIST = "/api/v1/funding-proposals?year=2021";
    private static final Map<String, String> WHY = Map.of("reason", "Tính nhầm");

    @Test
    void a_signed_one_keeps_its_number_and_paper_and_is_not_sent_any_more() {
        var id = signed();
        var before = World.as("province").get(address(id)).jsonPath();
        var paper = World.as("province").get(address(id) + ".pdf").asByteArray();
        act("province", id, "set-aside", Map.of("reason", " "))
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        act("province", id, "set-aside", Map.of("reason", "Tính nhầm", "version", before.getInt("version") - 1))
                .statusCode(409)
                .body("code", equalTo("stale"));
        act("province", id, "set-aside", WHY)
                .statusCode(200)
                .body("state", equalTo("SET_ASIDE"))
                .body("setAsideReason", equalTo("Tính nhầm"))
                .body("number", equalTo(before.getString("number")))
                .body("hash", equalTo(before.getString("hash")))
                .body("steps.state", hasItem("SET_ASIDE"));
        assertThat(World.as("province").get(address(id) + ".pdf").asByteArray()).isEqualTo(paper);
        for (var step : new String[] {"dispatch", "set-aside", "check"}) {
            act("province2", id, step, WHY).statusCode(409).body("code", equalTo("funding_state"));
        }
        World.as("finance").get(address(id)).then().statusCode(404);
        World.as("province").get("/api/v1/funding/2021").then().body("planned", equalTo(0));
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("proposal.set_aside"));
    }

    @Test
    void whatever_was_not_sent_can_be_put_aside_and_nothing_that_was() {
        act("province", FundingStory.proposal("province", 2021, forecast, "LOW"), "set-aside", WHY)
                .statusCode(200);
        act("province2", FundingStory.checked(2021, forecast, "LOW"), "set-aside", WHY)
                .statusCode(200);
        var sent = FundingStory.sent(2021, forecast, "LOW");
        act("province", sent, "set-aside", WHY).statusCode(409);
        World.as("province").get(LIST).then().body("items.state", contains("SENT", "SET_ASIDE", "SET_ASIDE"));
        World.as("finance").get(LIST).then().body("items.id", contains(sent));
        var draft = FundingStory.proposal("province", 2021, forecast, "LOW");
        act("finance", draft, "set-aside", WHY).statusCode(404);
        act("auditor", draft, "set-aside", WHY).statusCode(403);
        act("district", draft, "set-aside", WHY).statusCode(403);
    }

    @Test
    void a_page_puts_aside_with_a_reason() {
        var id = signed();
        var visitor = Visitor.signedIn("province");
        var form = "/funding/proposals/" + id + "/set-aside";
        var page = visitor.page("/funding/proposals/" + id);
        assertThat(page).contains("action=\"" + form + "\"");
        assertThat(visitor.post(page, form, "version", version(id), "setAsideReason", "")
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("id=\"e-setAsideReason\"");
        visitor.post(page, form, "version", version(id), "setAsideReason", "Tính nhầm")
                .statusCode(303);
        assertThat(visitor.page("/funding/proposals/" + id))
                .contains("đã gác lại", "Tính nhầm")
                .doesNotContain(form, "/dispatch\"");
        assertThat(visitor.page("/funding/2021")).contains("đã gác lại");
        assertThat(visitor.english("/funding/2021")).contains("put aside");
    }

    @Test
    void who_signs_is_told_of_another_that_is_signed_already() {
        var first = signed();
        var second = FundingStory.checked(2021, forecast, "HIGH");
        var number = World.as("province").get(address(first)).<String>path("number");
        var signer = Visitor.signedIn("province2");
        assertThat(signer.page("/funding/proposals/" + second))
                .contains("Năm này còn tờ trình " + number + " đã ký", "href=\"/funding/proposals/" + first + "\"");
        act("province", first, "set-aside", WHY).statusCode(200);
        assertThat(signer.page("/funding/proposals/" + second)).doesNotContain("Năm này còn tờ trình");
    }

    /** Number and day stand beside the amount, and what can no longer be sent is marked. */
    @Test
    void proposals_in_a_list_are_told_apart() {
        var late = signed();
        var sent = FundingStory.sent(2021, forecast, "LOW");
        var today = LocalDate.now(Formats.ZONE);
        FundingStory.approve("province", sent, FundingStory.granted(2_000_000, today))
                .statusCode(200);
        var list = World.as("province")
                .get(LIST)
                .then()
                .body("items.id", contains(sent, late))
                .body("items.outdated", contains(false, true))
                .body("items.on", contains(today.toString(), today.toString()))
                .body("items[0].approval.amount", equalTo(2_000_000))
                .body("items[0].approval.number", equalTo("812/QĐ-UBND"))
                .body("items[0].approval.on", equalTo(today.toString()))
                .body("items[1].approval", nullValue())
                .extract()
                .jsonPath();
        assertThat(Visitor.signedIn("province").page("/funding/2021"))
                .contains(list.getString("items[0].number") + ", " + Formats.date("vi", today) + ":")
                .contains(list.getString("items[1].number") + ", ")
                .containsOnlyOnce("không gửi được nữa: tờ trình khác đang có hiệu lực");
    }

    private String signed() {
        var id = FundingStory.checked(2021, forecast, "MIDDLE");
        act("province2", id, "signature", 200);
        return id;
    }

    private static String address(String id) {
        return "/api/v1/funding-proposals/" + id;
    }

    private static String version(String id) {
        return World.as("province").get(address(id)).path("version").toString();
    }
}

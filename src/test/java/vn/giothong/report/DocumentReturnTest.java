package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

/** Reports of Bình Sơn that are sent back or corrected: what stays as it was, and when they count as handed in. */
@QuarkusTest
@Tag("mysql")
class DocumentReturnTest {
    @Test
    void a_donation_entered_between_the_submission_and_the_approval_is_a_late_entry() {
        var drive = ReportStory.drive("1998-07-10");
        var id = submitted("1998-07");
        ReportStory.person(drive, ListWorld.aName(), "M", 1970, ReportStory.gave(250));
        ReportStory.step("province", id, "approval")
                .statusCode(200)
                .body("content.total.donations", equalTo(1))
                .body("lateEntries.donations", hasItem(1));
    }

    @Test
    void what_the_health_side_returns_stays_as_approved_and_the_next_revision_says_what_changed() {
        var drive = ReportStory.drive("1998-08-10");
        var first = submitted("1998-08");
        var approved = ReportStory.step("province", first, "approval").extract().jsonPath();
        giveBack("health", first).statusCode(200).body("state", equalTo("RETURNED"));
        ReportStory.step("district", first, "submission")
                .statusCode(409)
                .body("code", equalTo("report_returned"))
                .body("detail", containsString("POST report-documents"));
        Visitor.signedIn("district")
                .get("/reports/documents/" + first)
                .statusCode(200)
                .body(containsString("Lập bản đính chính"));
        giveBack("health", first).statusCode(409).body("code", equalTo("report_state"));
        ReportStory.person(drive, ListWorld.aName(), "M", 1970, ReportStory.gave(250));

        var second = submitted("1998-08");
        ReportStory.step("province", second, "approval")
                .statusCode(200)
                .body("number", equalTo("BC-524/1998-08/2"))
                .body("correction.find { it.breakdown == 'total' && it.figure == 'donations' }.before", equalTo(1))
                .body("correction.find { it.breakdown == 'total' && it.figure == 'donations' }.now", equalTo(2));
        World.as("health")
                .get("/api/v1/report-documents/" + first)
                .then()
                .statusCode(200)
                .body("number", equalTo("BC-524/1998-08/1"))
                .body("hash", equalTo(approved.getString("hash")))
                .body("content.total.donations", equalTo(1));
    }

    @Test
    void a_correction_of_a_report_handed_in_on_time_is_not_late() {
        ReportStory.drive("2000-04-10");
        var first = ReportStory.accepted("2000-04");
        handedInOn(first, "2000-05-02T03:00:00Z");
        assertThat(row("district", "2000-04").getInt("daysLate")).isZero();
        submitted("2000-04");
        assertThat(row("district", "2000-04").getInt("daysLate")).isZero();
        assertThat(row("health", "2000-04").getString("documentId")).isEqualTo(first);
        assertThat(missing("2000-04")).isFalse();
    }

    @Test
    void a_draft_of_a_correction_leaves_the_report_handed_in() {
        ReportStory.drive("2000-05-10");
        handedInOn(ReportStory.accepted("2000-05"), "2000-06-02T03:00:00Z");
        ReportStory.document("district", World.chapter("524"), "2000-05");
        assertThat(row("district", "2000-05").getInt("daysLate")).isZero();
        assertThat(missing("2000-05")).isFalse();
    }

    @Test
    void a_report_that_was_returned_is_late_until_it_comes_again() {
        ReportStory.drive("2000-06-10");
        var id = submitted("2000-06");
        handedInOn(id, "2000-07-02T03:00:00Z");
        giveBack("province", id).statusCode(200).body("state", equalTo("DRAFT"));
        assertThat(row("district", "2000-06").getInt("daysLate")).isGreaterThan(9000);
        assertThat(missing("2000-06")).isTrue();
    }

    @Test
    void whoever_checked_a_report_before_it_was_sent_back_checks_it_again() {
        var id = ReportStory.document("commune", World.chapter("21040"), "1998-10");
        ReportStory.step("commune", id, "submission").statusCode(200);
        ReportStory.step("district", id, "approval").statusCode(200).body("state", equalTo("CHECKED"));
        giveBack("province", id).statusCode(200).body("state", equalTo("DRAFT"));
        ReportStory.step("commune", id, "submission").statusCode(200);
        ReportStory.step("district", id, "approval").statusCode(200).body("state", equalTo("CHECKED"));
        ReportStory.step("province", id, "approval").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void whoever_made_a_report_never_checks_it_though_another_submits_it_after_a_return() {
        var own = ReportStory.document("province", World.chapter("51"), "1998-10");
        ReportStory.step("province", own, "submission").statusCode(200);
        giveBack("province2", own).statusCode(200);
        ReportStory.step("province2", own, "submission").statusCode(200);
        ReportStory.step("province", own, "approval").statusCode(403).body("code", equalTo("report_own"));
    }

    private static String submitted(String period) {
        var id = ReportStory.document("district", World.chapter("524"), period);
        ReportStory.step("district", id, "submission").statusCode(200);
        return id;
    }

    private static ValidatableResponse giveBack(String who, String document) {
        return World.as(who)
                .body(Map.of("reason", "Thiếu một xã"))
                .post("/api/v1/report-documents/" + document + "/return")
                .then();
    }

    private static void handedInOn(String document, String moment) {
        QuarkusTransaction.requiringNew()
                .run(() -> ReportStep.update(
                        "takenAt = ?1 where documentId = ?2 and step = 'SUBMITTED'",
                        Instant.parse(moment),
                        UUID.fromString(document)));
    }

    /** Bình Sơn in the sheet of who has handed in. */
    private static JsonPath row(String who, String period) {
        var sheet = World.as(who)
                .get("/api/v1/report-documents?period=" + period + "&chapterId=" + World.chapter("524"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        sheet.setRootPath("items[0]");
        return sheet;
    }

    /** Whether the province's report of the period would say that Bình Sơn has not handed in. */
    private static boolean missing(String period) {
        var id = ReportStory.document("province", World.chapter("51"), period);
        return World.as("province")
                .get("/api/v1/report-documents/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("content.notHandedIn", String.class)
                .contains("Huyện Bình Sơn");
    }
}

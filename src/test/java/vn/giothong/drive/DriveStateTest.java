package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.audit.AuditEvent;

/** Every step in every state: the district plans, the province decides. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DriveStateTest {
    @ParameterizedTest
    @CsvSource({
        "DRAFT, submission, 200, SUBMITTED",
        "DRAFT, approval, 409, DRAFT",
        "DRAFT, return, 409, DRAFT",
        "DRAFT, closure, 409, DRAFT",
        "DRAFT, reopening, 409, DRAFT",
        "DRAFT, cancellation, 200, CANCELLED",
        "SUBMITTED, submission, 200, SUBMITTED",
        "SUBMITTED, approval, 200, APPROVED",
        "SUBMITTED, return, 200, DRAFT",
        "SUBMITTED, closure, 409, SUBMITTED",
        "SUBMITTED, reopening, 409, SUBMITTED",
        "SUBMITTED, cancellation, 200, CANCELLED",
        "APPROVED, submission, 409, APPROVED",
        "APPROVED, approval, 200, APPROVED",
        "APPROVED, return, 409, APPROVED",
        "APPROVED, closure, 200, CLOSED",
        "APPROVED, reopening, 200, APPROVED",
        "APPROVED, cancellation, 200, CANCELLED",
        "CLOSED, submission, 409, CLOSED",
        "CLOSED, approval, 409, CLOSED",
        "CLOSED, return, 409, CLOSED",
        "CLOSED, closure, 200, CLOSED",
        "CLOSED, reopening, 200, APPROVED",
        "CLOSED, cancellation, 409, CLOSED",
        "CANCELLED, submission, 409, CANCELLED",
        "CANCELLED, approval, 409, CANCELLED",
        "CANCELLED, return, 409, CANCELLED",
        "CANCELLED, closure, 409, CANCELLED",
        "CANCELLED, reopening, 409, CANCELLED",
        "CANCELLED, cancellation, 409, CANCELLED"
    })
    void a_step_is_taken_only_where_it_leads_from(String state, String step, int status, String then) {
        var id = drive(state);
        take(id, step, status);
        DriveStory.get("district", id).statusCode(200).body("state", equalTo(then));
    }

    @Test
    void a_drive_is_not_closed_before_its_day_and_its_page_does_not_offer_it() {
        var id = DriveStory.approved("district", DriveStory.DISTRICT, "province");
        DriveStory.put("district", id, "closure").statusCode(409).body("code", equalTo("drive_not_held"));
        String code = DriveStory.get("district", id)
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .extract()
                .path("code");
        var page = Visitor.signedIn("district").page("/drives/" + code);
        assertThat(page).contains("/cancellation").doesNotContain("/closure");
    }

    @Test
    void a_step_on_a_version_that_is_gone_is_refused_and_one_without_a_version_is_not() {
        var id = drive("DRAFT");
        var path = "/api/v1/drives/" + id;
        int version = DriveStory.get("district", id).extract().path("version");
        stale(World.as("district").body(Map.of("version", 999)).put(path + "/submission"));
        stale(World.as("district").header("If-Match", "\"77\"").put(path + "/submission"));
        World.as("district")
                .header("If-Match", "yesterday")
                .put(path + "/submission")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("version"));
        World.as("district")
                .body(Map.of("version", version))
                .put(path + "/submission")
                .then()
                .statusCode(200);
        stale(World.as("province").body(Map.of("version", version)).put(path + "/approval"));
        stale(World.as("province")
                .body(Map.of("reason", "Thiếu địa điểm", "version", version))
                .post(path + "/return"));
        int submitted = DriveStory.get("province", id).extract().path("version");
        World.as("province")
                .header("If-Match", "\"" + submitted + "\"")
                .put(path + "/approval")
                .then()
                .statusCode(200);
        stale(World.as("district").body(Map.of("version", version)).put(path + "/closure"));
        stale(World.as("district")
                .body(Map.of("reason", "Bão", "version", version))
                .post(path + "/cancellation"));
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-www-form-urlencoded, ''",
        "application/json, ''",
        "application/json, {}",
        "text/plain, ''"
    })
    void a_step_without_a_version_takes_any_empty_body(String type, String body) {
        var id = drive("DRAFT");
        World.as("district")
                .contentType(type)
                .body(body)
                .put("/api/v1/drives/" + id + "/submission")
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"));
    }

    private static void stale(Response answer) {
        answer.then().statusCode(409).body("code", equalTo("stale"));
    }

    @Test
    void a_page_that_shows_an_older_version_approves_nothing() {
        var id = drive("SUBMITTED");
        String code = DriveStory.get("district", id).extract().path("code");
        var province = Visitor.signedIn("province");
        var seen = province.page("/drives/" + code);
        DriveStory.post("province", id, "return", "Thiếu địa điểm").statusCode(200);
        DriveStory.put("district", id, "submission").statusCode(200);
        var version = seen.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        province.post(seen, "/drives/" + code + "/approval", "version", version).statusCode(422);
        DriveStory.get("district", id).body("state", equalTo("SUBMITTED"));
    }

    @Test
    void a_step_that_cannot_be_taken_is_told_in_the_reader_s_words() {
        var id = drive("CLOSED");
        DriveStory.put("province", id, "approval")
                .statusCode(409)
                .body("detail", equalTo("Không làm được: đợt hiến máu đang ở trạng thái Đã khép."));
        World.as("province")
                .header("Accept-Language", "en")
                .put("/api/v1/drives/" + id + "/approval")
                .then()
                .statusCode(409)
                .body("detail", containsString("Closed"))
                .body("detail", not(containsString("CLOSED")));
    }

    private static String drive(String state) {
        return switch (state) {
            case "DRAFT" -> DriveStory.drafted("district", DriveStory.DISTRICT);
            case "SUBMITTED" -> DriveStory.submitted("district", DriveStory.DISTRICT);
            case "APPROVED" -> DriveStory.held("district", DriveStory.DISTRICT, "province");
            default -> ended(state);
        };
    }

    private static String ended(String state) {
        var id = DriveStory.held("district", DriveStory.DISTRICT, "province");
        if (state.equals("CLOSED")) {
            DriveStory.put("district", id, "closure").statusCode(200);
        } else {
            DriveStory.post("district", id, "cancellation", "Bão số 5").statusCode(200);
        }
        return id;
    }

    private static void take(String id, String step, int status) {
        var answer =
                switch (step) {
                    case "submission", "closure" -> DriveStory.put("district", id, step);
                    case "approval" -> DriveStory.put("province", id, step);
                    case "return" -> DriveStory.post("province", id, step, "Thiếu địa điểm");
                    case "cancellation" -> DriveStory.post("district", id, step, "Bão số 5");
                    default ->
                        World.as("district")
                                .delete("/api/v1/drives/" + id + "/closure")
                                .then();
                };
        answer.statusCode(status);
        if (status == 409) {
            answer.body("code", equalTo("drive_state"));
        }
    }

    @Test
    void the_way_of_a_drive_is_told_with_who_and_why() {
        var id = DriveStory.submitted("district", DriveStory.DISTRICT);
        DriveStory.post("province", id, "return", "Thiếu giờ").statusCode(200).body("state", equalTo("DRAFT"));
        DriveStory.put("district", id, "submission").statusCode(200);
        DriveStory.put("province", id, "approval")
                .body("steps.step", contains("PLANNED", "SUBMITTED", "RETURNED", "SUBMITTED", "APPROVED"))
                .body("steps[2].reason", equalTo("Thiếu giờ"))
                .body("steps[2].takenBy", equalTo("Phạm Thị Thanh Hà"));
    }

    @Test
    void a_step_repeated_is_written_down_once() {
        var id = DriveStory.submitted("district", DriveStory.DISTRICT);
        DriveStory.put("district", id, "submission").statusCode(200);
        World.as("province")
                .body(Map.of())
                .put("/api/v1/drives/" + id + "/approval")
                .then()
                .statusCode(200);
        DriveStory.put("province", id, "approval")
                .statusCode(200)
                .body("steps.step", contains("PLANNED", "SUBMITTED", "APPROVED"));
    }

    @Test
    void returning_and_calling_off_need_a_reason() {
        var id = DriveStory.submitted("district", DriveStory.DISTRICT);
        DriveStory.post("province", id, "return", " ").statusCode(422).body("violations[0].field", equalTo("reason"));
        World.as("district")
                .post("/api/v1/drives/" + id + "/cancellation")
                .then()
                .statusCode(422)
                .body("violations[0].code", equalTo("field_required"));
    }

    @Test
    void a_drive_called_off_keeps_its_people_and_says_whom_to_tell() {
        var id = DriveStory.approved("district", DriveStory.DISTRICT, "province");
        var line = DriveStory.booked(id, "Trần Thị Mỹ Linh");
        DriveStory.post("district", id, "cancellation", "Bão số 5").statusCode(200);
        var state = QuarkusTransaction.requiringNew().call(() -> Registration.<Registration>findById(line).state);
        assertThat(state).isEqualTo(Registration.State.CANCELLED);
        var told = QuarkusTransaction.requiringNew().call(() -> AuditEvent.latestOn(line, 10));
        assertThat(told).extracting(event -> event.action).containsExactly("registration.to_tell");
    }

    @Test
    void a_drive_with_donations_is_not_called_off() {
        var id = DriveStory.approved("district", DriveStory.DISTRICT, "province");
        DriveStory.said(DriveStory.booked(id, "Lê Văn Tám"), Outcome.Result.DONATED, 350);
        DriveStory.post("district", id, "cancellation", "Bão số 5")
                .statusCode(409)
                .body("code", equalTo("drive_has_donations"));
        DriveStory.get("district", id)
                .body("state", equalTo("APPROVED"))
                .body("figures.donations", equalTo(1))
                .body("figures.bags", equalTo(1))
                .body("figures.millilitres", equalTo(350))
                .body("figures.unitsOf250Ml", equalTo(1.4f))
                .body("figures.byVolume", equalTo(Map.of("350", 1)))
                .body("figures.bySex", equalTo(Map.of("UNKNOWN", 1)))
                .body("figures.firstTime", equalTo(1));
    }

    @Test
    void a_draft_alone_is_changed_and_only_on_its_last_version() {
        var id = DriveStory.drafted("district", DriveStory.DISTRICT);
        int version = DriveStory.get("district", id).extract().path("version");
        var plan = new HashMap<>(DriveStory.plan(DriveStory.chapter(DriveStory.DISTRICT)));
        plan.put("venue", "Trường THPT Bình Sơn");
        plan.put("version", version);
        int changed = change(id, plan, 200)
                .body("venue", equalTo("Trường THPT Bình Sơn"))
                .extract()
                .path("version");
        assertThat(changed).isGreaterThan(version);
        change(id, plan, 409).body("code", equalTo("stale"));
        plan.remove("version");
        change(id, plan, 422).body("violations[0].field", equalTo("version"));
        int submitted = DriveStory.put("district", id, "submission").extract().path("version");
        plan.put("version", submitted);
        change(id, plan, 409).body("code", equalTo("drive_state"));
    }

    private static ValidatableResponse change(String id, Map<String, Object> plan, int status) {
        return World.as("district")
                .body(plan)
                .put("/api/v1/drives/" + id)
                .then()
                .statusCode(status);
    }
}

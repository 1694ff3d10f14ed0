package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

@QuarkusTest
@Tag("mysql")
class DocumentTest {
    private static final String HEADER = "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả";

    @Test
    void a_report_goes_up_step_by_step_and_never_through_the_same_hands() {
        ReportStory.drive("1997-02-10");
        var id = ReportStory.document("district", World.chapter("524"), "1997-02");
        World.as("health").get("/api/v1/report-documents/" + id).then().statusCode(404);
        ReportStory.step("district", id, "approval").statusCode(409);
        ReportStory.step("commune", id, "submission").statusCode(404);
        ReportStory.step("district", id, "submission").statusCode(200).body("state", equalTo("SUBMITTED"));
        ReportStory.step("district", id, "approval").statusCode(403);
        World.as("province")
                .body(Map.of())
                .post("/api/v1/report-documents/" + id + "/return")
                .then()
                .statusCode(422);
        World.as("province")
                .body(Map.of("reason", "Thiếu số liệu của một xã"))
                .post("/api/v1/report-documents/" + id + "/return")
                .then()
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("steps.reason", hasItem("Thiếu số liệu của một xã"));
        ReportStory.step("district", id, "submission").statusCode(200);
        ReportStory.step("province", id, "approval")
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("number", equalTo("BC-524/1997-02/1"))
                .body("hash", notNullValue())
                .body("content.total.bags", equalTo(1));
        ReportStory.step("province2", id, "approval").statusCode(403);
        ReportStory.step("health", id, "approval").statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    @Test
    void a_period_is_over_only_after_its_last_day() {
        ReportStory.drive("1996-12-10");
        var id = ReportStory.document("district", World.chapter("524"), "1996-12");
        var today = LocalDate.now(Formats.ZONE);
        lastDay(id, today);
        ReportStory.step("district", id, "submission").statusCode(409).body("code", equalTo("report_period_running"));
        lastDay(id, LocalDate.of(1996, 12, 31));
        ReportStory.step("district", id, "submission").statusCode(200);
        ReportStory.step("province", id, "approval").statusCode(200);
        lastDay(id, today);
        ReportStory.step("health", id, "approval").statusCode(409).body("code", equalTo("report_period_running"));
        lastDay(id, LocalDate.of(1996, 12, 31));
        ReportStory.step("health", id, "approval").statusCode(200).body("state", equalTo("ACCEPTED"));
    }

    private static void lastDay(String document, LocalDate day) {
        QuarkusTransaction.requiringNew()
                .run(() -> ReportDocument.update("toOn = ?1 where id = ?2", day, UUID.fromString(document)));
    }

    @Test
    void the_province_does_not_approve_its_own() {
        var id = ReportStory.document("province", World.chapter("51"), "1996-02");
        ReportStory.step("province", id, "submission").statusCode(200);
        ReportStory.step("province", id, "approval").statusCode(403).body("code", equalTo("report_own"));
        ReportStory.step("province2", id, "approval").statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void a_locked_period_refuses_every_door_until_it_is_opened() {
        var drive = ListWorld.drive("1996-03-10");
        var line = ReportStory.person(drive, ListWorld.aName(), "F", 1970, ReportStory.gave(250));
        var list = ListWorld.taken(drive, HEADER, "1;" + ListWorld.aName() + ";28/08/1989;Nam;250;Hiến");
        var applied = ListWorld.drive("1996-03-12");
        var undoable = ListWorld.appliedOn(applied, HEADER, "1;" + ListWorld.aName() + ";28/08/1988;Nam;250;Hiến");
        var document = ReportStory.accepted("1996-03");

        ReportStory.outcome(line, ReportStory.gave(350))
                .statusCode(409)
                .body("code", equalTo("period_locked"))
                .body("lockedBy", notNullValue());
        ReportStory.outcome(line, Map.of("outcome", "NO_SHOW")).statusCode(409);
        ReportStory.register(drive, ListWorld.aName(), "M", 1980).statusCode(409);
        refused(World.as("province")
                .put("/api/v1/lists/" + list + "/application")
                .then());
        refused(World.as("province")
                .delete("/api/v1/lists/" + undoable + "/application")
                .then());
        refused(World.as("district")
                .body(Map.of("reason", "Bão"))
                .post("/api/v1/drives/" + drive + "/cancellation")
                .then());
        refused(World.as("district")
                .body(plan("1996-03-20"))
                .post("/api/v1/drives")
                .then());
        World.as("district")
                .body(plan("1996-04-20"))
                .post("/api/v1/drives")
                .then()
                .statusCode(201);

        var opening = Map.of(
                "chapterId",
                World.chapter("524"),
                "period",
                "1996-03",
                "reason",
                "Bệnh viện gửi bổ sung",
                "until",
                LocalDate.now(Formats.ZONE).plusDays(3).toString());
        World.as("commune")
                .body(opening)
                .post("/api/v1/periods/openings")
                .then()
                .statusCode(404);
        World.as("district")
                .body(opening)
                .post("/api/v1/periods/openings")
                .then()
                .statusCode(403);
        World.as("province")
                .body(opening)
                .post("/api/v1/periods/openings")
                .then()
                .statusCode(201);
        ReportStory.outcome(line, ReportStory.gave(350)).statusCode(200);
        ReportStory.person(drive, ListWorld.aName(), "M", 1980, ReportStory.gave(250));
        World.as("health")
                .get("/api/v1/report-documents/" + document)
                .then()
                .statusCode(200)
                .body("content.total.bags", equalTo(2))
                .body("laterChanges.find { it.breakdown == 'total' && it.figure == 'donations' }.now", equalTo(3))
                .body("lateEntries.donations", hasItem(1));
        corrected(document);
    }

    private static void refused(io.restassured.response.ValidatableResponse answer) {
        answer.statusCode(409).body("code", equalTo("period_locked"));
    }

    private static void corrected(String document) {
        var second = ReportStory.document("district", World.chapter("524"), "1996-03");
        assertThat(second).isNotEqualTo(document);
        ReportStory.step("district", second, "submission")
                .statusCode(200)
                .body("revision", equalTo(2))
                .body("correction.find { it.breakdown == 'total' && it.figure == 'donations' }.now", equalTo(3));
    }

    private static Map<String, Object> plan(String day) {
        String collector = World.as("district").get("/api/v1/collectors").path("items[0].id");
        return Map.of(
                "name",
                "Đợt muộn",
                "chapterId",
                World.chapter("524"),
                "collectorId",
                collector,
                "venue",
                "Hội trường",
                "date",
                day,
                "startsAt",
                "07:00",
                "endsAt",
                "11:00",
                "targetUnits",
                10);
    }

    @Test
    void who_has_not_handed_in_is_told_with_the_days() {
        ReportStory.drive("1994-03-10");
        var sheet = World.as("province")
                .get("/api/v1/report-documents?period=1994-03")
                .then()
                .statusCode(200)
                .body("toBeConfirmed", equalTo(true))
                .extract()
                .jsonPath();
        var row = sheet.getMap("items.find { it.chapterId == '" + World.chapter("524") + "' }");
        assertThat(row).containsEntry("drives", 1).containsEntry("documentId", null);
        assertThat((Integer) row.get("daysLate")).isGreaterThan(10_000);
    }

    @Test
    void what_cannot_be_is_refused_in_words() {
        World.as("district")
                .body(Map.of("chapterId", World.chapter("524"), "period", "März"))
                .post("/api/v1/report-documents")
                .then()
                .statusCode(422)
                .contentType(containsString("application/problem+json"))
                .body("code", equalTo("report_period"));
        var month = LocalDate.now(Formats.ZONE).plusMonths(2).toString().substring(0, 7);
        World.as("district")
                .body(Map.of("chapterId", World.chapter("524"), "period", month))
                .post("/api/v1/report-documents")
                .then()
                .statusCode(422)
                .body("code", equalTo("report_period_ahead"));
        World.as("district")
                .contentType(ContentType.JSON)
                .get("/api/v1/report-documents/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}

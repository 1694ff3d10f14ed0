package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** Every way into a period whose report was accepted. */
@QuarkusTest
@Tag("mysql")
class LockedDoorsTest {
    private static final String TOTALS = "from=2012-06-01&to=2012-06-30&by=sex&chapterId=";

    @Test
    void nobody_takes_a_donation_back_or_moves_a_line_until_the_level_above_opens_the_period() {
        var drive = ListWorld.drive("2012-06-10");
        var gave = ReportStory.person(drive, ListWorld.aName(), "F", 1960, ReportStory.gave(350));
        var waits = "/api/v1/drives/" + drive + "/registrations/"
                + ReportStory.register(drive, ListWorld.aName(), "M", 1965)
                        .extract()
                        .path("id");
        ReportStory.accepted("2012-06");
        var before = figures();

        for (var who : List.of("district", "hospital")) {
            refused(send(who, gave, Map.of("reason", "Nhầm người"), "/outcome/withdrawal"));
        }
        refused(World.as("district")
                .body(body("district", gave, Map.of("reason", "Nhầm người")))
                .delete(gave + "/outcome")
                .then());
        refused(World.as("district")
                .body(body("district", waits, ReportStory.gave(250)))
                .put(waits + "/outcome")
                .then());
        refused(World.as("district")
                .body(body("district", waits, Map.of("weightKg", 52)))
                .put(waits + "/screening")
                .then());
        onThePages(drive, gave);
        assertThat(figures()).isEqualTo(before);

        World.as("province")
                .body(Map.of(
                        "chapterId",
                        World.chapter("524"),
                        "period",
                        "2012-06",
                        "reason",
                        "Nhập nhầm túi máu",
                        "until",
                        LocalDate.now(Formats.ZONE).toString()))
                .post("/api/v1/periods/openings")
                .then()
                .statusCode(201);
        send("district", gave, Map.of("reason", "Nhầm người"), "/outcome/withdrawal")
                .statusCode(200);
        assertThat(figures()).isNotEqualTo(before);
    }

    private static void onThePages(UUID drive, String line) {
        String code = World.as("province").get("/api/v1/drives/" + drive).path("code");
        var visitor = Visitor.signedIn("district");
        var page = visitor.get("/drives/" + code).extract().asString();
        var desk = "/drives/" + code + "/desk/lines/" + line.substring(line.lastIndexOf('/') + 1);
        var version = String.valueOf(World.as("district").get(line).<Integer>path("version"));
        visitor.post(page, desk + "/withdrawal", "reason", "Nhầm người", "version", version)
                .statusCode(409)
                .body(containsString("Huỳnh Đức Thịnh"));
        visitor.post(page, "/drives/" + code + "/cancellation", "cancelReason", "Bão")
                .statusCode(422)
                .body(containsString("Huỳnh Đức Thịnh"));
    }

    @Test
    void a_closed_drive_is_not_opened_again() {
        var drive = ReportStory.drive("2012-08-10");
        World.as("district").put("/api/v1/drives/" + drive + "/closure").then().statusCode(200);
        ReportStory.accepted("2012-08");
        refused(World.as("district")
                .delete("/api/v1/drives/" + drive + "/closure")
                .then());
        World.as("district").get("/api/v1/drives/" + drive).then().body("state", equalTo("CLOSED"));
    }

    @Test
    void an_open_drive_is_not_closed_any_more() {
        var drive = ReportStory.drive("2012-09-10");
        ReportStory.accepted("2012-09");
        refused(World.as("district").put("/api/v1/drives/" + drive + "/closure").then());
        World.as("district").get("/api/v1/drives/" + drive).then().body("state", equalTo("APPROVED"));
    }

    @Test
    void a_closed_drive_says_who_locked_its_period_and_not_that_it_is_closed() {
        var drive = ListWorld.drive("2012-10-10");
        var line = ReportStory.person(drive, ListWorld.aName(), "F", 1960, ReportStory.gave(350));
        World.as("district").put("/api/v1/drives/" + drive + "/closure").then().statusCode(200);
        ReportStory.accepted("2012-10");
        refused(ReportStory.outcome(line, ReportStory.gave(250)));
        refused(ReportStory.register(drive, ListWorld.aName(), "M", 1970));
        refused(World.as("district")
                .post("/api/v1/drives/" + drive + "/desk/no-shows")
                .then());
    }

    @Test
    void merging_people_and_correcting_a_person_pass_and_show_as_later_changes() {
        var drive = ListWorld.drive("2012-07-10");
        var one = ReportStory.person(drive, ListWorld.aName(), "F", 1960, ReportStory.gave(350));
        var same = ReportStory.person(drive, ListWorld.aName(), "F", 1960, ReportStory.gave(250));
        var document = ReportStory.accepted("2012-07");
        String kept = World.as("district").get(one).path("donorId");
        String gone = World.as("district").get(same).path("donorId");
        World.as("province")
                .body(Map.of("otherId", gone, "reason", "Cùng một người"))
                .post("/api/v1/donors/" + kept + "/merges")
                .then()
                .statusCode(201);
        var donor = World.as("district").get("/api/v1/donors/" + kept).jsonPath();
        World.as("district")
                .body(Map.of(
                        "fullName", donor.getString("fullName"),
                        "sex", "M",
                        "birthYear", 1960,
                        "chapterId", World.chapter("524"),
                        "version", donor.getInt("version")))
                .put("/api/v1/donors/" + kept)
                .then()
                .statusCode(200);
        World.as("health")
                .get("/api/v1/report-documents/" + document)
                .then()
                .statusCode(200)
                .body("content.total.donations", equalTo(2))
                .body("laterChanges.find { it.breakdown == 'total' && it.figure == 'donations' }.before", equalTo(2))
                .body("laterChanges.find { it.breakdown == 'total' && it.figure == 'donations' }.now", equalTo(1))
                .body("laterChanges.find { it.breakdown == 'total' && it.figure == 'arrived' }.now", equalTo(1))
                .body("laterChanges.find { it.breakdown == 'total' && it.figure == 'firstTime' }.before", equalTo(2))
                .body("laterChanges.find { it.breakdown == 'total' && it.figure == 'firstTime' }.now", equalTo(1))
                .body(
                        "laterChanges.find { it.breakdown == 'sex' && it.key == 'F' && it.figure == 'donations' }.now",
                        equalTo(0))
                .body(
                        "laterChanges.find { it.breakdown == 'sex' && it.key == 'M' && it.figure == 'donations' }.now",
                        equalTo(1));
    }

    private static Map<String, Object> body(String who, String line, Map<String, Object> more) {
        var body = new HashMap<>(more);
        body.put("version", World.as(who).get(line).path("version"));
        return body;
    }

    private static ValidatableResponse send(String who, String line, Map<String, Object> more, String act) {
        return World.as(who).body(body("district", line, more)).post(line + act).then();
    }

    private static void refused(ValidatableResponse answer) {
        answer.statusCode(409)
                .body("code", equalTo("period_locked"))
                .body("lockedBy", equalTo("Huỳnh Đức Thịnh"))
                .body("mayOpen", equalTo("Tỉnh Quảng Ngãi"))
                .body("detail", containsString("Tỉnh Quảng Ngãi"));
    }

    private static String figures() {
        return ReportStory.figures("health", TOTALS + World.chapter("524")).prettify();
    }
}

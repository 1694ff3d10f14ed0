package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Visitor;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrivePageTest {
    private static String code(String id) {
        return DriveStory.get("province", id).extract().path("code");
    }

    @Test
    void what_is_wrong_with_a_form_is_told_above_it_by_the_names_of_its_fields() {
        var club = Visitor.signedIn("club");
        var page = club.page("/drives/new");
        club.post(page, "/drives", "name", "<Ngày hội>", "targetUnits", "-1")
                .statusCode(422)
                .body(containsString("<a href=\"#f-date\">Ngày: "))
                .body(containsString("<a href=\"#f-venue\">Địa điểm: "))
                .body(containsString("<a href=\"#f-collectorId\">"))
                .body(not(containsString("\">Cần điền ô này.</a>")));
    }

    @Test
    void a_club_that_is_none_is_told_and_what_was_typed_is_kept() {
        var district = Visitor.signedIn("district");
        var page = district.page("/drives/new");
        district.post(page, "/drives", filled("name", "Ngày hội giữ lại", "clubIds", "x"))
                .statusCode(422)
                .body(containsString("<a href=\"#f-clubIds\">"))
                .body(containsString("Ngày hội giữ lại"));
    }

    /** The fields of a morning's drive with its one slot behind these. */
    private static String[] filled(String... fields) {
        var morning = new String[] {
            "collectorId", DriveStory.collector(),
            "venue", "Nhà văn hóa",
            "date", "20/05/2020",
            "startsAt", "07:00",
            "endsAt", "11:00",
            "targetUnits", "120",
            "slotFrom1", "07:00",
            "slotTo1", "09:00",
            "slotCapacity1", "40"
        };
        return Stream.of(fields, morning).flatMap(Arrays::stream).toArray(String[]::new);
    }

    @Test
    void a_drive_is_planned_submitted_and_approved_on_pages() {
        var club = Visitor.signedIn("club");
        var page = club.get("/drives/new").statusCode(200).extract().asString();
        var path = club.post(
                        page,
                        "/drives",
                        filled(
                                "name",
                                "Hiến máu mùa hè",
                                "chapterId",
                                DriveStory.chapter(DriveStory.COMMUNE),
                                "clubIds",
                                DriveStory.clubOfTheCoordinator()))
                .statusCode(303)
                .extract()
                .header("Location");
        path = path.substring(path.indexOf("/drives/"));
        page = club.get(path)
                .statusCode(200)
                .body(containsString("nhập sau ngày tổ chức"))
                .extract()
                .asString();
        club.post(page, path + "/submission").statusCode(303);
        club.get(path).body(not(containsString(path + "/approval")));
        var district = Visitor.signedIn("district");
        page = district.get(path)
                .body(containsString(path + "/approval"))
                .extract()
                .asString();
        district.post(page, path + "/return").statusCode(422).body(containsString("e-returnReason"));
        district.post(page, path + "/approval").statusCode(303);
        club.get(path).body(containsString("pill-APPROVED")).body(containsString(path + "/desk"));
        club.get(path).body(containsString(path + "/invitations"));
    }

    @Test
    void a_wrong_plan_comes_back_with_what_was_typed() {
        var club = Visitor.signedIn("club");
        var page = club.get("/drives/new").extract().asString();
        club.post(page, "/drives", "name", "Đợt thiếu nhiều thứ", "date", "31/02/2020", "slotFrom1", "07:00")
                .statusCode(422)
                .body(containsString("Đợt thiếu nhiều thứ"))
                .body(containsString("e-date"))
                .body(containsString("e-venue"));
    }

    @Test
    void a_slot_that_overlaps_is_told_at_its_row() {
        var id = DriveStory.drafted("district", DriveStory.DISTRICT);
        var path = "/drives/" + code(id);
        var district = Visitor.signedIn("district");
        var page = district.page(path + "/edit");
        var version = DriveStory.get("district", id).extract().path("version").toString();
        district.post(
                        page,
                        path,
                        filled(
                                "name",
                                "Đợt chồng giờ",
                                "chapterId",
                                DriveStory.chapter(DriveStory.DISTRICT),
                                "version",
                                version,
                                "slotFrom3",
                                "08:00",
                                "slotTo3",
                                "10:00",
                                "slotCapacity3",
                                "40"))
                .statusCode(422)
                .body(containsString("id=\"e-slotFrom3\">Khung giờ này chồng lên khung 07:00–09:00"));
    }

    @Test
    void a_place_is_offered_to_those_alone_who_may_take_one() {
        var id = DriveStory.approved("district", DriveStory.DISTRICT, "province");
        var path = "/drives/" + code(id);
        var book = "/me" + path;
        Visitor.signedIn("auditor").get(path).statusCode(200).body(not(containsString(book)));
        Visitor.stranger().get(path).statusCode(200).body(containsString(book));
        DeskStory.theDonor("Người Hiến Xem Chỗ");
        Visitor.signedIn("donor").get(path).statusCode(200).body(containsString(book));
    }

    @Test
    void a_draft_is_changed_on_its_form() {
        var id = DriveStory.drafted("district", DriveStory.DISTRICT);
        var path = "/drives/" + code(id);
        var district = Visitor.signedIn("district");
        var page = district.get(path + "/edit")
                .statusCode(200)
                .body(containsString("Ngày hội hiến máu"))
                .extract()
                .asString();
        district.post(
                        page,
                        path,
                        "name",
                        "Ngày hội mới",
                        "chapterId",
                        DriveStory.chapter(DriveStory.DISTRICT),
                        "collectorId",
                        DriveStory.collector(),
                        "venue",
                        "Nhà văn hóa",
                        "date",
                        "2020-05-20",
                        "startsAt",
                        "07:00",
                        "endsAt",
                        "11:00",
                        "targetUnits",
                        "120",
                        "version",
                        "0")
                .statusCode(303);
        DriveStory.get("district", id).body("name", equalTo("Ngày hội mới"));
        DriveStory.put("district", id, "submission").statusCode(200);
        district.get(path + "/edit").statusCode(409);
    }

    @Test
    void people_are_shown_to_those_who_may_know_them() {
        var id = DriveStory.approved("district", DriveStory.DISTRICT, "province");
        DriveStory.said(DriveStory.booked(id, "Phạm Văn Điền"), Outcome.Result.DONATED, 250);
        DriveStory.said(DriveStory.booked(id, "Võ Thị Sen"), Outcome.Result.DEFERRED, null);
        var path = "/drives/" + code(id);
        Visitor.signedIn("district")
                .get(path)
                .body(containsString("Phạm Văn Điền"))
                .body(containsString("250 ml"));
        Visitor.signedIn("health").get(path).statusCode(200).body(not(containsString("Phạm Văn Điền")));
        Visitor.signedIn("auditor").get(path).statusCode(200).body(not(containsString("Phạm Văn Điền")));
    }

    @Test
    void those_booked_on_a_drive_called_off_stand_on_a_list_to_tell() {
        var id = DriveStory.approved("district", DriveStory.DISTRICT, "province");
        DriveStory.booked(id, "Trần Thị Mỹ Linh");
        var path = "/drives/" + code(id);
        var district = Visitor.signedIn("district");
        var page = district.get(path).extract().asString();
        district.post(page, path + "/cancellation", "cancelReason", "Bão số 5").statusCode(303);
        district.get(path).body(containsString("0905000111")).body(containsString("Bão số 5"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"province", "district", "commune", "club", "hospital", "health", "finance", "auditor", "donor"})
    void everybody_opens_the_register_of_drives(String who) {
        DeskStory.theDonor("Người Hiến Xem Đợt");
        var visitor = Visitor.signedIn(who);
        visitor.get("/drives?when=upcoming&q=m%C3%A1u").statusCode(200);
        visitor.get("/today").statusCode(200);
        assertThat(visitor.get("/").statusCode(200).extract().asString()).contains("/today");
    }

    @Test
    void the_pages_speak_english_without_a_missing_text() {
        var id = DriveStory.approved("district", DriveStory.DISTRICT, "province");
        DriveStory.said(DriveStory.booked(id, "Lý Tự Trọng"), Outcome.Result.DONATED, 350);
        var visitor = Visitor.signedIn("district");
        assertThat(visitor.english("/drives/" + code(id)))
                .contains("<span class=\"value\">1</span><span class=\"label\">bags</span>");
        for (var path : new String[] {"/drives", "/drives/new", "/drives/" + code(id), "/today", "/"}) {
            assertThat(visitor.english(path)).doesNotContainPattern(">\\s*(drive|today|driveItem|driveState)_\\w+");
        }
    }
}

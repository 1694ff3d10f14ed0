package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;

/** The lists of a drive that go on paper, and the calendar. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrivePaperTest {
    private static String code(String id) {
        return DriveStory.get("province", id).extract().path("code");
    }

    @Test
    void those_booked_at_the_cancellation_are_told_one_by_one() {
        var id = DriveStory.approved("commune", DriveStory.COMMUNE, "district");
        var first = DriveStory.booked(id, "Phan Thị Huệ");
        DriveStory.booked(id, "Phan Văn Hùng");
        World.as("commune").get(calls(id)).then().statusCode(200).body("total", equalTo(0));
        DriveStory.post("commune", id, "cancellation", "Bão số 9").statusCode(200);
        DriveStory.booked(id, "Phan Thị Đến Sau");
        World.as("commune")
                .get(calls(id))
                .then()
                .statusCode(200)
                .body("items.fullName", contains("Phan Thị Huệ", "Phan Văn Hùng"))
                .body("items.phone", contains("0905000111", "0905000111"))
                .body("items.toldAt", contains(nullValue(), nullValue()));
        var told = calls(id) + "/" + first + "/told";
        var at = World.as("commune")
                .put(told)
                .then()
                .statusCode(200)
                .body("items[0].toldBy", notNullValue())
                .extract()
                .<String>path("items[0].toldAt");
        var again = World.as("district").put(told).then().statusCode(200).extract();
        assertThat(again.<String>path("items[0].toldAt")).startsWith(at.substring(0, 19));
        World.as("commune").delete(told).then().statusCode(200).body("items[0].toldAt", nullValue());
    }

    private static String calls(String id) {
        return "/api/v1/drives/" + id + "/calls";
    }

    @ParameterizedTest
    @CsvSource({
        "commune, 200, true, 200",
        "district, 200, true, 200",
        "hospital, 200, false, 403",
        "health, 403, false, 403",
        "club, 404, false, 404",
        "donor, 404, false, 404"
    })
    void the_call_list_goes_by_rights(String who, int read, boolean phone, int tick) {
        var id = DriveStory.approved("commune", DriveStory.COMMUNE, "district");
        var line = DriveStory.booked(id, "Phan Thị Lành");
        DriveStory.post("commune", id, "cancellation", "Mưa to").statusCode(200);
        var list = World.as(who).get(calls(id)).then().statusCode(read);
        if (read == 200) {
            list.body("items", hasSize(1)).body("items[0].phone", phone ? equalTo("0905000111") : nullValue());
        }
        World.as(who).put(calls(id) + "/" + line + "/told").then().statusCode(tick);
        var page = Visitor.signedIn(who).get("/drives/" + code(id) + "/calls");
        page.statusCode(read).body(phone ? containsString("0905000111") : not(containsString("0905000111")));
    }

    @Test
    void a_tick_is_set_and_taken_back_on_the_page() {
        var id = DriveStory.approved("commune", DriveStory.COMMUNE, "district");
        var line = DriveStory.booked(id, "Phan Thị Mận");
        DriveStory.post("commune", id, "cancellation", "Mưa to").statusCode(200);
        var path = "/drives/" + code(id);
        var commune = Visitor.signedIn("commune");
        var page = commune.get(path)
                .statusCode(200)
                .body(containsString("Phan Thị Mận"))
                .extract()
                .asString();
        commune.post(page, path + "/calls/" + line + "/told").statusCode(303);
        page = commune.get(path + "/calls")
                .body(containsString("/untold"))
                .extract()
                .asString();
        commune.post(page, path + "/calls/" + line + "/untold", "back", "calls").statusCode(303);
        commune.get(path + "/calls").body(not(containsString("/untold")));
    }

    @Test
    void the_sign_in_list_names_who_is_expected_to_those_who_may_know() {
        var id = DriveStory.approved("commune", DriveStory.COMMUNE, "district");
        DriveStory.booked(id, "Phan Thị Nở");
        var gone = DriveStory.booked(id, "Phan Thị Vắng");
        DriveStory.said(gone, Outcome.Result.CANCELLED, null);
        var path = "/drives/" + code(id) + "/sign-in-list";
        Visitor.signedIn("commune")
                .get(path)
                .statusCode(200)
                .body(containsString("Phan Thị Nở"))
                .body(not(containsString("Phan Thị Vắng")))
                .body(containsString("Thị trấn Châu Ổ"))
                .body(containsString("Chữ ký"))
                .body(not(containsString("0905000111")));
        Visitor.signedIn("health").get(path).statusCode(403);
        Visitor.signedIn("club").get(path).statusCode(404);
    }

    @Test
    void the_calendar_shows_a_month_under_the_filters_of_the_list() {
        var day = DeskStory.today().plusMonths(2).withDayOfMonth(11);
        var drive = "/drives/" + DeskStory.code(DeskStory.drive(day)) + "\"";
        var month = "/drives/calendar?month=" + day.toString().substring(0, 7);
        var district = Visitor.signedIn("district");
        district.get(month)
                .statusCode(200)
                .body(containsString(drive))
                .body(containsString("<th scope=\"col\"><abbr title=\"Thứ Hai\">T2</abbr></th>"));
        district.get(month + "&state=CLOSED").statusCode(200).body(not(containsString(drive)));
        district.get("/drives/calendar?month=" + day.plusMonths(1).toString().substring(0, 7))
                .statusCode(200)
                .body(not(containsString(drive)));
        district.get("/drives/calendar?month=2026-13").statusCode(400);
        Visitor.signedIn("finance").get(month).statusCode(200).body(not(containsString(drive)));
        assertThat(district.english(month)).contains("Monday").doesNotContain("drive_", "driveMonth_");
    }
}

package vn.giothong.drive;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;

/** A drive that nobody has approved is known to those alone who plan or approve it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DriveSightTest {
    @ParameterizedTest(name = "{0} of a drive that is {1}: {2}")
    @CsvSource({
        "hospital, DRAFT, 404",
        "hospital, SUBMITTED, 404",
        "hospital, APPROVED, 200",
        "hospital, CLOSED, 200",
        "health, DRAFT, 404",
        "health, SUBMITTED, 404",
        "health, APPROVED, 200",
        "health, CLOSED, 200",
        "province, DRAFT, 200",
        "district, SUBMITTED, 200",
        "club, DRAFT, 200",
        "finance, APPROVED, 404",
        "donor, DRAFT, 404"
    })
    void a_plan_is_not_there_for_those_outside(String who, Drive.State state, int status) {
        var drive = DeskStory.drive(DeskStory.today(), state);
        var code = DeskStory.code(drive);
        var seen = status == 200;
        World.as(who).get("/api/v1/drives/" + drive).then().statusCode(status);
        World.as(who)
                .get("/api/v1/drives?size=1000&q=" + code)
                .then()
                .statusCode(200)
                .body("items.code", seen ? hasItem(code) : not(hasItem(code)))
                .body("total", equalTo(seen ? 1 : 0));
        var visitor = Visitor.signedIn(who);
        // what everybody may know of an approved drive stands at the same address
        visitor.get("/drives/" + code).statusCode(state == Drive.State.APPROVED ? 200 : status);
        visitor.get("/drives?q=" + code)
                .body(seen ? containsString("/drives/" + code) : not(containsString("/drives/" + code)));
        visitor.get("/search?q=" + code)
                .body(seen ? containsString("/drives/" + code) : not(containsString("/drives/" + code)));
        visitor.get("/drives/" + code + "/lists").statusCode(visible(who) && seen ? 200 : seen ? 403 : 404);
    }

    private static boolean visible(String who) {
        return !who.equals("health");
    }

    @ParameterizedTest
    @CsvSource({"desk, 404", "registrations, 404", "lists, 404"})
    void a_plan_s_desk_and_lists_are_not_there_for_its_hospital(String part, int status) {
        var drive = DeskStory.drive(DeskStory.today(), Drive.State.SUBMITTED);
        World.as("hospital").get("/api/v1/drives/" + drive + "/" + part).then().statusCode(status);
        World.as("hospital")
                .body("{}")
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(404);
    }

    @Test
    void a_hospital_does_not_see_the_drives_of_another() {
        var drive = DeskStory.drive(DeskStory.today());
        QuarkusTransaction.requiringNew()
                .run(() -> Drive.<Drive>findById(drive).collectorId =
                        Collector.<Collector>find("code", "VHHTM").firstResult().id);
        World.as("hospital").get("/api/v1/drives/" + drive).then().statusCode(404);
        World.as("health").get("/api/v1/drives/" + drive).then().statusCode(200);
    }

    @Test
    void a_drive_called_off_is_known_where_it_was_approved_before() {
        var approved = DriveStory.approved("commune", DriveStory.COMMUNE, "district");
        var planned = DriveStory.drafted("commune", DriveStory.COMMUNE);
        for (var id : new String[] {approved, planned}) {
            DriveStory.post("commune", id, "cancellation", "Mưa bão").statusCode(200);
        }
        for (var who : new String[] {"hospital", "health"}) {
            DriveStory.get(who, approved).statusCode(200);
            DriveStory.get(who, planned).statusCode(404);
            World.as(who)
                    .get("/api/v1/drives?size=1000&state=CANCELLED")
                    .then()
                    .body("items.id", hasItem(approved))
                    .body("items.id", not(hasItem(planned)));
        }
    }

    @Test
    void a_chapter_s_page_keeps_plans_to_itself() {
        UUID drive = DeskStory.drive(DeskStory.today().plusYears(3), Drive.State.SUBMITTED);
        var name = "Bình Sơn " + DeskStory.code(drive);
        var chapter = "/chapters/" + DeskStory.chapter(DeskStory.COMMUNE);
        Visitor.signedIn("health").get(chapter).statusCode(200).body(not(containsString(name)));
        Visitor.signedIn("commune").get(chapter).body(containsString(name));
    }
}

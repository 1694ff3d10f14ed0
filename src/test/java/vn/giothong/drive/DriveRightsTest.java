package vn.giothong.drive;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DriveRightsTest {
    @ParameterizedTest
    @CsvSource({
        "province, 51, 201",
        "province, 524, 403",
        "district, 524, 201",
        "district, 21040, 403",
        "commune, 21040, 201",
        "commune, 524, 403",
        "commune, 21043, 403",
        "club, 21040, 201",
        "club, 524, 201",
        "club, 21043, 403",
        "hospital, 21040, 403",
        "health, 524, 403",
        "finance, 524, 403",
        "auditor, 524, 403",
        "admin, 524, 403",
        "donor, 524, 403"
    })
    void a_drive_is_planned_at_ones_own_chapter_or_above_ones_own_club(String who, String chapter, int status) {
        DriveStory.post(who, DriveStory.plan(DriveStory.chapter(chapter))).statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "province, 200, true",
        "district, 200, true",
        "commune, 200, true",
        "club, 404, false",
        "hospital, 200, true",
        "health, 200, true",
        "finance, 404, false",
        "auditor, 404, false",
        "admin, 404, false",
        "donor, 404, false"
    })
    void who_may_not_see_a_drive_does_not_find_it(String who, int status, boolean listed) {
        var id = DriveStory.approved("commune", DriveStory.COMMUNE, "district");
        DriveStory.get(who, id).statusCode(status);
        var all = World.as(who).get("/api/v1/drives?size=1000").then().statusCode(200);
        all.body("items.id", listed ? hasItem(id) : not(hasItem(id)));
    }

    @ParameterizedTest
    @CsvSource({"province, 403", "district, 403", "club, 404", "hospital, 404", "health, 404", "auditor, 404"})
    void others_do_not_submit_a_commune_s_drive(String who, int status) {
        var id = DriveStory.drafted("commune", DriveStory.COMMUNE);
        DriveStory.put(who, id, "submission").statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({
        "commune, 21040, district, 200",
        "commune, 21040, province, 200",
        "commune, 21040, club, 404",
        "commune, 21040, hospital, 404",
        "club, 21040, district, 200",
        "club, 21040, commune, 403",
        "club, 524, district, 200",
        "club, 524, province, 200",
        "district, 524, province, 200",
        "district, 524, commune, 404",
        "province, 51, province2, 200",
        "province, 51, district, 404"
    })
    void a_drive_is_approved_one_level_up(String maker, String chapter, String approver, int status) {
        var id = DriveStory.submitted(maker, chapter);
        DriveStory.put(approver, id, "approval").statusCode(status);
    }

    @ParameterizedTest
    @CsvSource({"province, 51", "district, 524", "club, 524", "commune, 21040"})
    void nobody_approves_what_they_planned(String maker, String chapter) {
        var id = DriveStory.submitted(maker, chapter);
        DriveStory.put(maker, id, "approval").statusCode(403);
        DriveStory.post(maker, id, "return", "Xem lại").statusCode(403);
    }

    @Test
    void nobody_approves_what_they_submitted_for_another() {
        var id = DriveStory.drafted("province", "51");
        DriveStory.put("province2", id, "submission").statusCode(200);
        DriveStory.put("province2", id, "approval").statusCode(403).body("code", equalTo("drive_own"));
        DriveStory.put("province", id, "approval").statusCode(403).body("code", equalTo("drive_own"));
    }

    @Test
    void a_district_does_not_approve_its_own_drive_by_naming_a_club() {
        var plan = DriveStory.plan(DriveStory.chapter(DriveStory.DISTRICT));
        plan.put("clubIds", List.of(DriveStory.clubOfTheCoordinator()));
        String id = DriveStory.post("district", plan).statusCode(201).extract().path("id");
        DriveStory.put("club", id, "submission").statusCode(200);
        DriveStory.put("district", id, "approval").statusCode(403);
        DriveStory.put("province", id, "approval").statusCode(200);
    }

    @Test
    void the_level_above_closes_and_calls_off() {
        var id = DriveStory.held("commune", DriveStory.COMMUNE, "district");
        DriveStory.put("hospital", id, "closure").statusCode(403);
        DriveStory.put("district", id, "closure").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"submission", "approval", "closure"})
    void a_drive_that_is_not_there_is_not_found(String step) {
        DriveStory.put("province", UUID.randomUUID().toString(), step).statusCode(404);
        DriveStory.put("province", "nonsense", step).statusCode(404);
    }

    @Test
    void nobody_known_is_asked_to_sign_in() {
        given().get("/api/v1/drives").then().statusCode(401);
        given().get("/api/v1/collectors").then().statusCode(401);
        given().put("/api/v1/drives/" + UUID.randomUUID() + "/approval").then().statusCode(401);
    }

    @Test
    void everybody_signed_in_reads_collectors_and_campaigns() {
        World.as("donor").get("/api/v1/collectors").then().body("items.code", hasItem("BVDK-QNG"));
        World.as("donor")
                .header("Accept-Language", "en")
                .get("/api/v1/campaigns")
                .then()
                .body("items.name", hasItem("Red Journey"));
    }
}

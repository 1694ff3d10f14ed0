package vn.giothong.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.intake.ListWorld.HEADER;

import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.Drive;

/** Who may send a list, to which drives, and what is refused. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class ListSendingTest {
    @Test
    void a_file_that_is_no_list_fails_in_words() {
        var drive = ListWorld.drive("2020-03-01");
        var files = Map.of(
                "anh.xlsx",
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 1, 2, 3},
                "rong.csv",
                new byte[0],
                "hong.xlsx",
                "PK\u0003\u0004nonsense".getBytes(StandardCharsets.ISO_8859_1),
                "web.xls",
                "<html><table></table></html>".getBytes(StandardCharsets.UTF_8));
        files.forEach((name, content) -> {
            var list = ListWorld.list(ListWorld.take(drive, "HOSPITAL", name, content));
            assertThat(list.getString("state")).as(name).isEqualTo("FAILED");
            assertThat(list.getString("error.message")).as(name).doesNotStartWith("error_");
        });
    }

    @Test
    void a_file_that_is_too_large_is_refused_with_a_problem_document() {
        var drive = ListWorld.drive("2020-03-01");
        ListWorld.send("district", drive, "HOSPITAL", "lon.csv", new byte[21 * 1024 * 1024])
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("code", equalTo("list_too_large"));
    }

    @Test
    void a_request_that_makes_no_sense_is_told_so() {
        var drive = ListWorld.drive("2020-03-01");
        ListWorld.send("district", drive, "NOBODY", "a.csv", new byte[] {1})
                .then()
                .statusCode(400);
        World.as("district").get("/api/v1/lists/" + UUID.randomUUID()).then().statusCode(404);
        var list = ListWorld.csv(drive, HEADER, "1;Trần Văn Thử Một;1990;0905111201;250;B1;Hiến;");
        World.as("district")
                .get("/api/v1/lists/" + list + "/rows?state=ODD")
                .then()
                .statusCode(400);
        World.as("district")
                .get("/api/v1/lists/" + list + "/rows?flag=ODD")
                .then()
                .statusCode(400);
        for (var none : List.of("{}", "{\"sheets\":[]}")) {
            World.as("district")
                    .body(none)
                    .put("/api/v1/lists/" + list + "/columns")
                    .then()
                    .statusCode(422)
                    .body("violations.field", equalTo(List.of("sheets")))
                    .body("detail", equalTo("Các cột chưa đúng: sheets: còn thiếu."));
        }
        World.as("district")
                .delete("/api/v1/lists/" + list + "/application")
                .then()
                .statusCode(409);
    }

    @Test
    void lists_go_to_drives_that_are_approved_or_closed() {
        var chapter = UUID.fromString(World.chapter("524"));
        var draft = ListWorld.drive("2020-03-01", chapter, Drive.State.DRAFT);
        ListWorld.send("district", draft, "HOSPITAL", "a.csv", new byte[] {1})
                .then()
                .statusCode(409)
                .body("code", equalTo("list_drive_state"));
        var closed = ListWorld.drive("2020-03-01", chapter, Drive.State.CLOSED);
        assertThat(ListWorld.csv(closed, HEADER, "1;Trần Văn Thử Hai;1990;0905111202;250;B2;Hiến;"))
                .isNotNull();
    }

    @Test
    void the_district_above_applies_a_list_and_the_province_resolves_it_too() {
        var own = ListWorld.drive("1981-04-02", UUID.fromString(World.chapter("21040")), Drive.State.APPROVED);
        var others = ListWorld.drive("1981-04-03", UUID.fromString(World.chapter("21043")), Drive.State.APPROVED);
        var file = String.join("\n", HEADER, "1;" + ListWorld.aName() + ";1990;;250;B3;Hiến;")
                .getBytes(StandardCharsets.UTF_8);
        ListWorld.send("district", own, "HOSPITAL", "a.csv", file).then().statusCode(403);
        ListWorld.send("commune", others, "HOSPITAL", "a.csv", file).then().statusCode(404);
        for (var nobodys : List.of("health", "finance", "auditor", "admin", "donor")) {
            assertThat(ListWorld.send(nobodys, own, "HOSPITAL", "a.csv", file).statusCode())
                    .as(nobodys)
                    .isIn(403, 404);
        }
        String list = ListWorld.send("commune", own, "HOSPITAL", "a.csv", file)
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        ListWorld.settled(list);
        Map.of("district", 403, "province", 204).forEach((above, status) -> {
            World.as(above).get("/api/v1/lists/" + list).then().statusCode(200);
            assertThat(World.as(above).get("/api/v1/today").asString()).contains(list);
            World.as(above)
                    .body(Map.of("skip", true, "reason", "Không"))
                    .put("/api/v1/lists/" + list + "/rows/1/resolution")
                    .then()
                    .statusCode(status);
        });
        World.as("commune").put("/api/v1/lists/" + list + "/application").then().statusCode(403);
        ListWorld.apply(list);
    }

    @Test
    void only_those_who_handle_a_drives_lists_see_them_and_only_its_district_applies_them() {
        var drive = ListWorld.drive("2020-03-01");
        var list = ListWorld.csv(drive, HEADER, "1;Trần Văn Thử Ba;1990;0905111203;250;B3;Hiến;");
        World.as("hospital").get("/api/v1/lists/" + list).then().statusCode(200);
        World.as("hospital")
                .put("/api/v1/lists/" + list + "/application")
                .then()
                .statusCode(403);
        World.as("health").get("/api/v1/lists/" + list).then().statusCode(403);
        for (var stranger : List.of("club", "commune", "finance", "auditor", "admin", "donor")) {
            World.as(stranger).get("/api/v1/lists/" + list).then().statusCode(404);
            World.as(stranger).get("/api/v1/lists/" + list + "/rows").then().statusCode(404);
            World.as(stranger)
                    .put("/api/v1/lists/" + list + "/application")
                    .then()
                    .statusCode(404);
        }
        io.restassured.RestAssured.given().get("/api/v1/lists/" + list).then().statusCode(401);
    }
}

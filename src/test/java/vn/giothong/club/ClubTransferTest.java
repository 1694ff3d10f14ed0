package vn.giothong.club;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClubTransferTest {
    private static ValidatableResponse transfer(String as, String club, Object to) {
        return World.as(as)
                .body(Map.of("chapterId", to, "reason", "Sắp xếp lại địa bàn"))
                .post("/api/v1/clubs/" + club + "/transfers")
                .then();
    }

    @Test
    void a_club_passes_to_another_chapter_and_the_way_is_kept() {
        var club = ClubWorld.club("CLB chuyển đi");
        var district = World.chapter("524");
        transfer("district", club, district).statusCode(200).body("chapterId", equalTo(district.toString()));
        World.as("district")
                .get("/api/v1/clubs/" + club + "/transfers")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].reason", equalTo("Sắp xếp lại địa bàn"));
        World.as("commune").get("/api/v1/clubs/" + club).then().statusCode(404);
        transfer("district", club, district).statusCode(422).body("violations[0].field", equalTo("chapterId"));
    }

    @Test
    void nobody_passes_a_club_on_but_from_above_nor_out_of_reach() {
        var club = ClubWorld.club("CLB ở lại");
        transfer("commune", club, World.chapter("524")).statusCode(403);
        transfer("club", club, World.chapter("524")).statusCode(404);
        transfer("club", ClubWorld.own(), World.chapter("524")).statusCode(403);
        transfer("district", club, World.chapter("522")).statusCode(422);
        transfer("district", club, UUID.randomUUID()).statusCode(422);
        World.as("district")
                .get("/api/v1/clubs/" + club)
                .then()
                .body("chapterId", equalTo(World.chapter("21040").toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"district", "province"})
    void the_clubs_of_an_ended_commune_stay_in_reach_of_those_above(String as) {
        String ended = World.as("club")
                .get("/api/v1/chapters?at=2019-12-07&parentId=" + World.chapter("524") + "&level=COMMUNE&size=100")
                .then()
                .extract()
                .<List<Map<String, String>>>path("items")
                .stream()
                .filter(unit -> unit.get("validTo") != null)
                .filter(unit -> World.as("club")
                                .get("/api/v1/chapters?code=" + unit.get("code"))
                                .then()
                                .extract()
                                .<Integer>path("total")
                        == 0)
                .findFirst()
                .orElseThrow()
                .get("id");
        var id = QuarkusTransaction.requiringNew().call(() -> {
            var club = new Club(
                    ClubCodes.next(), "CLB xã đã sáp nhập", Club.Kind.GENERAL, UUID.fromString(ended), Instant.now());
            club.persist();
            return club.id;
        });
        World.as(as).get("/api/v1/clubs/" + id).then().statusCode(200);
        World.as("club").get("/api/v1/clubs/" + id).then().statusCode(404);
        String name = World.as(as).get("/api/v1/clubs/" + id).then().extract().path("chapterName");
        assertThat(name).isNotEmpty();
        World.as(as)
                .get("/api/v1/clubs?size=1000&chapterId=" + World.chapter("524"))
                .then()
                .body("items.id", hasItem(id.toString()));
    }
}

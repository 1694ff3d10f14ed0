package vn.giothong.club;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClubMemberTest {
    private static ValidatableResponse join(String as, String club, UUID donor, String from) {
        return World.as(as)
                .body(Map.of("donorId", donor, "from", from))
                .post("/api/v1/clubs/" + club + "/members")
                .then();
    }

    private static ValidatableResponse leave(String as, String club, String member, String on) {
        return World.as(as)
                .body(Map.of("on", on, "reason", "Chuyển nơi ở"))
                .post("/api/v1/clubs/" + club + "/members/" + member + "/departure")
                .then();
    }

    @Test
    void a_donor_joins_leaves_and_may_come_back() {
        var club = ClubWorld.club("CLB đến rồi đi");
        var donor = ClubWorld.donor("Lê Văn Tám", "21040");
        String member = join("commune", club, donor, "2019-01-01")
                .statusCode(201)
                .extract()
                .path("id");
        leave("commune", club, member, "2020-01-01").statusCode(200).body("leaveReason", equalTo("Chuyển nơi ở"));
        leave("commune", club, member, "2020-02-01").statusCode(409);
        join("commune", club, donor, "2019-12-31").statusCode(409).body("code", equalTo("club_member_twice"));
        join("commune", club, donor, "2020-01-01").statusCode(201);
        World.as("commune").get("/api/v1/clubs/" + club + "/members").then().body("total", equalTo(1));
        World.as("commune")
                .get("/api/v1/clubs/" + club + "/members?all=true")
                .then()
                .body("items.from", contains("2019-01-01", "2020-01-01"));
    }

    @Test
    void nobody_is_a_member_twice_at_one_time_nor_leaves_before_joining() {
        var club = ClubWorld.club("CLB một lần");
        var donor = ClubWorld.donor("Trần Thị Bưởi", "21040");
        String member = join("commune", club, donor, "2020-03-01")
                .statusCode(201)
                .extract()
                .path("id");
        join("commune", club, donor, "2020-05-01").statusCode(409);
        join("commune", club, donor, "2018-06-01").statusCode(409);
        leave("commune", club, member, "2020-02-29").statusCode(422).body("violations[0].field", equalTo("on"));
        leave("commune", club, member, "2020-03-01").statusCode(200);
    }

    @Test
    void nobody_joins_before_the_club_or_the_own_birth_nor_joins_or_leaves_on_a_day_to_come() {
        var club = ClubWorld.club("CLB có ngày tháng");
        var donor = ClubWorld.donor("Ngô Văn Ngày", "21040");
        var tomorrow = LocalDate.now(Formats.ZONE).plusDays(1).toString();
        QuarkusTransaction.requiringNew().run(() -> Donor.update("birthYear = 2019 where id = ?1", donor));
        for (var wrong : Map.of(
                        tomorrow,
                        "club_member_future",
                        "2018-05-18",
                        "club_joined_before_founding",
                        "2018-12-31",
                        "club_joined_before_birth")
                .entrySet()) {
            join("commune", club, donor, wrong.getKey())
                    .statusCode(422)
                    .body("code", equalTo(wrong.getValue()))
                    .body("violations[0].field", equalTo("from"));
        }
        String member = join("commune", club, donor, "2019-01-01")
                .statusCode(201)
                .extract()
                .path("id");
        leave("commune", club, member, tomorrow)
                .statusCode(422)
                .body("code", equalTo("club_member_future"))
                .body("violations[0].field", equalTo("on"));
        leave("commune", club, member, "2019-02-01").statusCode(200);
    }

    @Test
    void a_member_list_shows_name_group_and_next_date_and_no_more() {
        var club = ClubWorld.own();
        var donor = ClubWorld.donor("Phạm Thị Ổi", "21040");
        join("club", club, donor, "2020-03-01").statusCode(201);
        World.as("club")
                .get("/api/v1/clubs/" + club + "/members?size=1000")
                .then()
                .statusCode(200)
                .body("items.fullName", hasItem("Phạm Thị Ổi"))
                .body("items.find { it.fullName == 'Phạm Thị Ổi' }.bloodGroup.abo", equalTo("O"))
                .body("items.find { it.fullName == 'Phạm Thị Ổi' }.eligibleFrom", notNullValue())
                .body("items[0]", not(hasKey("phone")))
                .body("items[0]", not(hasKey("birthDate")));
    }

    @Test
    void a_donor_from_outside_the_area_cannot_be_drawn_in_by_a_coordinator() {
        var far = ClubWorld.donor("Võ Văn Xa", "522");
        join("club", ClubWorld.own(), far, "2020-03-01")
                .statusCode(422)
                .body("violations[0].field", equalTo("donorId"));
        join("club", ClubWorld.own(), UUID.randomUUID(), "2020-03-01").statusCode(422);
    }

    @Test
    void members_of_another_club_are_not_there_and_those_above_may_only_read() {
        var club = ClubWorld.club("CLB kín");
        var donor = ClubWorld.donor("Đỗ Văn Kín", "21040");
        World.as("club").get("/api/v1/clubs/" + club + "/members").then().statusCode(404);
        join("club", club, donor, "2020-03-01").statusCode(404);
        World.as("district").get("/api/v1/clubs/" + club + "/members").then().statusCode(200);
        join("district", club, donor, "2020-03-01").statusCode(403);
        String member = join("commune", club, donor, "2020-03-01")
                .statusCode(201)
                .extract()
                .path("id");
        leave("club", club, member, "2020-04-01").statusCode(404);
        leave("club", ClubWorld.own(), member, "2020-04-01").statusCode(404);
    }

    @Test
    void a_membership_written_down_by_mistake_is_taken_back_and_the_person_may_join_rightly() {
        var club = ClubWorld.club("CLB ghi nhầm");
        var donor = ClubWorld.donor("Hồ Văn Nhầm", "21040");
        String member = join("commune", club, donor, "2020-03-01")
                .statusCode(201)
                .extract()
                .path("id");
        var mistake = "/api/v1/clubs/" + club + "/members/" + member + "/void";
        World.as("commune").body(Map.of()).post(mistake).then().statusCode(422);
        World.as("district")
                .body(Map.of("reason", "Nhầm ngày"))
                .post(mistake)
                .then()
                .statusCode(403);
        World.as("club")
                .body(Map.of("reason", "Nhầm ngày"))
                .post(mistake)
                .then()
                .statusCode(404);
        World.as("commune")
                .body(Map.of("reason", "Nhầm ngày"))
                .post(mistake)
                .then()
                .statusCode(204);
        World.as("commune")
                .get("/api/v1/clubs/" + club + "/members?all=true")
                .then()
                .body("total", equalTo(0));
        World.as("commune")
                .body(Map.of("reason", "Nhầm ngày"))
                .post(mistake)
                .then()
                .statusCode(404);
        join("commune", club, donor, "2019-03-01").statusCode(201);
    }

    @Test
    void what_is_missing_is_told() {
        var club = ClubWorld.club("CLB thiếu");
        var donor = ClubWorld.donor("Bùi Văn Thiếu", "21040");
        World.as("commune")
                .body(Map.of("donorId", donor))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("from"));
        World.as("commune").post("/api/v1/clubs/" + club + "/members").then().statusCode(422);
        String member = join("commune", club, donor, "2020-03-01")
                .statusCode(201)
                .extract()
                .path("id");
        World.as("commune")
                .body(Map.of("on", "2020-04-01"))
                .post("/api/v1/clubs/" + club + "/members/" + member + "/departure")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
    }
}

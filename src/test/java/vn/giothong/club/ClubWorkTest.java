package vn.giothong.club;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.database.Ids;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ClubWorkTest {
    @Test
    void a_goal_stands_beside_what_was_reached() {
        var club = ClubWorld.club("CLB có chỉ tiêu");
        World.as("commune")
                .body(Map.of("donorId", ClubWorld.donor("Hồ Thị Năm", "21040"), "from", "2019-06-01"))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(201);
        drive(club, "2019-11-05", "CLOSED", 37);
        drive(club, "2019-12-06", "APPROVED", 5);
        drive(club, "2019-12-07", "CANCELLED", 100);
        World.as("commune")
                .body(Map.of("units", 50, "members", 20))
                .put("/api/v1/clubs/" + club + "/goals/2019")
                .then()
                .statusCode(200)
                .body("items.find { it.year == 2019 }.goalUnits", equalTo(50))
                .body("items.find { it.year == 2019 }.goalMembers", equalTo(20))
                .body("items.find { it.year == 2019 }.units", equalTo(42))
                .body("items.find { it.year == 2019 }.members", equalTo(1));
    }

    private static void drive(String club, String day, String state, int donations) {
        var id = Ids.bytes(Ids.next());
        var chapter = Ids.bytes(UUID.fromString(World.chapter("21040")));
        QuarkusTransaction.requiringNew().run(() -> {
            var entities = Panache.getEntityManager();
            entities.createNativeQuery(
                            "insert into drive (id, code, name, folded_name, chapter_id, collector_id, venue,"
                                    + " held_on, starts_at, ends_at, target_units, emergency, late_entry, state, created_at,"
                                    + " created_by, version) select ?1, ?2, 'x', 'x', ?3, c.id, 'x', ?4, '07:00', '11:00', 50, false,"
                                    + " true, ?5, now(), c.id, 0 from collector c where c.code = 'BVDK-QNG'")
                    .setParameter(1, id)
                    .setParameter(2, "T" + Ids.next().toString().substring(24))
                    .setParameter(3, chapter)
                    .setParameter(4, day)
                    .setParameter(5, state)
                    .executeUpdate();
            entities.createNativeQuery("insert into drive_club (drive_id, club_id) values (?1, ?2)")
                    .setParameter(1, id)
                    .setParameter(2, Ids.bytes(UUID.fromString(club)))
                    .executeUpdate();
            entities.createNativeQuery("insert into drive_total (drive_id, next_number, registered, arrived, donations,"
                            + " deferrals, no_shows, millilitres, first_time, repeated)"
                            + " values (?1, 1, ?2, ?2, ?2, 0, 0, 0, 0, 0)")
                    .setParameter(1, id)
                    .setParameter(2, donations)
                    .executeUpdate();
        });
    }

    @Test
    void goals_out_of_reason_are_refused() {
        var club = ClubWorld.club("CLB chỉ tiêu sai");
        for (var path : new String[] {"/goals/1950", "/goals/2999"}) {
            World.as("commune")
                    .body(Map.of("units", 50, "members", 20))
                    .put("/api/v1/clubs/" + club + path)
                    .then()
                    .statusCode(422);
        }
        World.as("commune")
                .body(Map.of("units", -1, "members", 20))
                .put("/api/v1/clubs/" + club + "/goals/2020")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("units"));
    }

    @Test
    void the_coordinator_logs_what_the_club_did() {
        var club = ClubWorld.own();
        World.as("club")
                .body(Map.of("on", "2020-02-14", "title", "Thăm bệnh nhân", "people", 12, "valueVnd", 3_000_000))
                .post("/api/v1/clubs/" + club + "/activities")
                .then()
                .statusCode(201);
        World.as("club")
                .get("/api/v1/clubs/" + club + "/activities")
                .then()
                .body("items.title", hasItem("Thăm bệnh nhân"))
                .body("items.valueVnd", hasItem(3_000_000));
        World.as("club")
                .body(Map.of("on", "2999-02-14", "title", "Chưa làm"))
                .post("/api/v1/clubs/" + club + "/activities")
                .then()
                .statusCode(422);
        World.as("district")
                .body(Map.of("on", "2020-02-14", "title", "Không phải của mình"))
                .post("/api/v1/clubs/" + club + "/activities")
                .then()
                .statusCode(403);
    }

    @Test
    void officers_hold_an_office_for_a_term() {
        var club = ClubWorld.club("CLB có ban chủ nhiệm");
        var officer = Map.of("fullName", "Nguyễn Thị Hạnh", "office", "Chủ nhiệm", "from", "2019-01-01");
        String id = World.as("commune")
                .body(officer)
                .post("/api/v1/clubs/" + club + "/officers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        World.as("commune")
                .body(officer)
                .post("/api/v1/clubs/" + club + "/officers")
                .then()
                .statusCode(409);
        var end = "/api/v1/clubs/" + club + "/officers/" + id + "/end";
        World.as("commune").body(Map.of("to", "2018-12-31")).post(end).then().statusCode(422);
        World.as("commune").body(Map.of("to", "2020-01-01")).post(end).then().statusCode(200);
        World.as("commune").body(Map.of("to", "2020-01-01")).post(end).then().statusCode(409);
        World.as("club").body(Map.of("to", "2020-01-01")).post(end).then().statusCode(404);
        World.as("commune")
                .get("/api/v1/clubs/" + club + "/officers")
                .then()
                .body("items[0].to", equalTo("2020-01-01"));
    }
}

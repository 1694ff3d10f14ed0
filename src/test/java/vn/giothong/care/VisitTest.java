package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.web.Formats;

@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitTest {
    private String team = "";

    @BeforeEach
    void a_team() {
        team = CareWorld.team("Đội thăm " + UUID.randomUUID());
    }

    @Test
    void a_visit_is_planned_then_done_and_a_lie_about_the_future_is_refused() {
        var ahead = LocalDate.now(Formats.ZONE).plusDays(5);
        CareWorld.visit("commune", team, Map.of("date", ahead.toString(), "state", "DONE"))
                .statusCode(422)
                .body("code", equalTo("care_visit_future"));
        String id = CareWorld.visit("commune", team, Map.of("date", ahead.toString()))
                .statusCode(201)
                .body("state", equalTo("PLANNED"))
                .extract()
                .path("id");
        World.as("commune")
                .body(Map.of("kind", "PATIENT", "date", "2020-05-01", "people", 12, "version", 0))
                .put("/api/v1/visits/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("people", equalTo(12));
        World.as("commune")
                .body(Map.of("kind", "PATIENT", "date", "2020-05-01", "people", 12, "version", 0))
                .put("/api/v1/visits/" + id)
                .then()
                .statusCode(409);
        World.as("commune")
                .body(Map.of())
                .post("/api/v1/visits/" + id + "/cancellation")
                .then()
                .statusCode(422);
        World.as("district")
                .body(Map.of("reason", "x"))
                .post("/api/v1/visits/" + id + "/cancellation")
                .then()
                .statusCode(403);
        World.as("team").get("/api/v1/visits/" + id).then().statusCode(404);
        World.as("province").get("/api/v1/visits").then().statusCode(200).body("items.id", not(hasItem(id)));
        CareWorld.visit("commune", team, Map.of("date", "2019-01-01")).statusCode(422);
        CareWorld.visit("commune", team, Map.of("members", List.of(UUID.randomUUID())))
                .statusCode(422);
        CareWorld.visit("commune", team, Map.of("people", -1)).statusCode(422);
    }

    @Test
    void a_patient_is_initials_for_the_team_alone_and_is_forgotten() {
        var own = CareWorld.ownTeam();
        var patients = List.of(Map.of("initials", "N.T.H."), Map.of("code", "BN-07"));
        String id = CareWorld.visit("team", own, Map.of("date", "2022-05-10", "patients", patients))
                .statusCode(201)
                .body("patients.initials", containsInAnyOrder("N.T.H.", null))
                .body("patients[0].purgeOn", equalTo("2022-11-10"))
                .extract()
                .path("id");
        for (var who : List.of("commune", "district")) {
            World.as(who).get("/api/v1/visits/" + id).then().statusCode(200).body("patients", nullValue());
        }
        World.as("commune")
                .body(Map.of("kind", "PATIENT", "date", "2022-05-10", "people", 3, "patients", List.of()))
                .put("/api/v1/visits/" + id)
                .then()
                .statusCode(200);
        World.as("team").get("/api/v1/visits/" + id).then().body("patients", hasSize(2));
        for (var words : List.of("Nguyễn Thị Hoa", "viêm phổi 2", "NTHABC", "Hoa", "HIV", "lao")) {
            CareWorld.visit("team", own, Map.of("date", "2022-05-11", "patients", List.of(Map.of("initials", words))))
                    .statusCode(422);
        }
        for (var words : List.of("NguyenThiHoa", "ung-thu-phoi", "051090012345", "HIV")) {
            CareWorld.visit("team", own, Map.of("date", "2022-05-11", "patients", List.of(Map.of("code", words))))
                    .statusCode(422);
        }
        purgeOn("2022-11-09");
        assertThat(known(id)).isEqualTo(2);
        purgeOn("2022-11-10");
        assertThat(known(id)).isZero();
        World.as("team").get("/api/v1/visits/" + id).then().body("people", equalTo(3));
    }

    private static void purgeOn(String day) {
        var instant = LocalDate.parse(day).atTime(3, 0).atZone(Formats.ZONE).toInstant();
        new PatientPurge(Clock.fixed(instant, Formats.ZONE)).purge();
    }

    private static long known(String visit) {
        return QuarkusTransaction.requiringNew().call(() -> CareVisitPatient.count("visitId", UUID.fromString(visit)));
    }

    @Test
    void what_is_due_waits_for_the_team_until_it_is_done() {
        var own = CareWorld.ownTeam();
        String id = CareWorld.visit("team", own, Map.of("date", "2022-06-10", "followUpOn", "2022-06-20"))
                .statusCode(201)
                .extract()
                .path("id");
        String planned = CareWorld.visit("team", own, Map.of("date", "2022-06-11", "state", "PLANNED"))
                .extract()
                .path("id");
        assertThat(paths())
                .contains("/care/visits/new?teamId=" + own + "&followUpOf=" + id, "/care/visits/" + planned + "/edit");
        CareWorld.visit("team", own, Map.of("date", "2022-06-20", "followUpOf", id))
                .statusCode(201);
        World.as("team")
                .body(Map.of("reason", "Mưa bão"))
                .post("/api/v1/visits/" + planned + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(paths()).noneMatch(path -> path.contains(id) || path.contains(planned));
    }

    private static List<String> paths() {
        return World.as("team")
                .get("/api/v1/today")
                .then()
                .statusCode(200)
                .extract()
                .path("items.path");
    }
}

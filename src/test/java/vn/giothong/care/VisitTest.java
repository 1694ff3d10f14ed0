package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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
    @Inject
    Visits visits;

    private String team = "";

    @BeforeEach
    void a_team() {
        team = CareWorld.team("Đội thăm " + UUID.randomUUID());
    }

    @Test
    void figures_count_what_was_done_to_the_person_the_hour_and_the_dong() {
        var one = CareWorld.member(team, "Lý Thị Một");
        var two = CareWorld.member(team, "Lý Văn Hai");
        var years = "from=2001-01-01&to=2001-12-31&chapterId=" + World.chapter("21040");
        var older = CareWorld.founded("commune", "21040", "Đội cũ " + UUID.randomUUID(), "2001-01-01");
        String member = CareWorld.join(older, Map.of("name", "Lý Thị Ba", "birthYear", 1970, "from", "2001-01-01"))
                .extract()
                .path("volunteerId");
        CareWorld.visit(
                        "commune",
                        older,
                        Map.of(
                                "date",
                                "2001-03-01",
                                "people",
                                40,
                                "members",
                                List.of(member),
                                "hours",
                                3.5,
                                "support",
                                List.of(
                                        Map.of("kind", "MEAL", "valueVnd", 1_200_000, "sponsor", "Chùa"),
                                        Map.of("kind", "GIFT", "valueVnd", 300_000))))
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("setting", equalTo("STATION"))
                .body("place", nullValue());
        CareWorld.visit("commune", older, Map.of("date", "2001-04-01", "place", "Thôn An Cường", "people", 5))
                .statusCode(201)
                .body("setting", equalTo("ELSEWHERE"))
                .body("place", equalTo("Thôn An Cường"));
        CareWorld.visit("commune", older, Map.of("date", "2001-04-02", "state", "PLANNED"))
                .statusCode(201);
        String off = CareWorld.visit("commune", older, Map.of("date", "2001-04-03", "people", 100))
                .extract()
                .path("id");
        World.as("commune")
                .body(Map.of("reason", "Ghi nhầm"))
                .post("/api/v1/visits/" + off + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        for (var who : List.of("commune", "district", "province", "health")) {
            World.as(who)
                    .get("/api/v1/care/figures?" + years)
                    .then()
                    .statusCode(200)
                    .body("visits", equalTo(2))
                    .body("people", equalTo(45))
                    .body("hours", equalTo(3.5f))
                    .body("volunteers", equalTo(1))
                    .body("valueVnd", equalTo(1_500_000))
                    .body("planned", equalTo(1))
                    .body("cancelled", equalTo(1))
                    .body("kinds.kind", contains("PATIENT"))
                    .body("support.kind", contains("GIFT", "MEAL"))
                    .body("teams.all", equalTo(1));
        }
        World.as("club").get("/api/v1/care/figures").then().statusCode(403);
        World.as("commune")
                .get("/api/v1/care/figures?chapterId=" + World.chapter("522"))
                .then()
                .statusCode(404);
        assertThat(List.of(one, two)).doesNotHaveDuplicates();
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

    private void purgeOn(String day) {
        var instant = LocalDate.parse(day).atTime(3, 0).atZone(Formats.ZONE).toInstant();
        new PatientPurge(visits, Clock.fixed(instant, Formats.ZONE)).purge();
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

    @Test
    void coverage_tells_communes_with_and_without_a_team_beside_the_goal() {
        var district = World.chapter("524");
        var row = "districts.find { it.chapterId == '" + district + "' }";
        var before = World.as("province")
                .get("/api/v1/care/coverage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(before.getInt("communes")).isEqualTo(173);
        assertThat(before.getInt("withTeam") + before.getInt("without")).isEqualTo(173);
        assertThat(before.getInt(row + ".communes")).isEqualTo(22);
        assertThat(before.getString(row + ".list.find { it.chapterId == '" + World.chapter("21040") + "' }.state"))
                .isNotEqualTo("NONE");
        World.as("district")
                .body(Map.of("chapterId", district, "communes", 12))
                .put("/api/v1/care/goals/2024")
                .then()
                .statusCode(403);
        World.as("province")
                .body(Map.of("chapterId", district, "communes", 23))
                .put("/api/v1/care/goals/2024")
                .then()
                .statusCode(422);
        World.as("province")
                .body(Map.of("chapterId", district, "communes", 12))
                .put("/api/v1/care/goals/2024")
                .then()
                .statusCode(200)
                .body("goal", equalTo(12));
        World.as("province")
                .get("/api/v1/care/coverage?year=2024")
                .then()
                .body("goal", equalTo(12))
                .body(row + ".goal", equalTo(12));
    }

    @Test
    void the_service_record_adds_up_and_is_printed() {
        var volunteer = CareWorld.member(team, "Bạch Thị Công Lao");
        String member = World.as("commune")
                .get("/api/v1/care-teams/" + team + "/members")
                .path("items.find { it.volunteerId == '" + volunteer + "' }.id");
        for (var day : List.of("2020-05-01", "2020-06-01", "2021-06-01")) {
            CareWorld.visit("commune", team, Map.of("date", day, "members", List.of(volunteer), "hours", 1.5))
                    .statusCode(201);
        }
        var path = "/api/v1/care-teams/" + team + "/members/" + member;
        World.as("commune")
                .body(Map.of("topic", "Sơ cấp cứu", "on", "2020-02-02", "hours", 8))
                .post(path + "/trainings")
                .then()
                .statusCode(201);
        World.as("district")
                .get(path + "/service-record")
                .then()
                .statusCode(200)
                .body("years.year", contains(2021, 2020))
                .body("years.visits", contains(1, 2))
                .body("years.hours", contains(1.5f, 3.0f))
                .body("trainings.topic", contains("Sơ cấp cứu"));
        var pdf = World.as("commune")
                .get(path + "/service-record.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        World.as("province").get(path + "/service-record.pdf").then().statusCode(403);
    }

    @Test
    void a_donor_s_visits_and_membership_follow_a_merge_and_come_back() {
        var name = "Tô Thị Ở Lại " + CareWorld.aWord();
        var kept = CareWorld.donor(name);
        var gone = CareWorld.donor("Tô Thị Ra Đi " + CareWorld.aWord());
        CareWorld.join(team, Map.of("donorId", gone, "from", "2020-02-01")).statusCode(201);
        String visit = CareWorld.visit(
                        "commune", team, Map.of("kind", "DONOR", "occasion", "HONOURED", "donorId", gone, "people", 1))
                .statusCode(201)
                .extract()
                .path("id");
        String merge = World.as("province")
                .body(Map.of("otherId", gone, "reason", "Cùng người"))
                .post("/api/v1/donors/" + kept + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        World.as("commune").get("/api/v1/visits/" + visit).then().body("donorId", equalTo(kept.toString()));
        World.as("commune")
                .get("/api/v1/care-teams/" + team + "/members")
                .then()
                .body("items.fullName", hasItem(name));
        World.as("province")
                .delete("/api/v1/donors/" + kept + "/merges/" + merge)
                .then()
                .statusCode(204);
        World.as("commune").get("/api/v1/visits/" + visit).then().body("donorId", equalTo(gone.toString()));
    }

    @Test
    void whoever_was_erased_is_a_nobody_in_teams_and_visits() {
        var name = "Quách Thị Xóa Tên " + CareWorld.aWord();
        var donor = CareWorld.donor(name);
        CareWorld.join(team, Map.of("donorId", donor, "from", "2020-02-01")).statusCode(201);
        String visit = CareWorld.visit(
                        "commune", team, Map.of("kind", "DONOR", "occasion", "ILL", "donorId", donor, "people", 1))
                .statusCode(201)
                .extract()
                .path("id");
        String request = World.as("commune")
                .body(Map.of("kind", "ERASE"))
                .post("/api/v1/donors/" + donor + "/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        World.as("commune")
                .post("/api/v1/requests/" + request + "/acknowledge")
                .then()
                .statusCode(200);
        World.as("commune")
                .body(Map.of("answer", "Đã xóa"))
                .post("/api/v1/requests/" + request + "/finish")
                .then()
                .statusCode(200);
        World.as("commune")
                .get("/api/v1/visits/" + visit)
                .then()
                .body("donorId", nullValue())
                .body("occasion", nullValue())
                .body("people", equalTo(1));
        World.as("commune")
                .get("/api/v1/care-teams/" + team + "/members?all=true")
                .then()
                .body("items.fullName", not(hasItem(name)))
                .body("items.find { it.fullName == '—' }.leftOn", not(nullValue()));
    }
}

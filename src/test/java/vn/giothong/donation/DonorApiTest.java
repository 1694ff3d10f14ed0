package vn.giothong.donation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Together;
import vn.giothong.World;
import vn.giothong.club.Club;
import vn.giothong.club.ClubMember;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DonorApiTest {
    @Inject
    SessionFactory sessions;

    private String own = "";
    private String other = "";

    @BeforeEach
    void chapters() {
        own = World.chapter("21040");
        other = World.chapter("21043");
    }

    @Test
    void a_commune_enters_a_donor_and_finds_it_again() {
        var id =
                enter("commune", person("Mạc Thị Sổ Cái", "birthDate", "1990-03-04", "identityNumber", "051190000077"));
        World.as("commune")
                .get("/api/v1/donors/" + id)
                .then()
                .statusCode(200)
                .body("fullName", equalTo("Mạc Thị Sổ Cái"))
                .body("birthYear", equalTo(1990))
                .body("identityNumber", equalTo("••••0077"))
                .body("code", containsString("QNG-"))
                .body("eligibleFrom", nullValue());
        World.as("commune")
                .get("/api/v1/donors?q=cai so mac")
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items[0].id", equalTo(id))
                .body("items[0].donationCount", equalTo(0))
                .body("items[0].bloodGroup.abo", nullValue());
    }

    @Test
    void the_level_above_reads_but_does_not_write_and_a_neighbour_knows_nothing() {
        var id = enter("commune", person("Mạc Thị Trên Dưới", "birthYear", 1980));
        for (var reader : List.of("district", "province", "province2")) {
            World.as(reader).get("/api/v1/donors/" + id).then().statusCode(200);
            World.as(reader)
                    .body(person("Mạc Thị Khác", "birthYear", 1981, "version", 0))
                    .put("/api/v1/donors/" + id)
                    .then()
                    .statusCode(403);
        }
        for (var stranger : List.of("club", "hospital", "health", "finance", "auditor", "admin", "donor")) {
            World.as(stranger).get("/api/v1/donors/" + id).then().statusCode(404);
            World.as(stranger).get("/api/v1/donors/" + id + "/donations").then().statusCode(404);
            World.as(stranger)
                    .get("/api/v1/donors?q=mac tren duoi")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(0));
        }
    }

    @Test
    void a_club_reads_its_members_while_they_are_members() {
        var id = enter("commune", person("Mạc Thị Hội Viên", "birthYear", 1985));
        var from = LocalDate.of(2020, 1, 1);
        var membership = QuarkusTransaction.requiringNew().call(() -> {
            Club club = Club.<Club>find("code", "CLB-0001").firstResult();
            var member = new ClubMember(club.id, UUID.fromString(id), from);
            member.persist();
            return member.id;
        });
        World.as("club").get("/api/v1/donors/" + id).then().statusCode(200);
        World.as("club").get("/api/v1/donors?q=vien hoi").then().body("items.id", hasItem(id));
        QuarkusTransaction.requiringNew()
                .run(() -> ClubMember.<ClubMember>findById(membership).leftOn = from.plusYears(1));
        World.as("club").get("/api/v1/donors/" + id).then().statusCode(404);
        World.as("club").get("/api/v1/donors?q=vien hoi").then().body("items.id", not(hasItem(id)));
    }

    @Test
    void a_likely_duplicate_is_refused_with_the_candidates_until_confirmed() {
        var id = enter("commune", person("Mạc Văn Giống Nhau", "birthDate", "1991-01-02"));
        var again = person("mac van giong nhau", "birthDate", "1991-01-02");
        World.as("commune")
                .body(again)
                .post("/api/v1/donors")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("code", equalTo("likely_duplicate"))
                .body("candidates[0].donorId", equalTo(id))
                .body("candidates[0].grade", equalTo("LIKELY"))
                .body("candidates[0].by", contains("NAME", "BIRTH_DATE"));
        again.put("confirmNew", true);
        assertThat(enter("commune", again)).isNotEqualTo(id);
        World.as("commune")
                .body(person("Mạc Văn Giống Nhau", "birthYear", 1991))
                .post("/api/v1/donors")
                .then()
                .statusCode(409)
                .body("candidates.grade", hasItem("POSSIBLE"));
    }

    @Test
    void what_is_wrong_is_told_at_its_field() {
        refused(person("", "birthYear", 1990), 422, "fullName");
        refused(person("Mạc 123", "birthYear", 1990), 422, "fullName");
        refused(person("Mạc Sai"), 422, "birthYear");
        refused(person("Mạc Sai", "birthYear", 1850), 422, "birthYear");
        refused(person("Mạc Sai", "birthDate", "2999-01-01"), 422, "birthDate");
        refused(person("Mạc Sai", "birthDate", "1990-01-01", "birthYear", 1991), 422, "birthYear");
        refused(person("Mạc Sai", "birthYear", 1990, "identityNumber", "12345678901"), 422, "identityNumber");
        refused(person("Mạc Sai", "birthYear", 1990, "phone", "123"), 422, "phone");
        refused(person("Mạc Sai", "birthYear", 1990, "weightKg", 5), 422, "weightKg");
        refused(person("Mạc Sai", "birthYear", 1990, "openingCount", 3), 422, "openingSource");
        refused(
                person(
                        "Mạc Sai",
                        "birthYear",
                        1990,
                        "chapterId",
                        UUID.randomUUID().toString()),
                422,
                "chapterId");
        World.as("commune")
                .body(person("Mạc Sai", "birthYear", 1990, "sex", "X"))
                .post("/api/v1/donors")
                .then()
                .statusCode(400);
        World.as("commune")
                .body(person("Mạc Sai", "birthYear", 1990, "chapterId", other))
                .post("/api/v1/donors")
                .then()
                .statusCode(404);
    }

    @Test
    void two_who_change_one_record_do_not_overwrite_each_other() {
        var id = enter("commune", person("Mạc Thị Sửa", "birthYear", 1970, "identityNumber", "211234567"));
        int version =
                World.as("commune").get("/api/v1/donors/" + id).then().extract().path("version");
        var change = person(
                "Mạc Thị Sửa Rồi", "birthYear", 1971, "version", version, "openingCount", 4, "openingSource", "Sổ CLB");
        World.as("commune")
                .body(change)
                .put("/api/v1/donors/" + id)
                .then()
                .statusCode(200)
                .body("fullName", equalTo("Mạc Thị Sửa Rồi"))
                .body("identityNumber", equalTo("••••4567"))
                .body("donationCount", equalTo(4));
        World.as("commune")
                .body(change)
                .put("/api/v1/donors/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("stale"));
        World.as("commune").get("/api/v1/donors?q=roi sua mac").then().body("items.id", contains(id));
    }

    @Test
    void a_longer_list_costs_no_more_statements() {
        for (int i = 0; i < 12; i++) {
            enter("commune", person("Mạc Văn Đếm", "birthYear", 1950 + i));
        }
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        World.as("commune").get("/api/v1/donors?q=dem mac van&size=1").then().statusCode(200);
        statistics.clear();
        World.as("commune").get("/api/v1/donors?q=dem mac van&size=1").then().statusCode(200);
        var one = statistics.getPrepareStatementCount();
        statistics.clear();
        World.as("commune").get("/api/v1/donors?q=dem mac van&size=12").then().body("items.size()", equalTo(12));
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(one).isBetween(1L, 15L);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        World.as("commune")
                .body(person("Mạc Sai Nhiều", "phone", "12", "identityNumber", "123", "openingCount", 3))
                .post("/api/v1/donors")
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("phone", "identityNumber", "openingSource"));
        World.as("commune")
                .body(Map.of("fullName", "", "phone", "12"))
                .post("/api/v1/donors")
                .then()
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("fullName", "phone", "chapterId"));
    }

    @Test
    void one_person_sent_twice_at_the_same_moment_is_one_donor() {
        World.token("commune");
        for (int round = 0; round < 5; round++) {
            var phone = "0916" + (100_000 + System.nanoTime() % 900_000);
            var body = person("Mạc Thị Bấm Đúp", "birthDate", "1990-05-0" + (round + 1), "phone", phone);
            Callable<Integer> sent =
                    () -> World.as("commune").body(body).post("/api/v1/donors").statusCode();
            assertThat(Together.act(List.of(sent, sent, sent))).containsExactlyInAnyOrder(201, 409, 409);
        }
    }

    private void refused(Map<String, Object> body, int status, String field) {
        World.as("commune")
                .body(body)
                .post("/api/v1/donors")
                .then()
                .statusCode(status)
                .body("violations[0].field", equalTo(field));
    }

    private static String enter(String username, Map<String, Object> person) {
        return World.as(username)
                .body(person)
                .post("/api/v1/donors")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Map<String, Object> person(String name, Object... more) {
        var body = new HashMap<String, Object>(Map.of("fullName", name, "chapterId", own, "sex", "F"));
        for (int i = 0; i < more.length; i += 2) {
            body.put((String) more[i], more[i + 1]);
        }
        return body;
    }
}

package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.merge.MergeWorld;

/** Visits to donors: the occasions, and what becomes of them when records are merged or erased. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DonorVisitTest {
    private String team = "";

    @BeforeEach
    void a_team() {
        team = CareWorld.team("Đội thăm " + UUID.randomUUID());
    }

    @ParameterizedTest
    @CsvSource({
        "ILL, Ốm đau",
        "HONOURED, Được tôn vinh",
        "BEREAVED, Gia đình có tang",
        "HUNDREDTH, Hiến máu lần thứ 100"
    })
    void a_donor_is_visited_for_an_occasion(String occasion, String words) {
        var name = "Tạ Thị Được Thăm " + CareWorld.aWord();
        var donor = CareWorld.donor(name);
        String visit = CareWorld.visit("commune", team, toDonor(donor, occasion))
                .statusCode(201)
                .body("kind", equalTo("DONOR"))
                .body("occasion", equalTo(occasion))
                .body("donorName", equalTo(name))
                .body("people", equalTo(1))
                .body("patients", nullValue())
                .extract()
                .path("id");
        assertThat(Visitor.signedIn("commune").page("/care/visits/" + visit))
                .contains(words)
                .contains(name);
        World.as("team").get("/api/v1/visits/" + visit).then().statusCode(404);
    }

    private static Map<String, Object> toDonor(UUID donor, String occasion) {
        return Map.of("kind", "DONOR", "occasion", occasion, "donorId", donor, "people", 1);
    }

    @Test
    void the_card_of_a_merged_record_names_the_one_that_stands() {
        var name = "Tạ Thị Thẻ Cũ " + CareWorld.aWord();
        var old = CareWorld.donor(name);
        var between = CareWorld.donor(name);
        var stands = CareWorld.donor(name);
        MergeWorld.merge(between, old);
        MergeWorld.merge(stands, between);
        String code = World.as("province").get("/api/v1/donors/" + old).path("code");
        CareWorld.visit("commune", team, Map.of("kind", "DONOR", "occasion", "ILL", "donorCode", code, "people", 1))
                .statusCode(201)
                .body("donorId", equalTo(stands.toString()));
        CareWorld.join(team, Map.of("donorCode", code, "from", "2020-02-01")).statusCode(201);
        CareWorld.join(team, Map.of("donorId", stands, "from", "2020-02-01")).statusCode(409);
    }

    @Test
    void figures_count_visits_by_occasion_and_name_nobody() {
        var old = CareWorld.founded("commune", CareWorld.COMMUNE, "Đội xưa " + UUID.randomUUID(), "2002-01-01");
        var donor = CareWorld.donor("Tạ Văn Dịp " + CareWorld.aWord());
        for (var occasion : List.of("ILL", "ILL", "HONOURED", "BEREAVED", "HUNDREDTH")) {
            CareWorld.visit("commune", old, CareWorld.with(toDonor(donor, occasion), Map.of("date", "2002-05-01")))
                    .statusCode(201);
        }
        CareWorld.visit("commune", old, Map.of("date", "2002-05-02", "people", 7))
                .statusCode(201);
        World.as("health")
                .get("/api/v1/care/figures?from=2002-01-01&to=2002-12-31")
                .then()
                .statusCode(200)
                .body("visits", equalTo(6))
                .body("occasions.kind", contains("BEREAVED", "HONOURED", "HUNDREDTH", "ILL"))
                .body("occasions.visits", contains(1, 1, 1, 2))
                .body("occasions.people", contains(1, 1, 1, 2))
                .body("kinds.people", contains(5, 7));
    }

    @Test
    void an_occasion_is_for_donors_alone_and_a_donor_is_one_of_the_area() {
        CareWorld.visit("commune", team, Map.of("occasion", "ILL"))
                .statusCode(422)
                .body("code", equalTo("care_donor_only"));
        CareWorld.visit("commune", team, toDonor(UUID.randomUUID(), "HUNDREDTH"))
                .statusCode(422)
                .body("code", equalTo("care_donor_unknown"));
        CareWorld.visit("commune", team, Map.of("kind", "DONOR", "patients", List.of(Map.of("initials", "N.T.H."))))
                .statusCode(422)
                .body("code", equalTo("care_patients_only"));
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
        World.erase(donor.toString());
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

    @Test
    void whoever_no_longer_agrees_to_the_record_is_unnamed_there_with_year_and_phone() {
        var donor = CareWorld.donor("Đàm Thị Ẩn Danh " + CareWorld.aWord());
        CareWorld.join(team, Map.of("donorId", donor, "from", "2020-02-01")).statusCode(201);
        var volunteer = QuarkusTransaction.requiringNew()
                .call(() -> CareVolunteer.ofDonor(donor).orElseThrow().id);
        QuarkusTransaction.requiringNew()
                .run(() -> CareVolunteer.update("phone = ?1 where id = ?2", "0914000777", volunteer));
        String visit = CareWorld.visit("commune", team, toDonor(donor, "ILL"))
                .statusCode(201)
                .extract()
                .path("id");
        for (var agrees : List.of(true, false)) {
            World.as("commune")
                    .body(Map.of("items", List.of(Map.of("purpose", "RECORD", "given", agrees))))
                    .put("/api/v1/donors/" + donor + "/consents")
                    .then()
                    .statusCode(200);
        }
        World.as("commune").get("/api/v1/visits/" + visit).then().body("donorName", equalTo("–"));
        World.as("commune")
                .get("/api/v1/care-teams/" + team + "/members")
                .then()
                .body("items.find { it.volunteerId == '" + volunteer + "' }.fullName", equalTo("–"))
                .body("items.find { it.volunteerId == '" + volunteer + "' }.birthYear", nullValue())
                .body("items.find { it.volunteerId == '" + volunteer + "' }.phone", nullValue());
    }
}

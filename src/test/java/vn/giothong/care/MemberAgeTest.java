package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

/** A name alone is enough to join; that the person is 18 or over is confirmed then, and the list says so until it is. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberAgeTest {
    private String team = "";

    @BeforeEach
    void a_team() {
        team = CareWorld.team("Đội tuổi " + UUID.randomUUID());
    }

    private String members() {
        return "/api/v1/care-teams/" + team + "/members";
    }

    private ValidatableResponse joined(Map<String, ?> more) {
        var usual = Map.of("name", "Lê Thị Mầm " + CareWorld.aWord(), "from", "2020-02-01");
        return CareWorld.join(team, CareWorld.with(usual, more)).statusCode(201);
    }

    private ValidatableResponse settle(String who, String member, Map<String, ?> age) {
        return World.as(who).body(age).put(members() + "/" + member + "/age").then();
    }

    @Test
    void somebody_who_joins_by_name_alone_is_to_be_confirmed() {
        joined(Map.of("role", "DEPUTY")).body("age", equalTo("TO_CONFIRM")).body("role", equalTo("DEPUTY"));
        World.as("district").get(members()).then().body("items.age", hasItem("TO_CONFIRM"));
    }

    @Test
    void whoever_has_seen_a_paper_says_so_at_once_or_later() {
        joined(Map.of("ofAge", true)).body("age", equalTo("STATED")).body("ageStatedAt", notNullValue());
        String member = joined(Map.of("ofAge", false))
                .body("age", equalTo("TO_CONFIRM"))
                .body("ageStatedAt", nullValue())
                .extract()
                .path("id");
        settle("commune", member, Map.of()).statusCode(422).body("code", equalTo("care_age_missing"));
        settle("commune", member, Map.of("ofAge", true)).statusCode(200).body("age", equalTo("STATED"));
        settle("commune", member, Map.of("birthDate", "1990-05-06"))
                .statusCode(200)
                .body("age", equalTo("KNOWN"))
                .body("birthYear", equalTo(1990));
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("care.member_age"));
    }

    @ParameterizedTest
    @CsvSource({
        // joined on 1 February 2020: 18 on that day, a day later, and by a year of which the last day counts
        "birthDate, 2002-02-01, 200",
        "birthDate, 2002-02-02, 422",
        "birthYear, 2001, 200",
        "birthYear, 2002, 422",
        "birthYear, 1799, 422"
    })
    void a_birth_given_later_counts_on_the_day_of_joining(String field, String birth, int status) {
        String member = joined(Map.of()).extract().path("id");
        Object value = field.equals("birthYear") ? Integer.valueOf(birth) : birth;
        settle("commune", member, Map.of(field, value)).statusCode(status);
    }

    @Test
    void the_register_of_donors_is_not_written_over() {
        var donor = CareWorld.donor("Hồ Thị Sổ " + CareWorld.aWord());
        String member = CareWorld.join(team, Map.of("donorId", donor, "from", "2020-02-01"))
                .statusCode(201)
                .body("age", equalTo("KNOWN"))
                .extract()
                .path("id");
        settle("commune", member, Map.of("birthYear", 1970)).statusCode(409).body("code", equalTo("care_age_known"));
    }

    @Test
    void others_settle_no_age() {
        String member = joined(Map.of()).extract().path("id");
        settle("district", member, Map.of("ofAge", true)).statusCode(403);
        settle("province", member, Map.of("ofAge", true)).statusCode(403);
        settle("team", member, Map.of("ofAge", true)).statusCode(404);
        settle("club", member, Map.of("ofAge", true)).statusCode(404);
        settle("commune", UUID.randomUUID().toString(), Map.of("ofAge", true)).statusCode(404);
    }

    @Test
    void the_pages_show_whose_age_is_open_and_settle_it() {
        var officer = Visitor.signedIn("commune");
        var path = "/care/teams/" + team;
        var page = officer.page(path);
        officer.post(page, path + "/members", "name", "Lê Văn Chưa Rõ", "from", "01/02/2020")
                .statusCode(303);
        assertThat(officer.page(path)).contains("Chờ xác nhận tuổi").contains("Số thành viên chờ xác nhận tuổi: 1");
        assertThat(officer.english(path)).contains("Age to be confirmed");
        String id = World.as("commune").get(members()).path("items[0].id");
        var member = path + "/members/" + id;
        page = officer.page(member);
        officer.post(page, member + "/age", "birthYear", "19x")
                .statusCode(422)
                .body(containsString("e-birthYear"))
                .body(containsString("value=\"19x\""));
        officer.post(page, member + "/age").statusCode(422).body(containsString("e-birthDate"));
        officer.post(page, member + "/age", "ofAge", "true").statusCode(303);
        assertThat(officer.page(member)).contains("đã xem giấy tờ").doesNotContain(member + "/age");
        assertThat(officer.page(path)).doesNotContain("Số thành viên chờ xác nhận tuổi");
    }
}

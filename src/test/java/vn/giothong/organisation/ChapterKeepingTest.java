package vn.giothong.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.chapter.Reform;
import vn.giothong.database.Ids;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChapterKeepingTest {
    private static Map<String, Object> school(String name, String parentCode) {
        return new HashMap<>(
                Map.of("name", name, "kind", "SCHOOL", "parentId", World.chapter(parentCode), "from", "2020-03-01"));
    }

    private static String found(String as, Map<String, Object> body) {
        return World.as(as)
                .body(body)
                .post("/api/v1/chapters")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void a_school_is_a_chapter_inside_another_from_its_first_day_on() {
        var id = found("district", school("Chi hội THPT Bình Sơn", "524"));
        World.as("club")
                .get("/api/v1/chapters/" + id)
                .then()
                .body("level", equalTo("SUB"))
                .body("kind", equalTo("SCHOOL"))
                .body("code", startsWith("524-"));
        assertThat(inside("2020-03-01")).contains(id);
        assertThat(inside("2020-02-29")).doesNotContain(id);
    }

    private static Iterable<String> inside(String day) {
        return World.as("club")
                .get("/api/v1/chapters?level=SUB&size=1000&parentId=" + World.chapter("524") + "&at=" + day)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    @Test
    void a_code_names_one_chapter_at_a_time() {
        var body = school("Chi hội Quân sự huyện", "524");
        body.put("kind", "ARMED_FORCES");
        body.put("code", "QS-524");
        found("district", body);
        World.as("district").body(body).post("/api/v1/chapters").then().statusCode(409);
    }

    @ParameterizedTest
    @CsvSource({
        "kind, TERRITORIAL, 422",
        "kind, , 422",
        "kind, CHURCH, 400",
        "name, '', 422",
        "parentId, , 422",
        "parentId, 016ffe0c-0c00-702c-a0af-000000000000, 422",
        "code, '?', 422",
        "from, soon, 400"
    })
    void what_makes_no_chapter_is_refused(String field, String value, int status) {
        var body = school("Chi hội sai", "524");
        body.put(field, value);
        World.as("district").body(body).post("/api/v1/chapters").then().statusCode(status);
    }

    @Test
    void only_the_officers_of_the_chapter_above_found_one() {
        for (var name : new String[] {"province", "commune", "club", "health"}) {
            World.as(name)
                    .body(school("Chi hội lạ", "524"))
                    .post("/api/v1/chapters")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void the_parents_officers_keep_an_inner_chapter() {
        var id = found("district", school("Chi hội Trường Nội trú", "524"));
        World.as("district")
                .body(Map.of("fullName", "Cao Thị Thu", "office", "Chi hội trưởng", "from", "2020-03-01"))
                .post("/api/v1/chapters/" + id + "/officers")
                .then()
                .statusCode(201);
        World.as("district")
                .body(Map.of("members", 45))
                .put("/api/v1/chapters/" + id + "/members/2020")
                .then()
                .statusCode(200)
                .body("members[0].year", equalTo(2020))
                .body("members[0].members", equalTo(45))
                .body("officers.fullName", hasItem("Cao Thị Thu"));
        World.as("district")
                .body(Map.of("members", 47))
                .put("/api/v1/chapters/" + id + "/members/2020")
                .then()
                .body("members.size()", equalTo(1))
                .body("members[0].members", equalTo(47));
    }

    @Test
    void another_chapters_officers_and_members_are_for_its_own_people_to_write() {
        var commune = World.chapter("21040");
        World.as("district")
                .body(Map.of("members", 45))
                .put("/api/v1/chapters/" + commune + "/members/2020")
                .then()
                .statusCode(403);
        World.as("club")
                .body(Map.of("fullName", "Ai Đó", "office", "Chủ tịch", "from", "2020-03-01"))
                .post("/api/v1/chapters/" + commune + "/officers")
                .then()
                .statusCode(403);
        for (var wrong : new String[] {"/members/1900", "/members/2999"}) {
            World.as("commune")
                    .body(Map.of("members", 45))
                    .put("/api/v1/chapters/" + commune + wrong)
                    .then()
                    .statusCode(422);
        }
    }

    @Test
    void a_commune_without_a_sign_of_life_is_listed_until_it_shows_one() {
        var commune = World.chapter("21040");
        var when = "2012-06-01";
        inactive(when).body("items.id", hasItem(commune));
        World.as("commune")
                .body(Map.of("fullName", "Võ Văn Chín", "office", "Chủ tịch", "from", "2012-01-01", "to", "2012-02-01"))
                .post("/api/v1/chapters/" + commune + "/officers")
                .then()
                .statusCode(201);
        inactive(when).body("items.id", not(hasItem(commune)));
        inactive("2014-01-31").body("items.id", not(hasItem(commune)));
        inactive("2014-02-02").body("items.id", hasItem(commune));
    }

    @Test
    void what_goes_on_in_a_school_inside_a_commune_is_a_sign_of_the_communes_life() {
        var commune = World.chapter("21040");
        var found = "items.find { it.id == '" + commune + "' }.";
        int others = inactive("2005-03-01").extract().path(found + "clubs");
        var school = school("Chi hội THPT Châu Ổ", "21040");
        school.put("from", "2005-01-01");
        var id = found("commune", school);
        clubOf(id);
        inactive("2005-03-01").body(found + "clubs", equalTo(others + 1));
        inactive("2005-03-06").body("items.id", not(hasItem(commune)));
        inactive("2007-04-01").body(found + "lastActivityOn", equalTo("2005-03-05"));
        World.as("commune")
                .body(Map.of(
                        "fullName",
                        "Võ Thị Mười",
                        "office",
                        "Chi hội trưởng",
                        "from",
                        "2007-01-01",
                        "to",
                        "2007-02-01"))
                .post("/api/v1/chapters/" + id + "/officers")
                .then()
                .statusCode(201);
        inactive("2007-04-01").body("items.id", not(hasItem(commune)));
        // other tests know the commune without anything inside
        QuarkusTransaction.requiringNew().run(() -> Reform.end(UUID.fromString(id), LocalDate.of(2008, 1, 1)));
    }

    /** Founded by the commune for its school, with one activity. */
    private static void clubOf(String school) {
        var club = Map.of(
                "name",
                "CLB học sinh",
                "kind",
                "SCHOOL",
                "chapterId",
                World.chapter("21040"),
                "foundedOn",
                "2005-02-01");
        String id = World.as("commune")
                .body(club)
                .post("/api/v1/clubs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        World.as("commune")
                .body(Map.of("title", "Tuyên truyền", "on", "2005-03-05"))
                .post("/api/v1/clubs/" + id + "/activities")
                .then()
                .statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("update club set chapter_id = ?1 where id = ?2")
                .setParameter(1, Ids.bytes(UUID.fromString(school)))
                .setParameter(2, Ids.bytes(UUID.fromString(id)))
                .executeUpdate());
    }

    private static ValidatableResponse inactive(String day) {
        return World.as("province")
                .get("/api/v1/chapters/inactive?size=1000&at=" + day)
                .then()
                .statusCode(200);
    }
}

package vn.giothong.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChapterTreeTest {
    @ParameterizedTest
    @CsvSource({"2019-12-07, 1, 14, 184", "2020-02-01, 1, 13, 176", "2020-04-01, 1, 13, 173"})
    void the_units_of_a_day_are_those_of_the_resolutions(String day, int provinces, int districts, int communes) {
        assertThat(total(day, "PROVINCE")).isEqualTo(provinces);
        assertThat(total(day, "DISTRICT")).isEqualTo(districts);
        assertThat(total(day, "COMMUNE")).isEqualTo(communes);
    }

    @Test
    void signs_alone_find_no_unit() {
        for (var signs : List.of("---", "%", "'")) {
            World.as("club")
                    .queryParam("q", signs)
                    .get("/api/v1/chapters?at=2020-04-01")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(0));
        }
    }

    private static int total(String day, String level) {
        return World.as("club")
                .get("/api/v1/chapters?at=" + day + "&level=" + level)
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void an_island_district_loses_its_communes_and_stays() {
        var island = id("536", "2020-03-31");
        assertThat(id("536", "2020-04-01")).isEqualTo(island);
        children(island, "2020-03-31", 3);
        children(island, "2020-04-01", 0);
    }

    private static void children(String id, String day, int expected) {
        World.as("club")
                .get("/api/v1/chapters?parentId=" + id + "&level=COMMUNE&at=" + day)
                .then()
                .statusCode(200)
                .body("total", equalTo(expected));
    }

    @ParameterizedTest
    @CsvSource({"522", "534", "21439"})
    void a_renamed_unit_keeps_its_identity(String code) {
        var id = id(code, "2019-12-07");
        assertThat(id(code, "2020-04-01")).isEqualTo(id);
        List<String> names = World.as("club")
                .get("/api/v1/chapters/" + id)
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .extract()
                .path("versions.name");
        assertThat(names).hasSizeGreaterThan(1);
    }

    private static String id(String code, String day) {
        return World.as("club")
                .get("/api/v1/chapters?code=" + code + "&at=" + day)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .extract()
                .path("items[0].id");
    }

    @Test
    void names_are_found_without_diacritics() {
        World.as("club")
                .get("/api/v1/chapters?q=chau o&at=2020-04-01")
                .then()
                .body("items[0].code", equalTo("21040"))
                .body("items[0].level", equalTo("COMMUNE"))
                .body("items[0].kind", equalTo("TERRITORIAL"))
                .body("items[0].validTo", nullValue());
    }

    @Test
    void the_whole_tree_fits_on_one_page_and_pages_cut_it() {
        var communes = "/api/v1/chapters?at=2020-04-01&level=COMMUNE";
        World.as("club").get(communes + "&size=1000").then().body("items.size()", equalTo(173));
        World.as("club")
                .get(communes + "&size=100&page=1")
                .then()
                .body("items.size()", equalTo(73))
                .body("total", equalTo(173));
    }

    @ParameterizedTest
    @CsvSource({"level=TOWN", "at=yesterday", "size=1001", "page=-1"})
    void what_makes_no_sense_is_refused(String query) {
        World.as("club").get("/api/v1/chapters?" + query).then().statusCode(400);
    }

    @Test
    void an_unknown_chapter_is_not_there_and_a_stranger_learns_nothing() {
        World.as("club")
                .get("/api/v1/chapters/016ffe0c-0c00-702c-a0af-000000000000")
                .then()
                .statusCode(404);
        given().get("/api/v1/chapters").then().statusCode(401);
    }
}

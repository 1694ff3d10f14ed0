package vn.giothong.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** The tree at any date and what stands on a chapter's page. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChapterPagesTest {
    private static final Pattern COUNT =
            Pattern.compile("<span class=\"value\">([^<]+)</span> <span class=\"label\">([^<]+)</span>");

    @ParameterizedTest
    @CsvSource({"2019-12-07, 14, 184", "2020-02-01, 13, 176", "2020-04-01, 13, 173"})
    void the_tree_of_a_day_shows_its_units(String day, String districts, String communes) {
        var page = Visitor.signedIn("club").page("/chapters?at=" + day);
        assertThat(COUNT.matcher(page).results().map(count -> count.group(2) + " " + count.group(1)))
                .contains("Tỉnh 1", "Huyện " + districts, "Xã " + communes);
        assertThat(page).contains("Huyện Bình Sơn", "Ngày " + vietnamese(day));
    }

    @Test
    void a_commune_is_inside_its_district_until_the_day_it_ended() {
        var island = "/chapters/" + World.chapter("536");
        var visitor = Visitor.signedIn("club");
        assertThat(visitor.page(island + "?at=2020-03-31")).contains("Xã An Vĩnh</a> <span");
        assertThat(visitor.page(island + "?at=2020-04-01")).doesNotContain("Xã An Vĩnh</a> <span");
    }

    @Test
    void a_chapter_s_page_shows_its_people_clubs_drives_and_last_activity() {
        var commune = World.chapter("21040");
        var chapter = "/api/v1/chapters/" + commune;
        created(
                chapter + "/officers",
                Map.of("fullName", "Phan Thị Trang Hội", "office", "Phó Chủ tịch", "from", "2019-05-06"));
        World.as("commune")
                .body(Map.of("members", 1_234))
                .put(chapter + "/members/2011")
                .then()
                .statusCode(200);
        var club =
                created("/api/v1/clubs", Map.of("name", "CLB Trang của Hội", "kind", "GENERAL", "chapterId", commune));
        created(
                "/api/v1/clubs/" + club + "/activities",
                Map.of("on", LocalDate.now(Formats.ZONE).minusDays(2).toString(), "title", "Họp mặt"));
        created("/api/v1/drives", drive(commune, "Đợt trên trang của Hội"));

        var page = Visitor.signedIn("commune").page("/chapters/" + commune);

        assertThat(page)
                .contains("Phan Thị Trang Hội", "Phó Chủ tịch", "06/05/2019")
                .contains("2011", "1.234")
                .contains("CLB Trang của Hội", "Đợt trên trang của Hội");
        String last = World.as("commune").get(chapter).path("lastActivityOn");
        assertThat(page).contains("Hoạt động gần nhất</dt><dd>" + vietnamese(last));
    }

    private static String created(String path, Map<String, Object> body) {
        return World.as("commune")
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Far ahead, so that it stands among the first. */
    private static Map<String, Object> drive(String chapter, String name) {
        String collector = World.as("commune").get("/api/v1/collectors").path("items[0].id");
        return Map.of(
                "name",
                name,
                "chapterId",
                chapter,
                "clubIds",
                List.of(),
                "collectorId",
                collector,
                "venue",
                "Hội trường",
                "date",
                LocalDate.now(Formats.ZONE).plusYears(1).toString(),
                "startsAt",
                "07:00",
                "endsAt",
                "11:00",
                "targetUnits",
                20);
    }

    private static String vietnamese(String day) {
        return LocalDate.parse(day).format(DateTimeFormatter.ofPattern("dd/MM/yyyy"));
    }
}

package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.TestTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.account.Actor;
import vn.giothong.account.NodeKind;
import vn.giothong.account.Role;
import vn.giothong.chapter.Chapter;
import vn.giothong.chapter.ChapterKind;
import vn.giothong.chapter.ChapterTrees;
import vn.giothong.chapter.ChapterVersion;
import vn.giothong.chapter.Level;
import vn.giothong.chapter.Reform;

@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoverageTest {
    private static final String BINH_SON = "524";
    private static final Actor HEALTH = new Actor(
            UUID.randomUUID(),
            "health",
            "Sở Y tế",
            null,
            List.of(new Actor.Held(Role.HEALTH_READER, NodeKind.SYSTEM, null, false)));

    @Inject
    Coverage coverage;

    private static String row(String unit) {
        return "districts.find { it.chapterId == '" + World.chapter(unit) + "' }";
    }

    @Test
    void communes_with_and_without_a_team_stand_beside_the_goal() {
        var district = World.chapter(BINH_SON);
        CareWorld.team("Đội phủ " + UUID.randomUUID());
        var before = World.as("province")
                .get("/api/v1/care/coverage")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(before.getInt("communes")).isEqualTo(173);
        assertThat(before.getInt("withTeam") + before.getInt("without")).isEqualTo(173);
        assertThat(before.getInt(row(BINH_SON) + ".communes")).isEqualTo(22);
        assertThat(before.getString(
                        row(BINH_SON) + ".list.find { it.chapterId == '" + World.chapter("21040") + "' }.state"))
                .isNotEqualTo("NONE");
        aim("district", district, 12).statusCode(403);
        aim("province", district, 23).statusCode(422);
        aim("province", district, 12).statusCode(200).body("goal", equalTo(12));
        World.as("province")
                .get("/api/v1/care/coverage?year=2024")
                .then()
                .body("goal", equalTo(12))
                .body(row(BINH_SON) + ".goal", equalTo(12));
    }

    private static ValidatableResponse aim(String who, String chapter, int communes) {
        return World.as(who)
                .body(Map.of("chapterId", chapter, "communes", communes))
                .put("/api/v1/care/goals/2024")
                .then();
    }

    @Test
    void a_station_counts_from_its_founding_until_its_closing() {
        var before = stations(null);
        var earlier = stations(2019);
        String id = World.as("district")
                .body(CareWorld.station(Map.of("chapterId", World.chapter("21043"))))
                .post("/api/v1/health-stations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(stations(null)).isEqualTo(before + 1);
        assertThat(stations(2019)).isEqualTo(earlier);
        World.as("district")
                .body(Map.of("on", "2022-06-01", "reason", "Sáp nhập xã"))
                .post("/api/v1/health-stations/" + id + "/closure")
                .then()
                .statusCode(200);
        assertThat(stations(2021)).isEqualTo(before + 1);
        assertThat(stations(2022)).isEqualTo(before);
        assertThat(stations(null)).isEqualTo(before);
    }

    private static int stations(@Nullable Integer year) {
        return World.as("province")
                .get("/api/v1/care/coverage" + (year == null ? "" : "?year=" + year))
                .then()
                .statusCode(200)
                .extract()
                .path(row(BINH_SON) + ".stations");
    }

    /** Quảng Ngãi and a province of two communes, one of which has a team; all of it goes with the test. */
    @Test
    @TestTransaction
    void a_nation_is_covered_province_by_province() {
        var province = UUID.fromString(World.chapter("51"));
        var nation = unit("VN-THU", Level.NATION, null);
        ChapterVersion.update("parentId = ?1 where chapterId = ?2 and validTo is null", nation, province);
        var other = unit("TINH-THU", Level.PROVINCE, nation);
        var district = unit("HUYEN-THU", Level.DISTRICT, other);
        var covered = unit("XA-1", Level.COMMUNE, district);
        unit("XA-2", Level.COMMUNE, district);
        var station = new HealthStation(covered, "Trạm", "Quyết định 1", LocalDate.of(2020, 1, 1));
        station.persist();
        new CareTeam("Đội", covered, station.id, LocalDate.of(2020, 1, 1), Instant.now()).persist();
        new CareGoal(2021, other, 2, Instant.now(), HEALTH.accountId()).persist();
        new CareGoal(2021, UUID.fromString(World.chapter(BINH_SON)), 12, Instant.now(), HEALTH.accountId()).persist();
        ChapterTrees.changed();

        var sheet = coverage.of(HEALTH, nation, 2021);

        assertThat(sheet.communes()).isEqualTo(175);
        assertThat(sheet.goal()).isEqualTo(14);
        assertThat(sheet.districts())
                .extracting(
                        CoverageSheet.District::chapterId,
                        CoverageSheet.District::communes,
                        CoverageSheet.District::goal)
                .containsExactlyInAnyOrder(tuple(province, 173, 12), tuple(other, 2, 2));
        assertThat(sheet.districts()).allSatisfy(row -> assertThat(row.list()).isEmpty());
        assertThat(sheet.districts())
                .filteredOn(row -> row.chapterId().equals(other))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.stations()).isEqualTo(1);
                    assertThat(row.withTeam()).isEqualTo(1);
                    assertThat(row.active()).isZero();
                });
        assertThat(coverage.of(HEALTH, null, 2021).chapterId()).isEqualTo(nation);
    }

    /** Two communes merged on 1 July 2025 were two at the end of 2024, each with its own station; today they are one. */
    @Test
    @TestTransaction
    void the_end_of_a_year_counts_the_communes_of_that_day() {
        var merged = Reform.merge("Xã Vạn Tường", "21043", "21046");
        Reform.done();
        var then = coverage.of(HEALTH, null, 2024);
        var now = coverage.of(HEALTH, null, null);
        assertThat(then.communes()).isEqualTo(173);
        assertThat(now.communes()).isEqualTo(172);
        assertThat(communes(then))
                .contains(Reform.unit("21043"), Reform.unit("21046"))
                .doesNotContain(merged);
        assertThat(communes(now)).contains(merged).doesNotContain(Reform.unit("21043"));
        assertThat(communes(coverage.of(HEALTH, Reform.unit("21046"), 2024))).containsExactly(Reform.unit("21046"));
        assertThat(communes(coverage.of(HEALTH, merged, 2024)))
                .containsExactlyInAnyOrder(Reform.unit("21043"), Reform.unit("21046"));
    }

    private static List<UUID> communes(CoverageSheet sheet) {
        return sheet.districts().stream()
                .flatMap(row -> row.list().stream())
                .map(CoverageSheet.Commune::chapterId)
                .toList();
    }

    private static UUID unit(String code, Level level, @Nullable UUID parent) {
        var chapter = new Chapter(Instant.now());
        chapter.persist();
        var version = new ChapterVersion(
                chapter.id, code, code, ChapterKind.TERRITORIAL, chapter.id, LocalDate.of(2019, 1, 1));
        version.level = level;
        version.parentId = parent;
        version.persist();
        return chapter.id;
    }
}

package vn.giothong.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static vn.giothong.recognition.MobiliserWorld.PATH;
import static vn.giothong.recognition.MobiliserWorld.bringerOf;
import static vn.giothong.recognition.MobiliserWorld.brings;
import static vn.giothong.recognition.MobiliserWorld.names;
import static vn.giothong.recognition.MobiliserWorld.ranking;
import static vn.giothong.recognition.MobiliserWorld.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.club.Club;
import vn.giothong.club.ClubMember;

/** Who sees which part of the ranking of those who brought others. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MobiliserRightsTest {
    private static final String QUIET = "21532";

    @BeforeEach
    void rules() {
        MobiliserWorld.open();
    }

    @AfterEach
    void no_rules() {
        MobiliserWorld.forget();
    }

    private static UUID member() {
        var donor = somebody();
        QuarkusTransaction.requiringNew().run(() -> {
            Club club = Club.<Club>find("code", "CLB-0001").firstResult();
            new ClubMember(club.id, donor, LocalDate.of(2018, 1, 1)).persist();
        });
        return donor;
    }

    @Test
    void the_list_is_narrowed_to_a_unit_and_paged() {
        var here = List.of(bringerOf(3, 1979), bringerOf(2, 1979), bringerOf(1, 1979));
        here.forEach(bringer -> AwardWorld.move(bringer, QUIET));
        var elsewhere = bringerOf(4, 1979);
        var chapter = "&chapterId=" + World.chapter(QUIET);
        ranking("province", 1979, chapter)
                .body("total", equalTo(3))
                .body("items.donorId", equalTo(names(here.toArray(UUID[]::new))));
        ranking("province", 1979, chapter + "&size=2&page=1")
                .body("total", equalTo(3))
                .body("items.place", equalTo(List.of(3)))
                .body("items.people", equalTo(List.of(1)));
        ranking("commune", 1979, "").body("items.donorId", equalTo(names(elsewhere)));
        ranking("commune", 1979, chapter).body("total", equalTo(0)).body("items", empty());
        World.as("province").get(PATH + "?year=x").then().statusCode(400);
        World.as("province").get(PATH + "?year=1800").then().statusCode(400);
        World.as("province").get(PATH + "?chapterId=x").then().statusCode(400);
        World.as("province")
                .get(PATH)
                .then()
                .body("year", equalTo(AwardWorld.today().getYear()));
    }

    @Test
    void a_club_s_coordinator_sees_its_members_alone() {
        var member = member();
        brings(member, somebody(), "1980-01-10");
        brings(member, somebody(), "1980-02-10");
        bringerOf(3, 1980);
        MobiliserWorld.notFound();
        ranking("club", 1980, "")
                .body("total", equalTo(1))
                .body("items.donorId", equalTo(names(member)))
                .body("items[0].mayNominate", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hospital", "health", "finance", "admin", "team", "donor"})
    void who_reads_no_awards_is_refused(String who) {
        World.as(who).get(PATH + "?year=1981").then().statusCode(403);
    }

    @Test
    void nobody_unknown_reads_it() {
        given().get(PATH).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"province, 1966, true", "commune, 1967, true", "district, 1968, false"})
    void those_alone_are_led_on_who_may_nominate(String who, int year, boolean led) {
        var bringer = bringerOf(3, year);
        MobiliserWorld.notFound();
        ranking(who, year, "").body("items.find { it.donorId == '" + bringer + "' }.mayNominate", equalTo(led));
        var page = Visitor.signedIn(who).page("/recognition/mobilisers?year=" + year);
        assertThat(page.contains("action=\"/recognition/typical#nominate-h\"")).isEqualTo(led);
    }

    @Test
    void an_auditor_reads_the_rankings_as_all_cases() {
        var bringer = bringerOf(1, 1969);
        ranking("auditor", 1969, "")
                .body("items.donorId", equalTo(names(bringer)))
                .body("items.mayNominate", equalTo(List.of(false)));
        World.as("auditor")
                .get("/api/v1/recognition/typical")
                .then()
                .statusCode(200)
                .body("total", greaterThan(0));
        assertThat(Visitor.signedIn("auditor").page("/recognition/mobilisers?year=1969"))
                .doesNotContain("href=\"/donors/");
    }
}

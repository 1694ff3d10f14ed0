package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.recognition.ladder.AwardRule;

/** A district reads in totals what the awards of its own came to in a year, and how promptly: not another's, nor the province's. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DistrictYearTest {
    private static final LocalDate DAY = LocalDate.of(2017, 11, 6);
    private static final String REPORT = "/api/v1/funding/2017";

    private static final String PROMPTNESS = "/api/v1/recognition/promptness?year=2017";

    private AwardRule rule;
    private JsonPath before;
    private int cases;
    private String row = "";

    /** One of a commune of the district, one of another district, one of the province itself. */
    @BeforeEach
    void three_cases() {
        rule = RuleWorld.open(7);
        before = World.as("district").get(REPORT).jsonPath();
        cases = World.as("district").get(PROMPTNESS).path("cases");
        row = "rows.find { it.rule == '" + rule.code() + "_7' }.";
        paid("21040", 100_000);
        paid("522", 20_000);
        paid("51", 3_000);
    }

    @AfterEach
    void forget() {
        RuleWorld.forget(rule);
    }

    private void paid(String code, long dong) {
        var chapter = UUID.fromString(World.chapter(code));
        var donor = AwardWorld.donor(0);
        QuarkusTransaction.requiringNew().run(() -> {
            var one = new AwardCase(rule, rule.step(7).orElseThrow(), donor, chapter, DAY, Instant.now(), DAY);
            one.decidedOn = DAY.plusDays(20);
            one.handedOn = DAY.plusDays(30);
            one.paidOn = DAY.plusDays(40);
            one.paidAmount = dong;
            one.move(CaseState.PAID, DAY.plusDays(40));
            one.persist();
        });
    }

    @Test
    void it_counts_the_cases_of_its_own_and_leaves_out_all_others() {
        World.as("district")
                .get(REPORT)
                .then()
                .statusCode(200)
                .body("ofPart", equalTo(true))
                .body(row + "reached", equalTo(1))
                .body(row + "approved", equalTo(1))
                .body(row + "given", equalTo(1))
                .body(row + "spent", equalTo(100_000))
                .body("spent", equalTo(before.getInt("spent") + 100_000))
                .body("promptly.milestones", equalTo(before.getInt("promptly.milestones") + 1))
                .body("promptly.given", equalTo(before.getInt("promptly.given") + 1));
        World.as("health")
                .get(REPORT)
                .then()
                .body("ofPart", equalTo(false))
                .body(row + "reached", equalTo(3))
                .body(row + "spent", equalTo(123_000));
    }

    @Test
    void it_is_told_nothing_that_is_of_the_whole_province() {
        World.as("province")
                .body(Map.of("given", 9, "spent", 900_000))
                .put(REPORT + "/outturns/" + rule.code() + "_7")
                .then()
                .statusCode(200)
                .body(row + "given", equalTo(9));
        World.as("district")
                .get(REPORT)
                .then()
                .body(row + "given", equalTo(1))
                .body(row + "planned", nullValue())
                .body("planned", nullValue())
                .body("approved", nullValue())
                .body("around", nullValue())
                .body("replaced", empty());
        var visitor = Visitor.signedIn("district");
        assertThat(visitor.page("/funding"))
                .contains("href=\"/funding/" + AwardWorld.today().getYear() + "\"");
        assertThat(visitor.page("/funding/2017"))
                .contains("trong phạm vi đơn vị của bạn", "100.000")
                .doesNotContain("123.000", "900.000", "Tiền kế hoạch");
        assertThat(visitor.english("/funding/2017")).contains("what the cases of your area came to");
    }

    /** It is not told that there is no proposal, since it may open none, nor that nothing was planned. */
    @Test
    void pages_say_nothing_of_plans_that_are_kept_from_it() {
        for (var reader : new String[] {"district", "health"}) {
            assertThat(Visitor.signedIn(reader).page("/funding"))
                    .contains("href=\"/funding/" + AwardWorld.today().getYear() + "\"")
                    .doesNotContain("tờ trình", "Tờ trình");
        }
        var visitor = Visitor.signedIn("district");
        assertThat(visitor.page("/funding/1991"))
                .contains("Trong phạm vi đơn vị của bạn, năm này chưa có mốc nào đạt")
                .doesNotContain("chưa có kế hoạch", "không có kế hoạch");
        assertThat(visitor.page("/funding/2017")).doesNotContain("không có kế hoạch");
        assertThat(visitor.english("/funding/1991")).contains("In your area nobody reached a level");
    }

    @Test
    void how_promptly_opens_for_its_own_and_for_no_other_chapter() {
        World.as("district").get(PROMPTNESS).then().body("cases", equalTo(cases + 1));
        for (var own : new String[] {"524", "21040"}) {
            World.as("district")
                    .get(PROMPTNESS + "&chapterId=" + World.chapter(own))
                    .then()
                    .statusCode(200)
                    .body("cases", greaterThan(0));
        }
        World.as("district")
                .get(PROMPTNESS + "&chapterId=" + World.chapter("522"))
                .then()
                .statusCode(404);
        World.as("district")
                .get(PROMPTNESS + "&chapterId=" + UUID.randomUUID())
                .then()
                .statusCode(400);
    }

    /** Of another district the reader handles cases by name, but reads no totals: neither half of the report counts them. */
    @Test
    void figures_and_days_are_of_the_same_cases() {
        var roles = "/api/v1/accounts/"
                + World.as("district").get("/api/v1/account").path("accountId") + "/roles";
        String role = World.as("admin")
                .body(Map.of("role", "COMMUNE_OFFICER", "nodeId", World.chapter("522")))
                .post(roles)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        try {
            World.as("district").get(PROMPTNESS).then().body("cases", equalTo(cases + 2));
            World.as("district")
                    .get(REPORT)
                    .then()
                    .body(row + "reached", equalTo(1))
                    .body("promptly.milestones", equalTo(before.getInt("promptly.milestones") + 1));
        } finally {
            World.as("admin").delete(roles + "/" + role).then().statusCode(204);
        }
    }

    @Test
    void totals_are_not_for_communes_and_clubs_nor_proposals_for_the_district() {
        for (var other : new String[] {"commune", "club", "hospital", "donor", "admin"}) {
            World.as(other).get(REPORT).then().statusCode(403);
        }
        for (var closed : new String[] {"funding-proposals?year=2017", "award-money/rates", "funding-recipients"}) {
            World.as("district").get("/api/v1/" + closed).then().statusCode(403);
        }
        World.as("district")
                .body(Map.of("given", 1, "spent", 1))
                .put(REPORT + "/outturns/" + rule.code() + "_7")
                .then()
                .statusCode(403);
    }
}

package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.funding.FundingStory.level;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** A proposal pays for the year, for what is still to come before it, and for the backlog. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ProposalPartsTest {
    private static final long GIAY_KHEN = 450_000;
    private static final long BANG_KHEN = 1_490_000;
    private static final long CEREMONY = 30_000_000;
    private static final long GUEST = 120_000;
    private static final long FRAME = 55_000;
    private static final long BADGE = 12_000;
    private static final long CERTIFICATE = 7_000;

    private String forecast = "";

    @BeforeEach
    void foresee() {
        forecast = FundingStory.forecast(2021);
        FundingStory.say(
                forecast,
                List.of(
                        level("QG122_PERSON_5", new Chances.Range(10, 12, 15), new Chances.Range(2, 4, 6), 7),
                        level("QG122_PERSON_20", new Chances.Range(2, 3, 5), new Chances.Range(0, 1, 2), 9)));
        FundingStory.price("GUEST", (int) GUEST);
        FundingStory.price("CEREMONY", (int) CEREMONY);
    }

    @AfterEach
    void forget() {
        FundingStory.forget();
    }

    @Test
    void each_part_has_lines_of_its_own_and_the_ceremony_is_paid_once() {
        var draft = FundingStory.proposal("province", 2021, forecast, "MIDDLE");
        var json = World.as("province")
                .get("/api/v1/funding-proposals/" + draft)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var five = "lines.findAll { it.kind == 'MONEY' && it.rule == 'QG122_PERSON_5' }";
        assertThat(json.getList(five + ".arising")).isEqualTo(List.of("IN_YEAR", "STILL_TO_COME", "BACKLOG"));
        assertThat(json.getList(five + ".count")).isEqualTo(List.of(12, 4, 7));
        assertThat(json.getList(five + ".amount", Long.class))
                .containsExactly(12 * GIAY_KHEN, 4 * GIAY_KHEN, 7 * GIAY_KHEN);
        assertThat(json.getList("lines.findAll { it.item == 'GUEST' }.count")).isEqualTo(List.of(3, 1, 9));
        assertThat(json.getList("lines.findAll { it.item == 'CEREMONY' }")).hasSize(1);
        assertThat(json.getLong("total"))
                .isEqualTo((12 + 4 + 7) * GIAY_KHEN + (3 + 1 + 9) * (BANG_KHEN + GUEST) + CEREMONY);
    }

    /** Those who gave five times are honoured by the district, those of twenty by the province, by the rules of 2021. */
    @Test
    void each_level_pays_for_all_that_goes_with_the_awards_it_decides_and_the_province_for_the_ceremony() {
        FundingStory.price("FRAME", (int) FRAME);
        FundingStory.price("BADGE", (int) BADGE);
        FundingStory.price("CERTIFICATE", (int) CERTIFICATE);
        var draft = FundingStory.proposal("province", 2021, forecast, "MIDDLE");
        var totals = World.as("province")
                .get("/api/v1/funding-proposals/" + draft)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("totals", String.class, Long.class);
        var district = (12 + 4 + 7) * (GIAY_KHEN + FRAME + BADGE + CERTIFICATE);
        var province = (3 + 1 + 9) * (BANG_KHEN + FRAME + CERTIFICATE + GUEST) + CEREMONY;
        assertThat(totals).isEqualTo(Map.of("DISTRICT", district, "PROVINCE", province));
    }

    @Test
    void what_the_ceremony_cost_stands_beside_what_was_planned_for_it() {
        FundingStory.sent(2021, forecast, "MIDDLE");
        World.as("province")
                .body(Map.of("given", 1, "spent", 28_500_000))
                .put("/api/v1/funding/2021/outturns/CEREMONY")
                .then()
                .statusCode(200);
        var report = World.as("province")
                .get("/api/v1/funding/2021")
                .then()
                .extract()
                .jsonPath();
        assertThat(report.getLong("around.plannedAmount")).isEqualTo((3 + 1 + 9) * GUEST + CEREMONY);
        assertThat(report.getLong("around.spent")).isEqualTo(28_500_000);
        assertThat(report.getLong("planned"))
                .isEqualTo(report.getLong("rows.plannedAmount.sum()") + report.getLong("around.plannedAmount"));
        assertThat(report.getLong("spent"))
                .isEqualTo(report.getLong("rows.spent.findAll { it != null }.sum() ?: 0") + 28_500_000);
        assertThat(Visitor.signedIn("province").page("/funding/2021")).contains("28.500.000");
    }

    @Test
    void a_scenario_chooses_among_the_uncertain_numbers_and_leaves_the_backlog_as_it_is() throws Exception {
        for (var scenario : Map.of("LOW", 10 + 2 + 7, "HIGH", 15 + 6 + 7).entrySet()) {
            var draft = FundingStory.proposal("province", 2021, forecast, scenario.getKey());
            var answer = World.as("province").get("/api/v1/funding-proposals/" + draft);
            assertThat(answer.jsonPath()
                            .getInt("lines.findAll { it.kind == 'MONEY' && it.rule == 'QG122_PERSON_5' }.count.sum()"))
                    .isEqualTo(scenario.getValue());
            var workbook = World.as("province")
                    .get("/api/v1/funding-proposals/" + draft + ".xlsx")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(ProposalPapers.countedAgain(workbook))
                    .isEqualTo(answer.jsonPath().getLong("total"));
        }
    }

    @Test
    void the_year_after_compares_with_all_that_was_paid_for() {
        FundingStory.sent(2021, forecast, "MIDDLE");
        World.as("province")
                .get("/api/v1/funding/2021")
                .then()
                .body("rows.find { it.rule == 'QG122_PERSON_5' }.planned", equalTo(12 + 4 + 7))
                .body("rows.find { it.rule == 'QG122_PERSON_5' }.plannedAmount", equalTo((int) (23 * GIAY_KHEN)));
    }

    @Test
    void pages_say_what_is_still_to_come_and_what_the_lines_are_for_in_both_languages() {
        var draft = FundingStory.proposal("province", 2021, forecast, "MIDDLE");
        var visitor = Visitor.signedIn("province");
        assertThat(visitor.page("/funding/2021"))
                .contains("Còn đạt trước năm: dự kiến đạt mốc từ ngày dự báo")
                .containsPattern("<span class=\"value\">5</span><span class=\"label\">Còn đạt đến hết năm trước")
                .containsPattern("<span class=\"value\">16</span><span class=\"label\">Đã đạt mốc, chưa trao");
        assertThat(visitor.english("/funding/2021")).contains("Still to come before: levels expected to be reached");
        assertThat(visitor.page("/funding/proposals/" + draft)).contains("còn đạt trước năm</span>", "tồn</span>");
        assertThat(visitor.english("/funding/proposals/" + draft))
                .contains("still to come before the year</span>", "backlog</span>");
    }
}

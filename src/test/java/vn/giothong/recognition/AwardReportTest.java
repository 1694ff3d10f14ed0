package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decisionOn;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.propose;
import static vn.giothong.recognition.AwardWorld.put;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.recognition.ladder.AwardRule;

/** What a year came to, and how promptly. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AwardReportTest {
    @Test
    void the_report_of_a_year_tells_what_was_decided_given_and_paid() {
        var row = "rows.find { it.rule == 'QG122_PERSON_10' }";
        var report = "/api/v1/funding/2018";
        var before = World.as("province").get(report).jsonPath();
        var id = caseOf(donor(10), 10);
        var last = LocalDate.of(2018, 12, 31);
        propose(id);
        put("province", id, "decision", decisionOn(last)).then().statusCode(200);
        put("commune", id, "handover", Map.of("date", last.toString(), "by", "Nguyễn Văn Long"))
                .then()
                .statusCode(200);
        put("province", id, "payment", Map.of("date", last.toString(), "amount", 500_000))
                .then()
                .statusCode(200);
        var after = World.as("province").get(report).jsonPath();
        for (var sum : Map.of("approved", 1, "given", 1, "spent", 500_000).entrySet()) {
            assertThat(after.getLong(row + "." + sum.getKey()) - number(before, row + "." + sum.getKey()))
                    .isEqualTo(sum.getValue().longValue());
        }
        // decided and handed over on the very day that the opening balance was counted until
        assertThat(after.getInt("promptly.onTheSpot") - before.getInt("promptly.onTheSpot"))
                .isEqualTo(1);
        assertThat(after.getInt("promptly.timed")).isEqualTo(before.getInt("promptly.timed"));
        assertThat(after.getLong("promptly.overdue")).isNotNegative();
    }

    @Test
    void the_report_of_a_year_keeps_what_was_paid_for_a_step_that_was_removed_within_it() {
        var before = World.as("province").get("/api/v1/funding/2017").jsonPath();
        var rule = RuleWorld.open(7);
        try {
            paidAndRemoved(rule);
            var after = World.as("province").get("/api/v1/funding/2017").jsonPath();
            var row = "rows.find { it.rule == '" + rule.code() + "_7' }.";
            assertThat(after.getLong(row + "approved")).isEqualTo(1);
            assertThat(after.getLong(row + "spent")).isEqualTo(500_000);
            assertThat(after.getLong("spent") - before.getLong("spent")).isEqualTo(500_000);
        } finally {
            RuleWorld.forget(rule);
        }
    }

    private static void paidAndRemoved(AwardRule rule) {
        var donor = donor(0);
        var day = LocalDate.of(2017, 10, 10);
        QuarkusTransaction.requiringNew().run(() -> {
            var chapter = UUID.fromString(World.chapter("21040"));
            var step = rule.step(7).orElseThrow();
            var one = new AwardCase(rule, step, donor, chapter, day, Instant.now(), day);
            one.decidedOn = day;
            one.paidOn = day;
            one.paidAmount = 500_000L;
            one.move(CaseState.PAID, day);
            one.persist();
            AwardRuleRow.update("validTo = ?1 where id = ?2", day.plusDays(1), rule.id());
        });
    }

    private static long number(JsonPath json, String path) {
        return json.get(path) == null ? 0 : json.getLong(path);
    }

    @Test
    void promptness_is_told_in_days_from_the_milestone() {
        var units = List.of("21040", "524");
        // what other tests left to wait from the years before is still waiting
        var before = units.stream().map(AwardReportTest::promptness).toList();
        for (int days : new int[] {10, 20, 70}) {
            var donor = donor(0);
            gives(donor, "2004-03-10");
            var id = caseOf(donor, 1);
            propose(id);
            var decided = LocalDate.of(2004, 3, 10).plusDays(days);
            put("province", id, "decision", decisionOn(decided)).then().statusCode(200);
            put("commune", id, "handover", Map.of("date", decided.plusDays(5).toString(), "by", "Nguyễn Văn Long"))
                    .then()
                    .statusCode(200);
        }
        gives(donor(0), "2004-03-10");
        for (int n = 0; n < units.size(); n++) {
            var was = before.get(n);
            var is = promptness(units.get(n));
            assertThat(is.getInt("cases")).isEqualTo(4);
            assertThat(is.getInt("given")).isEqualTo(3);
            assertThat(is.getInt("medianDays.DECIDED")).isEqualTo(20);
            assertThat(is.getInt("medianDays.HANDED_OVER")).isEqualTo(25);
            assertThat(is.getList("chapters.medianDays.DECIDED", Integer.class)).containsOnlyOnce(20);
            for (var grown : List.of("overdue", "ageing.longer")) {
                assertThat(is.getInt(grown)).as(grown).isEqualTo(was.getInt(grown) + 1);
                var rows = "chapters." + grown;
                assertThat(sum(is, rows)).as(rows).isEqualTo(sum(was, rows) + 1);
            }
            assertThat(is.getInt("ageing.upTo30")).isZero();
            assertThat(is.getList("chapters.longestDays", Integer.class)).anyMatch(days -> days > 7000);
        }
        World.as("commune").get("/api/v1/recognition/promptness?year=x").then().statusCode(400);
        World.as("hospital").get("/api/v1/recognition/promptness").then().statusCode(403);
        World.as("commune").get("/api/v1/recognition/typical?size=5").then().statusCode(200);
    }

    private static JsonPath promptness(String unit) {
        return World.as("district")
                .get("/api/v1/recognition/promptness?year=2004&chapterId=" + World.chapter(unit))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int sum(JsonPath report, String rows) {
        return report.getList(rows, Integer.class).stream().mapToInt(one -> one).sum();
    }
}

package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.thresholds;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** What happens to everybody when a rule begins to hold, and when it is switched off. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FindingTest {
    @Inject
    Finding finding;

    @Test
    void a_rule_whose_first_night_was_missed_is_applied_on_the_next_and_once() {
        var donor = donor(149);
        var rule = RuleWorld.open(149);
        try {
            finding.daily();
            assertThat(thresholds(donor, CaseState.DETECTED)).contains(149);
            QuarkusTransaction.requiringNew().run(() -> RuleWorld.forgetCases(rule));
            finding.daily();
            assertThat(thresholds(donor, CaseState.DETECTED)).doesNotContain(149);
        } finally {
            RuleWorld.forget(rule);
        }
    }

    @Test
    void a_rule_that_is_switched_off_takes_back_what_nobody_decided_as_its_dry_run_says() {
        var rule = RuleWorld.open(148);
        try {
            var waits = donor(148);
            var id = caseOf(waits, 148);
            var decided = caseOf(donor(148), 148);
            decide(decided);
            var off = Map.of(
                    "code",
                    rule.code(),
                    "validFrom",
                    today().toString(),
                    "active",
                    false,
                    "legalBasis",
                    "thôi áp dụng");
            World.as("province")
                    .body(off)
                    .post("/api/v1/award-rules/dry-run")
                    .then()
                    .statusCode(200)
                    .body("noLonger.subjectId", hasItem(waits.toString()));
            World.as("province").body(off).post("/api/v1/award-rules").then().statusCode(201);
            await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> World.as("province")
                    .get("/api/v1/award-cases/" + id)
                    .then()
                    .body("state", equalTo("WITHDRAWN"))
                    .body("withdrawnBy", equalTo("SYSTEM"))
                    .body("steps.last().reasonCode", equalTo("case.rule_off")));
            World.as("province")
                    .get("/api/v1/award-cases/" + decided)
                    .then()
                    .body("state", equalTo("DECIDED"))
                    .body("doubt", equalTo(null));
        } finally {
            RuleWorld.forget(rule);
        }
    }
}

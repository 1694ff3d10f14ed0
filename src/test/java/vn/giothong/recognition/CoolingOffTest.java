package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.recognition.AwardWorld.awards;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.takeBack;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.SubjectKind;

/** A rule that honours nobody again within three years, in a dry run, among the cases and in what a case explains. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CoolingOffTest {
    @Test
    void a_dry_run_promises_nothing_to_who_was_honoured_within_the_years() {
        var donor = donor(12);
        gives(donor, "2020-02-20");
        var before = dryRun();
        decide(caseOf(donor, 5));
        var after = dryRun();
        // the seventh is new; the first and the tenth would wait, the fifth is the honour itself
        assertThat(after.getLong("newlyDueTotal") - before.getLong("newlyDueTotal"))
                .isEqualTo(-1);
        assertThat(after.getLong("noLongerTotal") - before.getLong("noLongerTotal"))
                .isEqualTo(2);
        assertThat(awards(donor).getList("items.threshold")).isEqualTo(List.of(1, 5, 10));
    }

    @Test
    void what_was_honoured_already_is_not_newly_due_though_it_is_reached_again() {
        var credits = Map.of("WHOLE_BLOOD", 2, "RED_CELLS", 2, "PLATELETS", 2, "PLASMA", 2);
        var before = dryRun(Map.of("credits", credits)).getLong("newlyDueTotal");
        var donor = donor(4);
        var said = gives(donor, "2020-02-20");
        decide(caseOf(donor, 5));
        takeBack(said);
        assertThat(dryRun(Map.of("credits", credits)).getLong("newlyDueTotal")).isEqualTo(before);
    }

    @Test
    void what_was_decided_is_not_due_no_longer_though_its_step_goes() {
        var steps = Map.of("steps", List.of(Map.of("threshold", 1)));
        var donor = donor(4);
        gives(donor, "2020-02-20");
        var before = dryRun(steps).getLong("noLongerTotal");
        decide(caseOf(donor, 1));
        decide(caseOf(donor, 5));
        assertThat(dryRun(steps).getLong("noLongerTotal")).isEqualTo(before - 1);
    }

    private static JsonPath dryRun() {
        return dryRun(Map.of());
    }

    private static JsonPath dryRun(Map<String, ?> besides) {
        var steps = List.of(1, 5, 7, 10).stream()
                .map(threshold -> Map.of("threshold", threshold))
                .toList();
        var change = new HashMap<String, Object>(Map.of(
                "code",
                "QG122_PERSON",
                "validFrom",
                today().toString(),
                "legalBasis",
                "thử",
                "coolingOffYears",
                3,
                "steps",
                steps));
        change.putAll(besides);
        return World.as("province")
                .body(change)
                .post("/api/v1/award-rules/dry-run")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void an_explanation_says_from_when_the_next_honour_is_possible() {
        var rule = RuleWorld.open(KnownRules.rule(
                "COOLING_" + UUID.randomUUID().toString().substring(0, 8),
                SubjectKind.PERSON,
                new KnownRules.Each(Map.of(), List.of(), null, true, 3),
                KnownRules.steps(2, 4)));
        try {
            var donor = donor(0);
            for (var day : List.of("2019-01-10", "2019-04-10", "2019-07-10", "2019-10-10")) {
                gives(donor, day);
            }
            var second = caseOf(donor, 2);
            var fourth = caseOf(donor, 4);
            mustExplain(second, null);
            decide(second);
            gives(donor, "2020-02-20");
            var possible = today().minusDays(1).plusYears(3);
            mustExplain(second, possible.toString());
            mustExplain(fourth, possible.toString());
            World.as("province")
                    .get("/api/v1/award-cases/" + fourth)
                    .then()
                    .body("state", equalTo("WITHDRAWN"))
                    .body("steps.last().reasonCode", equalTo(Reconciling.WAITS));
            assertThat(Visitor.signedIn("province").page("/recognition/cases/" + second))
                    .contains("lần tôn vinh tiếp theo sớm nhất là từ ngày");
        } finally {
            RuleWorld.forget(rule);
        }
    }

    private static void mustExplain(String id, @Nullable String from) {
        World.as("province")
                .get("/api/v1/award-cases/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("nextPossibleFrom", equalTo(from));
    }
}

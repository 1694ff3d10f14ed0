package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.oneOf;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decisionOn;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.propose;
import static vn.giothong.recognition.AwardWorld.put;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Evidence;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.recognition.ladder.SubjectKind;

/** The rules as their sources give them, and what a changed one would do. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AwardRuleTest {
    @Inject
    Ladders ladders;

    @Test
    void the_seeded_national_ladders_have_their_steps_and_mark_what_is_not_sure() {
        var rules = QuarkusTransaction.requiringNew().call(() -> ladders.on(today()));
        var people = rules.stream()
                .filter(rule -> rule.code().equals("QG122_PERSON"))
                .findFirst()
                .orElseThrow();
        assertThat(people.steps().stream().map(step -> step.threshold()))
                .containsExactly(1, 5, 10, 15, 20, 30, 40, 50, 70, 100);
        assertThat(people.steps().stream().filter(step -> step.toBeConfirmed()).map(step -> step.threshold()))
                .containsExactly(5, 10, 15, 50, 70, 100);
        var families = rules.stream()
                .filter(rule -> rule.code().equals("QG122_FAMILY"))
                .findFirst()
                .orElseThrow();
        assertThat(families.steps().stream().map(step -> step.threshold())).containsExactly(3, 5, 10, 15, 20);
        var five = people.step(5).orElseThrow();
        assertThat(five.authority(LocalDate.of(2025, 6, 30))
                        .orElseThrow()
                        .level()
                        .name())
                .isEqualTo("DISTRICT");
        assertThat(five.authority(LocalDate.of(2025, 7, 1))
                        .orElseThrow()
                        .level()
                        .name())
                .isEqualTo("COMMUNE");
        assertThat(rules.stream().filter(rule -> !rule.active()).map(rule -> rule.code()))
                .containsExactlyInAnyOrder("QNAM566_PERSON", "QNAM2020_CEREMONY", "AVIS", "NHS_CREDITS");
        assertThat(rules.stream()
                        .filter(rule -> rule.active() && rule.measure().countsDonations())
                        .map(rule -> rule.subject()))
                .containsExactlyInAnyOrder(SubjectKind.PERSON, SubjectKind.FAMILY);
        World.as("club")
                .get("/api/v1/award-rules?at=2020-06-29")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("QG122_PERSON"));
    }

    @Test
    void the_district_decides_until_june_2025_and_nothing_after() {
        var before = caseOf(donor(5), 5);
        var after = caseOf(donor(5), 5);
        put("commune", before, "proposal", Map.of()).then().body("authorityLevel", equalTo("COMMUNE"));
        for (var step : List.of("verification", "review", "submission")) {
            put("district", before, step, Map.of()).then().statusCode(200);
        }
        propose(after);
        put("province", before, "decision", decisionOn(LocalDate.of(2025, 6, 30)))
                .then()
                .body("decision.level", equalTo("DISTRICT"));
        put("province", after, "decision", decisionOn(LocalDate.of(2025, 7, 1)))
                .then()
                .body("decision.level", equalTo("COMMUNE"));
        for (var day : List.of(LocalDate.of(2025, 7, 1), today(), today().plusYears(3))) {
            for (var rule : QuarkusTransaction.requiringNew().call(() -> ladders.on(day))) {
                assertThat(rule.steps()).allSatisfy(step -> assertThat(
                                step.authority(day).orElseThrow().level())
                        .isNotEqualTo(AuthorityLevel.DISTRICT));
            }
        }
    }

    @Test
    void the_ladders_of_others_are_kept_as_their_sources_give_them() {
        var kept = QuarkusTransaction.requiringNew().call(() -> ladders.on(today()));
        for (var known : List.of(
                KnownRules.people(),
                KnownRules.families(),
                KnownRules.quangNam(),
                KnownRules.quangNamCeremony(),
                KnownRules.avis(),
                KnownRules.nhs())) {
            var rule = kept.stream()
                    .filter(one -> one.code().equals(known.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(rule.subject()).isEqualTo(known.subject());
            assertThat(rule.credits()).isEqualTo(known.credits());
            assertThat(rule.bonuses()).isEqualTo(known.bonuses());
            assertThat(rule.yearlyCap()).isEqualTo(known.yearlyCap());
            assertThat(rule.noSkip()).isEqualTo(known.noSkip());
            assertThat(rule.coolingOffYears()).isEqualTo(known.coolingOffYears());
            assertThat(rule.steps().stream().map(AwardRuleTest::numbers))
                    .containsExactlyElementsOf(
                            known.steps().stream().map(AwardRuleTest::numbers).toList());
        }
        assertThat(kept.stream().filter(rule -> rule.code().equals("AVIS")).map(AwardRule::weakest))
                .containsExactly(Evidence.B);
    }

    /** Threshold, the one in the mountains, years and the threshold with them. */
    private static List<Integer> numbers(Step step) {
        return Stream.of(step.threshold(), step.inMountains(), step.years(), step.withYears())
                .map(number -> number == null ? -1 : number)
                .toList();
    }

    @Test
    void a_dry_run_tells_who_would_be_due_and_who_no_longer_and_changes_nothing() {
        var donor = donor(7);
        var steps = List.of(Map.of("threshold", 1), Map.of("threshold", 6));
        var body = Map.of("code", "QG122_PERSON", "validFrom", today().toString(), "legalBasis", "thử", "steps", steps);
        var answer = World.as("province")
                .body(body)
                .post("/api/v1/award-rules/dry-run")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(answer.getInt("newlyDueTotal")).isPositive();
        assertThat(answer.getInt("noLongerTotal")).isPositive();
        assertThat(AwardWorld.thresholds(donor, CaseState.DETECTED)).containsExactly(1, 5);
        for (var wrong : List.of(
                Map.of("threshold", 1, "level", "DISTRICT"), Map.of("threshold", 1, "objects", List.of("CROWN")))) {
            var change = new HashMap<String, Object>(body);
            change.put("steps", List.of(wrong));
            World.as("province")
                    .body(change)
                    .post("/api/v1/award-rules/dry-run")
                    .then()
                    .statusCode(oneOf(400, 422));
        }
        World.as("district")
                .body(body)
                .post("/api/v1/award-rules/dry-run")
                .then()
                .statusCode(403);
        World.as("district").body(body).post("/api/v1/award-rules").then().statusCode(403);
    }
}

package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.today;
import static vn.giothong.recognition.MobiliserWorld.bringerOf;
import static vn.giothong.recognition.MobiliserWorld.brings;
import static vn.giothong.recognition.MobiliserWorld.mobilisers;
import static vn.giothong.recognition.MobiliserWorld.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.SubjectKind;

/** What a dry run says is what happens when the rule is saved. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DryRunTest {
    private record Known(String text, CaseState state) {}

    @Inject
    Finding finding;

    @Inject
    DryRun dryRun;

    private AwardRule rule = mobilisers("1945-01-01", null, 2);

    @AfterEach
    void forgotten() {
        RuleWorld.forget(rule);
    }

    /** Another version takes the place of the one that holds. */
    private void follow(AwardRule next) {
        QuarkusTransaction.requiringNew()
                .run(() -> AwardRuleRow.update(
                        "validTo = ?1 where code = ?2 and validTo is null", next.validFrom(), next.code()));
        RuleWorld.open(next);
    }

    private Map<UUID, Known> cases() {
        return QuarkusTransaction.requiringNew().call(() -> AwardCase.<AwardCase>stream("ruleCode", rule.code())
                .collect(Collectors.toMap(
                        one -> one.id,
                        one -> new Known(text(one.subjectId, one.threshold, one.reachedOn), one.state))));
    }

    private static String text(UUID subject, int threshold, LocalDate on) {
        return subject + " " + threshold + " " + on;
    }

    private static List<String> texts(List<DryRun.Affected> affected) {
        return affected.stream()
                .map(one -> text(one.subjectId(), one.threshold(), one.reachedOn()))
                .toList();
    }

    private static List<String> texts(JsonPath answer, String list) {
        return answer.<Map<String, Object>>getList(list).stream()
                .map(one -> one.get("subjectId") + " " + one.get("threshold") + " " + one.get("reachedOn"))
                .toList();
    }

    private static List<String> opened(Map<UUID, Known> before, Map<UUID, Known> after) {
        var opened = new ArrayList<String>();
        after.forEach((id, one) -> {
            var was = before.get(id);
            if (one.state() == CaseState.DETECTED && (was == null || was.state() == CaseState.WITHDRAWN)) {
                opened.add(one.text());
            }
        });
        return opened;
    }

    private static List<String> withdrawn(Map<UUID, Known> before, Map<UUID, Known> after) {
        var gone = new ArrayList<String>();
        before.forEach((id, one) -> {
            var now = after.get(id);
            if (one.state().undecided() && now != null && now.state() == CaseState.WITHDRAWN) {
                gone.add(one.text());
            }
        });
        return gone;
    }

    @Test
    void a_rule_of_a_year_that_is_dated_back_does_in_every_year_what_its_dry_run_said() {
        RuleWorld.open(rule);
        finding.daily();
        var earlier = bringerOf(3, 1946);
        var both = bringerOf(3, 1947);
        var fewer = bringerOf(2, 1948);
        var decided = bringerOf(3, 1949);
        decide(caseOf(decided));
        var next = mobilisers("1947-01-01", null, 3);
        var before = cases();
        var said = dryRun.of(next);
        follow(next);
        finding.daily();
        var after = cases();
        assertThat(said.newlyDueTotal()).isLessThan(200);
        assertThat(texts(said.newlyDue()))
                .containsExactlyInAnyOrderElementsOf(opened(before, after))
                .contains(text(both, 3, LocalDate.of(1947, 3, 10)))
                .noneMatch(one -> one.startsWith(decided.toString()) || one.startsWith(earlier.toString()));
        assertThat(texts(said.noLonger()))
                .containsExactlyInAnyOrderElementsOf(withdrawn(before, after))
                .contains(text(both, 2, LocalDate.of(1947, 2, 10)), text(fewer, 2, LocalDate.of(1948, 2, 10)));
    }

    private String caseOf(UUID subject) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AwardCase.<AwardCase>find("ruleCode = ?1 and subjectId = ?2", rule.code(), subject)
                        .singleResult()
                        .id
                        .toString());
    }

    @Test
    void a_rule_of_a_year_that_begins_later_is_tried_on_the_year_that_runs() {
        var bringer = somebody();
        brings(bringer, somebody(), today().toString());
        rule = mobilisers(today().plusYears(1).withDayOfYear(1).toString(), null, 1);
        assertThat(texts(dryRun.of(rule).newlyDue())).contains(text(bringer, 1, today()));
    }

    @Test
    void a_rule_of_a_life_does_what_its_dry_run_said_and_what_was_declined_or_decided_stays() {
        rule = RuleWorld.open(151);
        var again = donor(152);
        var declined = donor(152);
        var decided = donor(152);
        decide(caseOf(decided));
        QuarkusTransaction.requiringNew().run(() -> {
            AwardCase one = AwardCase.findById(UUID.fromString(caseOf(declined)));
            one.withdrawnBy = AwardCase.WithdrawnBy.DONOR;
            one.move(CaseState.WITHDRAWN, today());
        });
        follow(from(
                today().minusDays(1),
                KnownRules.rule(rule.code(), SubjectKind.PERSON, KnownRules.Each.ONE, KnownRules.steps(152))));
        finding.daily();
        var fresh = donor(153);
        var change = Map.of(
                "code",
                rule.code(),
                "validFrom",
                today().toString(),
                "legalBasis",
                "sửa",
                "steps",
                List.of(Map.of("threshold", 151), Map.of("threshold", 153)));
        var before = cases();
        var said = post(change, "/dry-run", 200);
        var made = UUID.fromString(post(change, "", 201).getString("id"));
        await().atMost(Duration.ofSeconds(60)).until(() -> QuarkusTransaction.requiringNew()
                .call(() -> AwardRuleRow.<AwardRuleRow>findById(made).appliedAt != null));
        var after = cases();
        assertThat(texts(said, "newlyDue"))
                .containsExactlyInAnyOrderElementsOf(opened(before, after))
                .extracting(one -> one.substring(0, 40))
                .containsExactlyInAnyOrder(again + " 151", fresh + " 151", fresh + " 153");
        assertThat(texts(said, "noLonger"))
                .containsExactlyInAnyOrderElementsOf(withdrawn(before, after))
                .extracting(one -> one.substring(0, 40))
                .containsExactlyInAnyOrder(again + " 152", declined + " 152", decided + " 152", fresh + " 152");
    }

    private static JsonPath post(Map<String, ?> change, String more, int status) {
        return World.as("province")
                .body(change)
                .post("/api/v1/award-rules" + more)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static AwardRule from(LocalDate day, AwardRule like) {
        return new AwardRule(
                like.id(),
                like.code(),
                like.nameVi(),
                like.nameEn(),
                like.subject(),
                like.measure(),
                day,
                null,
                true,
                like.legalBasis(),
                like.confidence(),
                false,
                like.credits(),
                like.bonuses(),
                null,
                like.weakest(),
                true,
                null,
                90,
                like.steps());
    }
}

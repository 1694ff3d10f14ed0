package vn.giothong.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.oneOf;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.decision;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.post;
import static vn.giothong.recognition.AwardWorld.put;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.account.Account;
import vn.giothong.donor.Evidence;
import vn.giothong.recognition.ladder.AuthorityLevel;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.recognition.ladder.SubjectKind;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CaseTest {
    @Inject
    Ladders ladders;

    @Test
    void a_case_goes_its_whole_way_with_who_and_when() {
        var id = caseOf(donor(20), 20);
        decide(id);
        var handover = Map.of("date", today().toString(), "by", "Nguyễn Văn Long", "receipt", "BN-1");
        put("commune", id, "handover", handover).then().statusCode(200);
        put("province", id, "payment", Map.of("amount", 3510000, "number", "PC-7"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PAID"))
                .body("award", equalTo("BANG_KHEN"))
                .body("authorityLevel", equalTo("PROVINCE"))
                .body("toBeConfirmed", equalTo(false))
                .body(
                        "steps.state",
                        equalTo(List.of(
                                "DETECTED",
                                "PROPOSED",
                                "VERIFIED",
                                "REVIEWED",
                                "SUBMITTED",
                                "DECIDED",
                                "HANDED_OVER",
                                "PAID")))
                .body("steps[1].by", notNullValue())
                .body("decision.number", equalTo("15/QĐ-UBND"))
                .body("decision.level", equalTo("PROVINCE"))
                .body("handover.by", equalTo("Nguyễn Văn Long"))
                .body("payment.amount", equalTo(3510000));
    }

    @Test
    void nobody_approves_what_the_same_person_proposed() {
        var id = caseOf(donor(5), 5);
        put("province", id, "proposal", Map.of()).then().statusCode(200);
        put("province", id, "verification", Map.of()).then().statusCode(403).body("code", equalTo("award_own"));
        put("province2", id, "verification", Map.of()).then().statusCode(200);
        put("province", id, "review", Map.of()).then().statusCode(403);
        put("province2", id, "review", Map.of()).then().statusCode(200);
        put("province2", id, "submission", Map.of()).then().statusCode(200);
        put("province", id, "decision", decision()).then().statusCode(403);
        put("province2", id, "decision", decision()).then().statusCode(200);
    }

    @Test
    void nor_does_anybody_in_bulk_or_what_the_same_person_nominated() {
        var id = caseOf(donor(5), 5);
        put("province", id, "proposal", Map.of()).then().statusCode(200);
        World.as("province")
                .body(Map.of("ids", List.of(id), "step", "VERIFICATION"))
                .post("/api/v1/award-cases/steps")
                .then()
                .statusCode(200)
                .body("done", equalTo(0))
                .body("results[0].code", equalTo("award_own"))
                .body("results[0].state", equalTo("PROPOSED"));
        var nomination = Map.of(
                "rule", "QG122_MERIT", "subjectId", donor(0), "on", "2019-12-21", "reason", "cứu người khẩn cấp");
        String nominated = World.as("province")
                .body(nomination)
                .post("/api/v1/award-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        put("province2", nominated, "proposal", Map.of()).then().statusCode(200);
        put("province", nominated, "verification", Map.of())
                .then()
                .statusCode(403)
                .body("code", equalTo("award_own"));
    }

    @Test
    void a_step_out_of_turn_is_refused() {
        var id = caseOf(donor(5), 5);
        put("district", id, "verification", Map.of()).then().statusCode(409).body("code", equalTo("award_state"));
        post("commune", id, "rejection", Map.of("reason", "x")).then().statusCode(403);
        put("province", id, "decision", decision()).then().statusCode(409);
        post("commune", id, "withdrawal", Map.of()).then().statusCode(422);
        post("commune", id, "withdrawal", Map.of("reason", "chưa kiểm tra"))
                .then()
                .statusCode(200);
        put("commune", id, "proposal", Map.of()).then().statusCode(409);
    }

    @Test
    void what_was_returned_is_proposed_again() {
        var id = caseOf(donor(5), 5);
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        post("district", id, "return", Map.of("reason", "thiếu giấy"))
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"));
        put("commune", id, "proposal", Map.of()).then().statusCode(200).body("state", equalTo("PROPOSED"));
    }

    @Test
    void who_proposed_before_a_return_approves_never() {
        var id = caseOf(donor(5), 5);
        put("province", id, "proposal", Map.of()).then().statusCode(200);
        post("province2", id, "return", Map.of("reason", "thiếu giấy")).then().statusCode(200);
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        put("province", id, "verification", Map.of()).then().statusCode(403).body("code", equalTo("award_own"));
        World.as("province").get("/api/v1/award-cases/" + id).then().body("acts", not(hasItem("VERIFICATION")));
        put("province2", id, "verification", Map.of()).then().statusCode(200);
    }

    @Test
    void a_decision_has_number_date_and_signer() {
        var id = caseOf(donor(5), 5);
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        for (var step : List.of("verification", "review", "submission")) {
            put("district", id, step, Map.of()).then().statusCode(200);
        }
        put("province", id, "decision", Map.of()).then().statusCode(422);
        put(
                        "province",
                        id,
                        "decision",
                        Map.of(
                                "number",
                                "1",
                                "signer",
                                "a",
                                "date",
                                today().plusDays(1).toString()))
                .then()
                .statusCode(422);
        put("district", id, "decision", decision()).then().statusCode(403);
        put("province", id, "decision", decision()).then().statusCode(200).body("state", equalTo("DECIDED"));
    }

    @Test
    void a_step_needs_no_body() {
        var id = caseOf(donor(5), 5);
        given().auth()
                .oauth2(World.token("commune"))
                .put("/api/v1/award-cases/" + id + "/proposal")
                .then()
                .statusCode(200);
    }

    @Test
    void one_step_is_taken_for_many_and_each_answers_for_itself() {
        var first = caseOf(donor(5), 5);
        var second = caseOf(donor(5), 5);
        put("commune", second, "proposal", Map.of()).then().statusCode(200);
        World.as("commune")
                .body(Map.of("ids", List.of(first, second, UUID.randomUUID().toString()), "step", "PROPOSAL"))
                .post("/api/v1/award-cases/steps")
                .then()
                .statusCode(200)
                .body("done", equalTo(1))
                .body("results", hasSize(3))
                .body("results[0].state", equalTo("PROPOSED"))
                .body("results[1].code", equalTo("award_state"))
                .body("results[2].code", equalTo("not_found"));
    }

    @Test
    void cases_are_for_those_in_whose_reach_they_are() {
        var id = caseOf(donor(5), 5);
        for (var who : List.of("commune", "district", "province", "auditor")) {
            World.as(who).get("/api/v1/award-cases/" + id).then().statusCode(200);
            World.as(who)
                    .get("/api/v1/award-cases/" + id + "/explanation")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo(5));
        }
        for (var who : List.of("club", "hospital", "health", "finance", "admin", "donor")) {
            World.as(who).get("/api/v1/award-cases/" + id).then().statusCode(404);
            put(who, id, "proposal", Map.of()).then().statusCode(404);
        }
        put("auditor", id, "proposal", Map.of()).then().statusCode(403);
        put("district", id, "proposal", Map.of()).then().statusCode(403);
        given().get("/api/v1/award-cases/" + id).then().statusCode(401);
        given().get("/api/v1/award-cases").then().statusCode(401);
        World.as("hospital").get("/api/v1/award-cases").then().statusCode(403);
    }

    @Test
    void cases_are_filtered_by_state_kind_chapter_and_delay() {
        var donor = donor(5);
        var id = caseOf(donor, 5);
        var query = "/api/v1/award-cases?subjectId=" + donor + "&chapterId=" + World.chapter("524");
        World.as("district")
                .get(query + "&state=DETECTED&subjectKind=PERSON&overdue=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(2))
                .body("items.id", hasItem(id));
        World.as("district")
                .get(query + "&state=PROPOSED")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        World.as("district")
                .get(query + "&subjectKind=FAMILY")
                .then()
                .statusCode(200)
                .body("total", equalTo(0));
        World.as("district").get("/api/v1/award-cases?state=NONE").then().statusCode(400);
        World.as("district").get("/api/v1/award-cases?chapterId=x").then().statusCode(400);
    }

    @Test
    void a_donor_sees_the_own_awards_and_declines_one() {
        World.token("donor");
        var donor = donor(5);
        var other = caseOf(donor(5), 5);
        QuarkusTransaction.requiringNew().run(() -> Account.update("donorId = ?1 where username = 'donor'", donor));
        World.as("donor")
                .get("/api/v1/me/awards")
                .then()
                .statusCode(200)
                .body("items.threshold", equalTo(List.of(1, 5)));
        World.as("donor").get("/api/v1/donors/" + donor + "/awards").then().statusCode(200);
        var id = caseOf(donor, 5);
        World.as("donor")
                .body(Map.of("reason", "tôi không cần"))
                .post("/api/v1/me/awards/" + id + "/decline")
                .then()
                .statusCode(200);
        World.as("donor").post("/api/v1/me/awards/" + other + "/decline").then().statusCode(404);
        World.as("commune").post("/api/v1/me/awards/" + id + "/decline").then().statusCode(403);
        gives(donor, "2020-02-20");
        World.as("province")
                .get("/api/v1/award-cases/" + id)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo("DONOR"));
    }

    @Test
    void who_brought_a_hundred_people_is_nominated() {
        var donor = donor(0);
        var body = Map.of("rule", "QG122_MOBILISER", "subjectId", donor, "amount", 120, "reason", "vận động trong năm");
        World.as("commune")
                .body(body)
                .post("/api/v1/award-cases")
                .then()
                .statusCode(201)
                .body("items[0].threshold", equalTo(100))
                .body("items[0].subjectKind", equalTo("MOBILISER"));
        World.as("commune").body(body).post("/api/v1/award-cases").then().statusCode(409);
        World.as("hospital").body(body).post("/api/v1/award-cases").then().statusCode(403);
        World.as("commune")
                .body(Map.of("rule", "QG122_MOBILISER", "subjectId", donor, "amount", 20, "reason", "x"))
                .post("/api/v1/award-cases")
                .then()
                .statusCode(422);
        World.as("commune")
                .body(Map.of("rule", "QG122_PERSON", "subjectId", donor, "amount", 20, "reason", "x"))
                .post("/api/v1/award-cases")
                .then()
                .statusCode(422);
    }

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
                        .filter(rule -> rule.active() && rule.measure().found())
                        .map(rule -> rule.subject()))
                .containsExactlyInAnyOrder(SubjectKind.PERSON, SubjectKind.FAMILY);
        World.as("club")
                .get("/api/v1/award-rules?at=2020-06-29")
                .then()
                .statusCode(200)
                .body("items.code", hasItem("QG122_PERSON"));
    }

    private static void propose(String id) {
        put("commune", id, "proposal", Map.of()).then().statusCode(200);
        for (var step : List.of("verification", "review", "submission")) {
            put("district", id, step, Map.of()).then().statusCode(200);
        }
    }

    private static Map<String, Object> decisionOn(LocalDate on) {
        return Map.of("number", "15/QĐ-UBND", "date", on.toString(), "signer", "Trần Hoàng Tuấn");
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
            assertThat(rule.steps().stream().map(CaseTest::numbers))
                    .containsExactlyElementsOf(
                            known.steps().stream().map(CaseTest::numbers).toList());
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
    void a_club_and_a_chapter_are_nominated_by_the_target_they_reached_and_merit_by_its_reason() {
        String club = World.as("province").get("/api/v1/clubs").path("items[0].id");
        var nominations = List.of(
                List.of("QG122_CLUB", club, 115, 110),
                List.of("QG122_CHAPTER", World.chapter("21043"), 130, 120),
                List.of("QG122_MERIT", donor(0).toString(), 0, 0));
        for (var one : nominations) {
            World.as("province")
                    .body(Map.of(
                            "rule",
                            one.get(0),
                            "subjectId",
                            one.get(1),
                            "amount",
                            one.get(2),
                            "on",
                            "2019-12-20",
                            "reason",
                            "tổng kết năm"))
                    .post("/api/v1/award-cases")
                    .then()
                    .statusCode(201)
                    .body("items.threshold", equalTo(List.of(one.get(3))))
                    .body("items[0].rule", equalTo(one.get(0)))
                    .body("items[0].year", equalTo(2019));
        }
    }

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
        assertThat(after.getInt("promptly.medianDays.DECIDED")).isNotNegative();
        assertThat(after.getLong("promptly.overdue")).isNotNegative();
    }

    private static long number(JsonPath json, String path) {
        return json.get(path) == null ? 0 : json.getLong(path);
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

    @Test
    void promptness_is_told_in_days_from_the_milestone() {
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
        for (var chapter : List.of("21040", "524")) {
            World.as("district")
                    .get("/api/v1/recognition/promptness?year=2004&chapterId=" + World.chapter(chapter))
                    .then()
                    .statusCode(200)
                    .body("cases", equalTo(4))
                    .body("given", equalTo(3))
                    .body("medianDays.DECIDED", equalTo(20))
                    .body("medianDays.HANDED_OVER", equalTo(25))
                    .body("overdue", equalTo(1))
                    .body("chapters.medianDays.DECIDED", equalTo(List.of(20)))
                    .body("ageing.longer", equalTo(1))
                    .body("ageing.upTo30", equalTo(0))
                    .body("chapters.ageing.longer", equalTo(List.of(1)))
                    .body("chapters.overdue", equalTo(List.of(1)))
                    .body("chapters[0].longestDays", greaterThan(7000));
        }
        World.as("commune").get("/api/v1/recognition/promptness?year=x").then().statusCode(400);
        World.as("hospital").get("/api/v1/recognition/promptness").then().statusCode(403);
        World.as("commune").get("/api/v1/recognition/typical?size=5").then().statusCode(200);
    }
}

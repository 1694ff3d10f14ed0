package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.thresholds;
import static vn.giothong.recognition.AwardWorld.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.recognition.ladder.KnownRules;
import vn.giothong.recognition.ladder.SubjectKind;

/** A province enters a regulation of its own: what it is about, its first version, and whom that makes due. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NewRuleTest {
    private static final String PATH = "/api/v1/award-rules";

    private String code;

    @BeforeEach
    void a_code_of_its_own() {
        code = "QNGAI_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    @AfterEach
    void forgotten() {
        RuleWorld.forget(KnownRules.rule(code, SubjectKind.PERSON, KnownRules.Each.ONE, KnownRules.steps(1)));
    }

    private Map<String, Object> rule() {
        var rule = new HashMap<String, Object>(Map.of(
                "code", code,
                "nameVi", "Quy định của tỉnh",
                "nameEn", "A rule of the province",
                "subject", "PERSON",
                "measure", "DONATIONS",
                "validFrom", today().toString(),
                "legalBasis", "Quyết định 12/2026/QĐ-UBND"));
        rule.put("steps", List.of(Map.of("threshold", 147, "award", "BANG_KHEN", "level", "PROVINCE")));
        return rule;
    }

    private static ValidatableResponse post(String path, Map<String, Object> rule) {
        return World.as("province").body(rule).post(path).then();
    }

    private ValidatableResponse refused(String field, @Nullable Object value) {
        var rule = rule();
        rule.put(field, value);
        for (var path : List.of(PATH, PATH + "/dry-run")) {
            post(path, rule).statusCode(422);
        }
        return post(PATH, rule);
    }

    @Test
    void a_new_rule_is_tried_made_and_applied() {
        var due = donor(147);
        post(PATH + "/dry-run", rule())
                .statusCode(200)
                .body("subjectKind", equalTo("PERSON"))
                .body("newlyDue.subjectId", hasItem(due.toString()))
                .body("noLongerTotal", equalTo(0));
        assertThat(thresholds(due, CaseState.DETECTED)).doesNotContain(147);
        var made = post(PATH, rule()).statusCode(201).extract();
        String id = made.path("id");
        assertThat(made.header("Location")).endsWith(PATH + "/" + id);
        World.as("club")
                .get(PATH + "/" + id)
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("nameEn", equalTo("A rule of the province"))
                .body("active", equalTo(true))
                .body("steps[0].authorities[0].level", equalTo("PROVINCE"));
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(thresholds(due, CaseState.DETECTED))
                .contains(147));
        post(PATH, Map.of("code", code, "validFrom", today().plusDays(9).toString(), "legalBasis", "sửa"))
                .statusCode(201)
                .body("nameVi", equalTo("Quy định của tỉnh"))
                .body("steps.threshold", equalTo(List.of(147)));
        World.as("district").body(rule()).post(PATH).then().statusCode(403);
    }

    @Test
    void what_it_is_about_has_to_fit_and_stays() {
        refused("measure", "TARGET_PERCENT")
                .body("code", equalTo("award_rule_measure"))
                .body("violations.field", equalTo(List.of("measure")));
        refused("code", "quy định").body("violations.field", equalTo(List.of("code")));
        refused("nameEn", null).body("violations.field", equalTo(List.of("nameEn")));
        refused("steps", null).body("violations.field", equalTo(List.of("steps")));
        refused("steps", List.of(Map.of("threshold", 5, "award", "XX", "level", "PROVINCE")))
                .body("code", equalTo("field_choice"))
                .body("violations.field", equalTo(List.of("steps[0].award")));
        refused("steps", List.of(Map.of("threshold", 5)))
                .body("violations.field", containsInAnyOrder("steps[0].award", "steps[0].level"));
        post(PATH, rule()).statusCode(201);
        var other = rule();
        other.putAll(
                Map.of("subject", "FAMILY", "validFrom", today().plusDays(3).toString()));
        post(PATH, other).statusCode(422).body("violations.field", equalTo(List.of("subject")));
        post(PATH, Map.of("code", "NOT_KNOWN", "validFrom", today().toString(), "legalBasis", "x"))
                .statusCode(400)
                .body("code", equalTo("award_rule_unknown"));
    }

    @Test
    void an_award_that_nobody_knows_is_not_stored_in_a_known_rule_either() {
        var body = Map.<String, Object>of(
                "code",
                "AVIS",
                "validFrom",
                today().plusDays(500).toString(),
                "legalBasis",
                "thử",
                "steps",
                List.of(Map.of("threshold", 8, "award", "XX")));
        for (var path : List.of(PATH, PATH + "/dry-run")) {
            post(path, body).statusCode(422).body("violations[0].field", equalTo("steps[0].award"));
        }
    }

    @Test
    void everything_that_is_wrong_is_told_at_once() {
        var rule = rule();
        rule.put("validFrom", today().minusDays(1).toString());
        rule.put("dueDays", 9999);
        rule.put(
                "steps",
                List.of(
                        Map.of("threshold", 5, "award", "CUP", "level", "PROVINCE"),
                        Map.of("threshold", 5, "award", "CUP", "level", "PROVINCE")));
        post(PATH, rule)
                .statusCode(422)
                .body("violations.field", containsInAnyOrder("validFrom", "dueDays", "steps[1].threshold"))
                .body("violations[0].code", equalTo("rule_past"));
    }

    @Test
    void the_page_makes_a_rule_and_tells_all_that_is_wrong_at_its_fields() {
        var visitor = Visitor.signedIn("province");
        assertThat(visitor.page("/recognition/rules")).contains("href=\"/recognition/rules/new\"");
        var page = visitor.page("/recognition/rules/new");
        var wrong = visitor.post(
                        page,
                        "/recognition/rules/new",
                        typed("validFrom", today().minusDays(1).toString(), "threshold1", "x"))
                .statusCode(422)
                .extract()
                .asString();
        assertThat(wrong).contains("href=\"#f-validFrom\"", "href=\"#f-threshold1\"", "value=\"147\"");
        var right = typed("active", "yes", "validFrom", today().plusDays(30).toString());
        visitor.post(page, "/recognition/rules/new", right).statusCode(303);
        World.as("province").get(PATH + "?at=" + today().plusDays(30)).then().body("items.code", hasItem(code));
        assertThat(visitor.post(page, "/recognition/rules/new", right)
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("href=\"#f-code\"", "Đã có quy chế mang mã này");
        assertThat(visitor.post(page, "/recognition/rules/new", "act", "preview")
                        .statusCode(422)
                        .extract()
                        .asString())
                .contains("href=\"#f-code\"", "href=\"#f-nameVi\"", "href=\"#f-validFrom\"", "href=\"#f-legalBasis\"");
        Visitor.signedIn("district").get("/recognition/rules/new").statusCode(403);
    }

    private String[] typed(String... more) {
        var rule = List.of(
                List.of("act", "save", "code", code, "nameVi", "Của tỉnh", "nameEn", "Of the province"),
                List.of("subject", "PERSON", "measure", "DONATIONS", "legalBasis", "QĐ 12", "dueDays", "90"),
                List.of("weakest", "C", "creditsWHOLE_BLOOD", "1"),
                List.of("threshold0", "147", "award0", "CUP", "level0", "PROVINCE"),
                List.of(more));
        return rule.stream().flatMap(List::stream).toArray(String[]::new);
    }

    @Test
    void filters_that_name_nothing_known_are_refused() {
        for (var address : List.of(
                "award-cases?rule=XX",
                "award-cases?chapterId=" + UUID.randomUUID(),
                "recognition/promptness?chapterId=" + UUID.randomUUID(),
                "recognition/typical?chapterId=" + UUID.randomUUID(),
                "recognition/mobilisers?chapterId=" + UUID.randomUUID(),
                "award-documents?chapterId=" + UUID.randomUUID(),
                "ceremonies?chapterId=" + UUID.randomUUID())) {
            World.as("province").get("/api/v1/" + address).then().statusCode(400);
        }
        World.as("province").get("/api/v1/award-cases?rule=QG122_PERSON").then().statusCode(200);
    }
}

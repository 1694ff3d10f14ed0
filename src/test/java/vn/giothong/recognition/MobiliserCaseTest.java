package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.merge.MergeWorld.unmerge;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.doubt;
import static vn.giothong.recognition.AwardWorld.takeBack;
import static vn.giothong.recognition.MobiliserWorld.bringerOf;
import static vn.giothong.recognition.MobiliserWorld.brings;
import static vn.giothong.recognition.MobiliserWorld.mobilisers;
import static vn.giothong.recognition.MobiliserWorld.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.Bringing;
import vn.giothong.drive.Outcome;
import vn.giothong.intake.ListWorld;
import vn.giothong.recognition.ladder.AwardRule;

/** Cases of those who bring others open by themselves; the rule honours three people in a year before 1932, two and four from then on. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class MobiliserCaseTest {
    @Inject
    Finding finding;

    private AwardRule rule;

    @BeforeEach
    void rules() {
        RuleWorld.open(mobilisers("1930-01-01", "1932-01-01", 3));
        rule = RuleWorld.open(mobilisers("1932-01-01", null, 2, 4));
    }

    @AfterEach
    void no_rules() {
        RuleWorld.forget(rule);
    }

    private static ValidatableResponse cases(UUID bringer) {
        return World.as("province")
                .get("/api/v1/award-cases?subjectKind=MOBILISER&subjectId=" + bringer)
                .then()
                .statusCode(200);
    }

    /** Thresholds with years and states, each in one word, in the order of the years. */
    private static List<String> found(UUID bringer) {
        var found = new ArrayList<String>();
        cases(bringer)
                .extract()
                .jsonPath()
                .<Map<String, Object>>getList("items")
                .forEach(one -> found.add(one.get("year") + " " + one.get("threshold") + " " + one.get("state")));
        found.sort(null);
        return found;
    }

    private static String caseOf(UUID bringer, int threshold) {
        return cases(bringer).extract().path("items.find { it.threshold == " + threshold + " }.id");
    }

    @Test
    void the_donation_that_makes_the_number_full_opens_the_case() {
        var bringer = bringerOf(1, 1936);
        assertThat(found(bringer)).isEmpty();
        brings(bringer, somebody(), "1936-05-10");
        cases(bringer)
                .body("total", equalTo(1))
                .body("items[0].threshold", equalTo(2))
                .body("items[0].amount", equalTo(2))
                .body("items[0].year", equalTo(1936))
                .body("items[0].state", equalTo("DETECTED"))
                .body("items[0].reachedOn", equalTo("1936-05-10"))
                .body("items[0].steps[0].by", equalTo(null));
        brings(bringer, somebody(), "1936-06-10");
        assertThat(found(bringer)).containsExactly("1936 2 DETECTED");
        brings(bringer, somebody(), "1936-07-10");
        assertThat(found(bringer)).containsExactly("1936 2 WITHDRAWN", "1936 4 DETECTED");
        brings(bringer, somebody(), "1937-07-10");
        brings(bringer, somebody(), "1937-08-10");
        assertThat(found(bringer)).containsExactly("1936 2 WITHDRAWN", "1936 4 DETECTED", "1937 2 DETECTED");
    }

    @Test
    void a_year_is_judged_by_the_rule_of_its_end() {
        var bringer = bringerOf(2, 1931);
        assertThat(found(bringer)).isEmpty();
        brings(bringer, somebody(), "1931-09-10");
        assertThat(found(bringer)).containsExactly("1931 3 DETECTED");
    }

    @Test
    void what_is_taken_back_withdraws_the_case_and_what_comes_again_opens_it_again() {
        var bringer = bringerOf(1, 1938);
        var said = brings(bringer, somebody(), "1938-05-10");
        takeBack(said);
        cases(bringer)
                .body("items[0].state", equalTo("WITHDRAWN"))
                .body("items[0].withdrawnBy", equalTo("SYSTEM"))
                .body("items[0].steps.last().reasonCode", equalTo("case.not_reached"));
        brings(bringer, somebody(), "1938-06-10");
        assertThat(found(bringer)).containsExactly("1938 2 DETECTED");
        cases(bringer).body("items[0].reachedOn", equalTo("1938-06-10"));
    }

    @Test
    void a_decided_case_is_marked_when_the_number_falls_and_no_higher_one_follows_in_the_year() {
        var bringer = bringerOf(1, 1939);
        var said = brings(bringer, somebody(), "1939-05-10");
        decide(caseOf(bringer, 2));
        takeBack(said);
        assertThat(doubt(bringer, 2)).isEqualTo("NOT_REACHED");
        for (int month = 6; month <= 8; month++) {
            brings(bringer, somebody(), "1939-0" + month + "-10");
        }
        assertThat(doubt(bringer, 2)).isNull();
        assertThat(found(bringer)).containsExactly("1939 2 DECIDED");
    }

    @Test
    void two_records_of_one_person_have_one_case_together_and_none_apart() {
        var kept = bringerOf(1, 1940);
        var gone = somebody();
        brings(gone, somebody(), "1940-05-10");
        var merge = merge(kept, gone);
        assertThat(found(kept)).containsExactly("1940 2 DETECTED");
        unmerge(kept, merge);
        assertThat(found(kept)).containsExactly("1940 2 WITHDRAWN");
        var person = somebody();
        var twice = somebody();
        brings(kept, person, "1940-06-10");
        assertThat(found(kept)).containsExactly("1940 2 DETECTED");
        brings(kept, twice, "1940-07-10");
        merge(person, twice);
        assertThat(found(kept)).containsExactly("1940 2 DETECTED");
        cases(kept).body("items[0].amount", equalTo(2));
    }

    @Test
    void a_list_brings_the_cases_of_all_whom_its_people_were_brought_by() {
        var one = bringerOf(1, 1941);
        var other = bringerOf(1, 1941);
        var drive = ListWorld.drive("1941-05-10");
        var people = List.of(somebody(), somebody());
        QuarkusTransaction.requiringNew().run(() -> {
            for (int n = 0; n < people.size(); n++) {
                var said = AwardWorld.says(drive, people.get(n), n + 1);
                var line = Outcome.<Outcome>findById(said).registrationId;
                new Bringing(line, n == 0 ? one : other, Instant.now(), null).persist();
            }
            AwardWorld.settlement().settle(drive, people);
        });
        assertThat(found(one)).containsExactly("1941 2 DETECTED");
        assertThat(found(other)).containsExactly("1941 2 DETECTED");
    }

    @Test
    void the_desk_corrects_who_brought_the_person_and_the_cases_follow() {
        var wrong = bringerOf(1, 1962);
        var right = bringerOf(1, 1962);
        var drive = ListWorld.drive("1962-05-10");
        var line = ListWorld.gave(drive, Map.of("donorId", somebody(), "arrived", true, "broughtBy", wrong));
        assertThat(found(wrong)).containsExactly("1962 2 DETECTED");
        World.as("district")
                .body(Map.of("broughtBy", right))
                .put(line + "/bringer")
                .then()
                .statusCode(200);
        assertThat(found(wrong)).containsExactly("1962 2 WITHDRAWN");
        assertThat(found(right)).containsExactly("1962 2 DETECTED");
        World.as("district").delete(line + "/bringer").then().statusCode(200);
        assertThat(found(right)).containsExactly("1962 2 WITHDRAWN");
    }

    @Test
    void people_brought_before_the_rule_was_applied_are_found_by_the_next_night() {
        var bringer = bringerOf(2, 1943);
        QuarkusTransaction.requiringNew().run(() -> RuleWorld.forgetCases(rule));
        finding.daily();
        assertThat(found(bringer)).containsExactly("1943 2 DETECTED");
    }

    @Test
    void a_declined_case_stays_declined_and_one_that_people_withdrew_stays_withdrawn() {
        var bringer = bringerOf(2, 1944);
        AwardWorld.post("commune", caseOf(bringer, 2), "withdrawal", Map.of("reason", "không nhận"))
                .then()
                .statusCode(200);
        brings(bringer, somebody(), "1944-05-10");
        assertThat(found(bringer)).containsExactly("1944 2 WITHDRAWN");
        brings(bringer, somebody(), "1944-06-10");
        assertThat(found(bringer)).containsExactly("1944 2 WITHDRAWN", "1944 4 DETECTED");
    }
}

package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.merge.MergeWorld.unmerge;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.thresholds;
import static vn.giothong.recognition.CaseState.DECIDED;
import static vn.giothong.recognition.CaseState.DETECTED;
import static vn.giothong.recognition.CaseState.PROPOSED;
import static vn.giothong.recognition.CaseState.WITHDRAWN;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** What becomes of the cases of two records that are found to be one person, and of those that were not. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergeMilestoneTest {
    @Test
    void two_records_of_one_person_have_one_case_for_a_step_and_two_when_unmerged() {
        var kept = donor(0);
        var gone = donor(0);
        for (int i = 1; i <= 5; i++) {
            gives(gone, "2019-0" + i + "-03");
            gives(kept, "2019-0" + i + "-19");
        }
        var proposed = caseOf(gone, 5);
        AwardWorld.put("commune", proposed, "proposal", Map.of()).then().statusCode(200);
        var merge = merge(kept, gone);
        assertThat(thresholds(kept, PROPOSED)).containsExactly(5);
        assertThat(thresholds(kept, DETECTED)).containsExactly(1, 10);
        assertThat(thresholds(kept, WITHDRAWN)).containsExactlyInAnyOrder(1, 5);
        unmerge(kept, merge);
        assertThat(thresholds(gone, PROPOSED)).containsExactly(5);
        assertThat(thresholds(gone, DETECTED)).containsExactly(1);
        assertThat(thresholds(kept, DETECTED)).containsExactly(1, 5);
        assertThat(thresholds(kept, WITHDRAWN)).containsExactly(10);
    }

    @Test
    void a_step_that_was_decided_for_both_records_is_marked_as_given_twice_until_they_are_parted() {
        var kept = donor(5);
        var gone = donor(5);
        var cases = List.of(caseOf(kept, 5), caseOf(gone, 5));
        cases.forEach(AwardWorld::decide);
        var merge = merge(kept, gone);
        var doubts = doubts(cases);
        assertThat(doubts).containsExactlyInAnyOrder(null, "TWICE");
        assertThat(thresholds(kept, DECIDED)).containsExactly(5, 5);
        gives(kept, "2020-02-20");
        assertThat(doubts(cases)).as("the same one after more was given").isEqualTo(doubts);
        var page = "/recognition/cases/" + cases.get(doubts.indexOf("TWICE"));
        assertThat(Visitor.signedIn("province").page(page))
                .contains("Hai hồ sơ của một người đều đã có quyết định cho cùng một mốc");
        assertThat(Visitor.signedIn("province").english(page))
                .contains("Two records of one person were both given this step.");
        unmerge(kept, merge);
        assertThat(doubts(cases)).containsExactly(null, null);
    }

    private static List<String> doubts(List<String> cases) {
        var doubts = new ArrayList<String>();
        cases.forEach(id -> doubts.add(World.as("province")
                .get("/api/v1/award-cases/" + id)
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .extract()
                .path("doubt")));
        return doubts;
    }
}

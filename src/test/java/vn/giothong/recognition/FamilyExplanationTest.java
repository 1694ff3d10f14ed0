package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.family;
import static vn.giothong.recognition.AwardWorld.gives;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FamilyExplanationTest {
    @Test
    void opening_balances_are_left_out_of_a_family_and_its_explanation_says_so() {
        var mother = donor(6);
        var son = donor(3);
        gives(mother, "2019-01-10");
        gives(son, "2019-02-10");
        gives(mother, "2019-06-10");
        var household = family(mother, son, "2018-01-01");
        String id = World.as("commune")
                .get("/api/v1/award-cases?subjectKind=FAMILY&subjectId=" + household)
                .path("items[0].id");
        World.as("commune")
                .get("/api/v1/award-cases/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("total", equalTo(3))
                .body("counted", hasSize(3))
                .body("opening", equalTo(null))
                .body("openingsLeftOut", equalTo(9));
        var visitor = Visitor.signedIn("commune");
        assertThat(visitor.page("/recognition/cases/" + id)).contains("Không tính cho gia đình: 9 lần hiến trước đây");
        assertThat(visitor.english("/recognition/cases/" + id))
                .contains("Not counted for the family: 9 earlier donations");
    }

    @Test
    void the_explanation_of_a_person_counts_the_balance_and_leaves_none_out() {
        var id = AwardWorld.caseOf(donor(6), 5);
        World.as("commune")
                .get("/api/v1/award-cases/" + id + "/explanation")
                .then()
                .body("opening.count", equalTo(6))
                .body("openingsLeftOut", equalTo(0));
        assertThat(Visitor.signedIn("commune").english("/recognition/cases/" + id))
                .doesNotContain("Not counted for the family");
    }
}

package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

/** What an explanation does not count is there with the reason: earlier donations known too weakly, and what two records tell twice. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MergeExplanationTest {
    private static ValidatableResponse explained(String id) {
        return World.as("province")
                .get("/api/v1/award-cases/" + id + "/explanation")
                .then()
                .statusCode(200);
    }

    @Test
    void a_balance_that_is_known_too_weakly_is_left_out() {
        var donor = donor(4, "D");
        gives(donor, "2020-03-20");
        var id = caseOf(donor, 1);
        explained(id)
                .body("total", equalTo(1))
                .body("leftOut.why", equalTo(List.of("EVIDENCE")))
                .body("leftOut[0].opening.count", equalTo(4))
                .body("leftOut[0].opening.evidence", equalTo("D"))
                .body("leftOut[0].donation", equalTo(null));
        assertThat(Visitor.signedIn("province").page("/recognition/cases/" + id))
                .contains("4 lần hiến trước đây", "chứng cứ quá yếu");
    }

    @Test
    void of_two_records_the_smaller_balance_is_left_out_whichever_stays() {
        var more = donor(8);
        merge(more, donor(3));
        explained(caseOf(more, 5))
                .body("opening.count", equalTo(8))
                .body("leftOut.why", equalTo(List.of("OTHER_RECORD")))
                .body("leftOut[0].opening.count", equalTo(3));
        var fewer = donor(2);
        merge(fewer, donor(6));
        explained(caseOf(fewer, 5))
                .body("opening.count", equalTo(6))
                .body("leftOut.opening.count", equalTo(List.of(2)));
    }

    @Test
    void two_donations_of_one_drive_are_one_and_the_other_is_named() {
        var kept = donor(4);
        var gone = donor(0);
        var drive = ListWorld.drive("2020-03-20");
        QuarkusTransaction.requiringNew().run(() -> {
            AwardWorld.says(drive, kept, 1);
            AwardWorld.says(drive, gone, 2);
            AwardWorld.settlement().settle(drive, List.<UUID>of(kept, gone));
        });
        merge(kept, gone);
        var id = caseOf(kept, 5);
        explained(id)
                .body("total", equalTo(5))
                .body("leftOut.why", hasItem("SAME_DRIVE"))
                .body("leftOut.find { it.why == 'SAME_DRIVE' }.donation.date", equalTo("2020-03-20"));
        assertThat(Visitor.signedIn("province").english("/recognition/cases/" + id))
                .contains("counted once");
    }
}

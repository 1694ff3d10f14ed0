package vn.giothong.drive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Together;
import vn.giothong.World;

/** Two who decide on one drive at the same moment: one is first, the other is told, and nobody sees a failure. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DriveActsTogetherTest {
    private static final int ROUNDS = 6;

    @BeforeEach
    void all_are_signed_in() {
        List.of("district", "province", "province2").forEach(World::token);
    }

    @ParameterizedTest(name = "{0}: {1} {2} and {3} {4}, {5} of which go through")
    @CsvSource({
        "SUBMITTED, province, approval, province2, approval, 2, APPROVED",
        "SUBMITTED, province, return, province2, return, 1, DRAFT",
        "DRAFT, district, submission, district, submission, 2, SUBMITTED",
        "DRAFT, district, cancellation, district, cancellation, 1, CANCELLED",
        "HELD, district, closure, province, closure, 2, CLOSED",
        "CLOSED, district, reopening, province, reopening, 2, APPROVED",
    })
    void the_same_act_twice_is_written_down_once(
            String state, String one, String act, String other, String again, int through, String then) {
        for (int round = 0; round < ROUNDS; round++) {
            var id = drive(state);
            List<Object> before = DriveStory.get("district", id).extract().path("steps");
            var statuses = together(() -> take(one, id, act), () -> take(other, id, again));
            assertThat(statuses).containsOnly(through == 2 ? new Integer[] {200} : new Integer[] {200, 409});
            List<Object> after = DriveStory.get("district", id)
                    .body("state", equalTo(then))
                    .extract()
                    .path("steps");
            assertThat(after).hasSize(before.size() + 1);
        }
    }

    @ParameterizedTest(name = "{0}: {1} {2} or {3} {4}")
    @CsvSource({
        "SUBMITTED, province, approval, province2, return",
        "SUBMITTED, province, return, district, cancellation",
        "HELD, district, closure, province, cancellation"
    })
    void of_two_acts_that_exclude_each_other_one_goes_through(
            String state, String one, String act, String other, String instead) {
        for (int round = 0; round < ROUNDS; round++) {
            var id = drive(state);
            var statuses = together(() -> take(one, id, act), () -> take(other, id, instead));
            // a draft that was just returned may still be called off
            assertThat(statuses).isSubsetOf(200, 409).contains(200);
            List<Object> steps = DriveStory.get("district", id).extract().path("steps");
            var taken = statuses.stream().filter(status -> status == 200).count();
            assertThat(steps).hasSize(drivenBefore(state) + (int) taken);
        }
    }

    private static int drivenBefore(String state) {
        return state.equals("HELD") ? 3 : 2;
    }

    private static List<Integer> together(Callable<Integer> one, Callable<Integer> other) {
        return Together.act(List.of(one, other));
    }

    private static String drive(String state) {
        return switch (state) {
            case "DRAFT" -> DriveStory.drafted("district", DriveStory.DISTRICT);
            case "SUBMITTED" -> DriveStory.submitted("district", DriveStory.DISTRICT);
            case "HELD" -> DriveStory.held("district", DriveStory.DISTRICT, "province");
            default -> closed();
        };
    }

    private static String closed() {
        var id = DriveStory.held("district", DriveStory.DISTRICT, "province");
        DriveStory.put("district", id, "closure").statusCode(200);
        return id;
    }

    private static int take(String who, String id, String act) {
        var answer =
                switch (act) {
                    case "submission", "approval", "closure" -> DriveStory.put(who, id, act);
                    case "return", "cancellation" -> DriveStory.post(who, id, act, "Bão số 5");
                    default ->
                        World.as(who)
                                .delete("/api/v1/drives/" + id + "/closure")
                                .then();
                };
        return answer.extract().statusCode();
    }
}

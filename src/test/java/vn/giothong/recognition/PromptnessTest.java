package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decisionOn;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.propose;
import static vn.giothong.recognition.AwardWorld.put;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Visitor;
import vn.giothong.World;

/** How long awards take that take any time, in a year that no other test knows. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PromptnessTest {
    private static final LocalDate REACHED = LocalDate.of(2005, 5, 4);

    private static void decided(int days, int handedOver) {
        var donor = donor(0);
        gives(donor, REACHED.toString());
        var id = caseOf(donor, 1);
        propose(id);
        put("province", id, "decision", decisionOn(REACHED.plusDays(days)))
                .then()
                .statusCode(200);
        if (handedOver >= days) {
            var day = REACHED.plusDays(handedOver).toString();
            put("commune", id, "handover", Map.of("date", day, "by", "Nguyễn Văn Long"))
                    .then()
                    .statusCode(200);
        }
    }

    private static String asked() {
        return "/recognition/promptness?year=2005&chapterId=" + World.chapter("21040");
    }

    @Test
    void what_is_given_on_the_spot_hides_nothing_of_how_long_the_others_take() {
        for (int n = 0; n < 3; n++) {
            decided(0, 0);
        }
        decided(30, 40);
        decided(50, -1);
        World.as("province")
                .get("/api/v1" + asked())
                .then()
                .statusCode(200)
                .body("cases", equalTo(5))
                .body("given", equalTo(5))
                .body("onTheSpot", equalTo(3))
                .body("timed", equalTo(2))
                // they were proposed long after the day of their decision
                .body("medianDays.PROPOSED", equalTo(30))
                .body("medianDays.DECIDED", equalTo(30))
                .body("medianDays.HANDED_OVER", equalTo(40))
                .body("steps.size()", equalTo(1))
                .body("steps[0].threshold", equalTo(1))
                .body("steps[0].onTheSpot", equalTo(3))
                .body("steps[0].medianDays.DECIDED", equalTo(30))
                .body("chapters[0].onTheSpot", equalTo(3))
                .body("chapters[0].medianDays.DECIDED", equalTo(30));
        var visitor = Visitor.signedIn("province");
        assertThat(visitor.page(asked())).contains("Trung vị tính trên 2", "không tính 3 khen thưởng", "Theo mốc");
        assertThat(visitor.english(asked()))
                .contains("The medians are of 2 awards", "3 awards decided and handed over");
    }

    /** The quick ones have gone all the way, the slow ones half of it. */
    @Test
    void no_step_looks_earlier_than_the_one_before_it() {
        var rows = new ArrayList<PromptnessRows.Row>();
        var taken = new HashMap<UUID, Map<CaseState, LocalDate>>();
        for (int days : new int[] {5, 6, 7, 80, 90, 100}) {
            var quick = days < 10;
            var decided = REACHED.plusDays(days);
            var handed = quick ? decided.plusDays(1) : null;
            var state = quick ? CaseState.HANDED_OVER : CaseState.DECIDED;
            var row = new PromptnessRows.Row(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "R",
                    5,
                    "GIAY_KHEN",
                    state,
                    REACHED,
                    decided,
                    decided,
                    handed);
            rows.add(row);
            taken.put(
                    row.id(),
                    quick
                            ? Map.of(CaseState.DECIDED, decided, CaseState.HANDED_OVER, decided.plusDays(1))
                            : Map.of(CaseState.PROPOSED, decided.minusDays(60), CaseState.DECIDED, decided));
        }
        var medians = new StepDays(taken).medians(rows);
        assertThat(medians)
                .containsExactly(
                        Map.entry(CaseState.PROPOSED, 7),
                        Map.entry(CaseState.DECIDED, 7),
                        Map.entry(CaseState.HANDED_OVER, 8));
        assertThat(new StepDays(taken).medians(rows.subList(2, 6)))
                .doesNotContainKey(CaseState.HANDED_OVER)
                .containsEntry(CaseState.DECIDED, 80);
        assertThat(new StepDays(taken).medians(List.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"health", "finance"})
    void health_and_finance_read_the_totals_and_no_names(String reader) {
        var all = World.as("auditor").get("/api/v1/recognition/promptness?year=2020");
        var told = World.as(reader).get("/api/v1/recognition/promptness?year=2020");
        told.then().statusCode(200);
        assertThat(told.asString()).isEqualTo(all.asString());
        var visitor = Visitor.signedIn(reader);
        assertThat(visitor.page("/today")).contains("href=\"/recognition/promptness\"");
        assertThat(visitor.page("/recognition/promptness?year=2020"))
                .contains("Huyện Bình Sơn")
                .doesNotContain("href=\"/recognition?")
                .doesNotContain("href=\"/recognition\"");
        World.as(reader).get("/api/v1/award-cases").then().statusCode(403);
        visitor.get("/recognition").statusCode(403);
        for (var other : List.of("hospital", "admin", "team")) {
            World.as(other).get("/api/v1/recognition/promptness").then().statusCode(403);
        }
    }
}

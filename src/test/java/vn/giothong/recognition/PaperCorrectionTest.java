package vn.giothong.recognition;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static vn.giothong.recognition.PaperWorld.cases;
import static vn.giothong.recognition.PaperWorld.change;
import static vn.giothong.recognition.PaperWorld.issue;
import static vn.giothong.recognition.PaperWorld.issued;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** What a corrected decision leaves on its cases. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PaperCorrectionTest {
    private static final String COMMUNES_DECIDE = "2025-07-01";
    private static final String BEFORE_THE_MILESTONE = "2024-02-28";
    private static final String DISTRICTS_DECIDE = "2025-06-30";

    @Test
    void a_case_that_is_kept_rests_on_the_new_decision_and_one_left_out_on_none() {
        var cases = cases(2, 5, CaseState.SUBMITTED);
        var kept = cases.get(0);
        var old = decided(draft(cases), COMMUNES_DECIDE);
        mustBeDecided(kept, "COMMUNE", COMMUNES_DECIDE, old);
        String correction = World.as("province")
                .body(Map.of("change", "Ghi sai ngày, bỏ một người", "caseIds", List.of(kept)))
                .post("/api/v1/award-documents/" + idOf(old) + "/correction")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        mustBeDecided(kept, "DISTRICT", DISTRICTS_DECIDE, decided(correction, DISTRICTS_DECIDE));
        World.as("province")
                .get("/api/v1/award-cases/" + cases.get(1))
                .then()
                .body("state", equalTo("SUBMITTED"))
                .body("decision", equalTo(null))
                .body("authorityLevel", equalTo("COMMUNE"));
    }

    @Test
    void no_correction_decides_before_the_milestone() {
        var cases = cases(1, 5, CaseState.SUBMITTED);
        var old = decided(draft(cases), COMMUNES_DECIDE);
        String correction = World.as("province")
                .body(Map.of("change", "Ghi sai ngày"))
                .post("/api/v1/award-documents/" + idOf(old) + "/correction")
                .path("id");
        change("province", correction, Map.of("signer", "Đặng Ngọc Dũng"));
        issue("province", correction, Map.of("number", 90_001, "date", BEFORE_THE_MILESTONE))
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo("date"));
        mustBeDecided(cases.get(0), "COMMUNE", COMMUNES_DECIDE, old);
    }

    private static String draft(List<UUID> cases) {
        return PaperWorld.begin("province", Map.of("kind", "DECISION", "caseIds", cases, "date", COMMUNES_DECIDE))
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
    }

    /** The id and the number of the paper. */
    private static String decided(String paper, String day) {
        change("province", paper, Map.of("signer", "Đặng Ngọc Dũng"));
        var number = ThreadLocalRandom.current().nextInt(10_000, 90_000);
        return paper + " "
                + issued("province", paper, Map.of("number", number, "date", day))
                        .getString("number");
    }

    private static String idOf(String paper) {
        return paper.substring(0, paper.indexOf(' '));
    }

    private static void mustBeDecided(UUID id, String level, String day, String paper) {
        World.as("province")
                .get("/api/v1/award-cases/" + id)
                .then()
                .body("state", equalTo("DECIDED"))
                .body("decision.level", equalTo(level))
                .body("decision.date", equalTo(day))
                .body("decision.signer", startsWith("Đặng Ngọc Dũng"))
                .body("decision.number", equalTo(paper.substring(paper.indexOf(' ') + 1)));
    }
}

package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.merge.MergeWorld.merge;
import static vn.giothong.recognition.AwardWorld.caseOf;
import static vn.giothong.recognition.AwardWorld.decide;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.nominate;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** How often somebody is honoured for what was done in one year: once for the highest step, and once for each emergency. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NominationYearTest {
    private static final String JUNE = "2019-06-10";
    private static final String DECEMBER = "2019-12-20";

    private UUID donor;

    @BeforeEach
    void somebody() {
        donor = donor(0);
    }

    private static ValidatableResponse brought(UUID who, int people, String on) {
        return nominate("commune", "QG122_MOBILISER", who, people, on);
    }

    @Test
    void a_higher_step_of_the_year_takes_the_place_of_a_lower_one_that_nobody_has_decided() {
        brought(donor, 60, JUNE).statusCode(201);
        var lower = caseOf(donor, 50);
        brought(donor, 120, DECEMBER).statusCode(201).body("items[0].threshold", equalTo(100));
        World.as("province")
                .get("/api/v1/award-cases/" + lower)
                .then()
                .body("state", equalTo("WITHDRAWN"))
                .body("withdrawnBy", equalTo("SYSTEM"))
                .body("steps.last().reason", equalTo("một mốc cao hơn trong cùng năm thay cho mốc này"))
                .body("steps.last().reasonCode", equalTo("case.higher_step"));
        World.as("province")
                .header("Accept-Language", "en")
                .get("/api/v1/award-cases/" + lower)
                .then()
                .body("steps.last().reason", equalTo("a higher step of the same year stands in its place"));
        var visitor = Visitor.signedIn("province");
        assertThat(visitor.page("/recognition/cases/" + lower))
                .contains("một mốc cao hơn trong cùng năm thay cho mốc này");
        brought(donor, 70, DECEMBER).statusCode(409).body("code", equalTo("award_higher_known"));
    }

    @Test
    void once_a_step_of_the_year_was_decided_no_other_follows_in_it() {
        brought(donor, 60, JUNE).statusCode(201);
        decide(caseOf(donor, 50));
        brought(donor, 120, DECEMBER).statusCode(409).body("code", equalTo("award_lower_decided"));
        brought(donor, 120, "2018-12-20").statusCode(201);
    }

    @Test
    void a_club_is_honoured_for_the_highest_step_of_its_year_too() {
        String club = World.as("province").get("/api/v1/clubs").path("items[0].id");
        nominate("province", "QG122_CLUB", club, 100, "2018-06-10").statusCode(201);
        nominate("province", "QG122_CLUB", club, 115, "2018-12-10")
                .statusCode(201)
                .body("items[0].threshold", equalTo(110));
        World.as("province")
                .get("/api/v1/award-cases?subjectId=" + club + "&rule=QG122_CLUB&threshold=100")
                .then()
                .body("items.findAll { it.year == 2018 }.state", equalTo(List.of("WITHDRAWN")));
    }

    @Test
    void of_two_records_of_one_person_one_is_nominated() {
        var gone = donor(0);
        brought(gone, 120, JUNE).statusCode(201);
        merge(donor, gone);
        brought(donor, 120, DECEMBER).statusCode(409).body("code", equalTo("award_known"));
        brought(donor, 60, DECEMBER).statusCode(409).body("code", equalTo("award_higher_known"));
        brought(donor, 120, "2018-12-20").statusCode(201);
    }

    @Test
    void merit_is_honoured_in_each_emergency_and_once_in_each() {
        String id = nominate("province", "QG122_MERIT", donor, 0, JUNE)
                .statusCode(201)
                .extract()
                .path("items[0].id");
        assertThat(Visitor.signedIn("province").english("/recognition/cases/" + id))
                .contains(": Certificate of merit")
                .doesNotContain("Step 0");
        nominate("province", "QG122_MERIT", donor, 0, DECEMBER).statusCode(201).body("items[0].year", equalTo(2019));
        nominate("province", "QG122_MERIT", donor, 0, DECEMBER).statusCode(409).body("code", equalTo("award_known"));
    }
}

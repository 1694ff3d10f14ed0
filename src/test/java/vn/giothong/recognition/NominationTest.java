package vn.giothong.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.recognition.AwardWorld.donor;
import static vn.giothong.recognition.AwardWorld.gives;
import static vn.giothong.recognition.AwardWorld.propose;
import static vn.giothong.recognition.AwardWorld.put;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;

/** Those whom no register finds: mobilisers, clubs and chapters, merit in an emergency. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NominationTest {
    @Test
    void who_brought_a_hundred_people_is_nominated() {
        var donor = donor(0);
        AwardWorld.nominate("commune", "QG122_MOBILISER", donor, 120, "2019-12-20")
                .statusCode(201)
                .body("items[0].threshold", equalTo(100))
                .body("items[0].subjectKind", equalTo("MOBILISER"));
        AwardWorld.nominate("commune", "QG122_MOBILISER", donor, 120, "2019-12-20")
                .statusCode(409);
        AwardWorld.nominate("hospital", "QG122_MOBILISER", donor, 120, "2019-12-20")
                .statusCode(403);
        AwardWorld.nominate("commune", "QG122_MOBILISER", donor, 20, "2019-12-20")
                .statusCode(422);
        AwardWorld.nominate("commune", "QG122_PERSON", donor, 20, "2019-12-20").statusCode(422);
    }

    @Test
    void a_nomination_is_explained_by_who_gave_the_number_when_and_why() {
        var why = "vận động 76 người, danh sách kèm theo";
        String id = World.as("commune")
                .body(Map.of(
                        "rule",
                        "QG122_MOBILISER",
                        "subjectId",
                        donor(0),
                        "amount",
                        76,
                        "on",
                        "2019-12-20",
                        "evidence",
                        "Biên bản kèm danh sách",
                        "reason",
                        why))
                .post("/api/v1/award-cases")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        var nominator = "Võ Thị Kim Loan";
        World.as("province")
                .get("/api/v1/award-cases/" + id + "/explanation")
                .then()
                .statusCode(200)
                .body("total", equalTo(76))
                .body("measure", equalTo("PEOPLE_IN_YEAR"))
                .body("nominated.by", equalTo(nominator))
                .body("nominated.on", equalTo(AwardWorld.today().toString()))
                .body("nominated.reachedOn", equalTo("2019-12-20"))
                .body("nominated.why", equalTo(why));
        assertThat(Visitor.signedIn("province")
                        .get("/recognition/cases/" + id)
                        .extract()
                        .asString())
                .contains("Tổng là số người vận động được trong năm")
                .contains("<dt>Người đề cử</dt><dd>" + nominator)
                .contains("theo đề cử")
                .doesNotContain("Không có lần hiến nào được tính");
    }

    @Test
    void a_club_and_a_chapter_are_nominated_by_the_target_they_reached_and_merit_by_its_reason() {
        String club = World.as("province").get("/api/v1/clubs").path("items[0].id");
        var nominations = List.of(
                List.of("QG122_CLUB", club, 115, 110),
                List.of("QG122_CHAPTER", World.chapter("21043"), 130, 120),
                List.of("QG122_MERIT", donor(0).toString(), 0, 0));
        for (var one : nominations) {
            AwardWorld.nominate("province", one.get(0), one.get(1), one.get(2), "2019-12-20")
                    .statusCode(201)
                    .body("items.threshold", equalTo(List.of(one.get(3))))
                    .body("items[0].rule", equalTo(one.get(0)))
                    .body("items[0].year", equalTo(2019));
        }
    }

    /** By how many people somebody brought in one year, the highest step alone. */
    @ParameterizedTest
    @CsvSource({"50, 50, GIAY_KHEN", "99, 50, GIAY_KHEN", "100, 100, BANG_KHEN", "130, 100, BANG_KHEN"})
    void a_mobiliser_is_honoured_by_the_people_brought_in_a_year(int people, int threshold, String award) {
        var donor = donor(0);
        for (var year : List.of(2018, 2019)) {
            AwardWorld.nominate("commune", "QG122_MOBILISER", donor, people, year + "-12-20")
                    .statusCode(201)
                    .body("items.threshold", equalTo(List.of(threshold)))
                    .body("items[0].award", equalTo(award))
                    .body("items[0].amount", equalTo(people))
                    .body("items[0].year", equalTo(year));
        }
        AwardWorld.nominate("commune", "QG122_MOBILISER", donor, 49, "2019-12-20")
                .statusCode(422)
                .body("code", equalTo("award_not_reached"));
    }

    @Test
    void a_donor_who_brought_a_hundred_is_honoured_as_a_mobiliser_beside_the_own_ladder() {
        var donor = donor(5);
        String id = AwardWorld.nominate("commune", "QG122_MOBILISER", donor, 100, "2019-12-20")
                .statusCode(201)
                .extract()
                .path("items[0].id");
        propose(id);
        put("province", id, "decision", AwardWorld.decision())
                .then()
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("decision.level", equalTo("PROVINCE"));
        gives(donor, "2020-02-20");
        assertThat(AwardWorld.thresholds(donor, CaseState.DETECTED)).containsExactly(1, 5);
        assertThat(AwardWorld.thresholds(donor, CaseState.DECIDED)).containsExactly(100);
    }
}

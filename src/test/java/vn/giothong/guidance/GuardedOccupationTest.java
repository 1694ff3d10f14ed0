package vn.giothong.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuardedOccupationTest {
    private static ValidatableResponse donor(String work) {
        var body = new HashMap<String, Object>();
        body.put("fullName", ListWorld.aName());
        body.put("birthYear", 1990);
        body.put("chapterId", World.chapter("21040"));
        body.put("guardedOccupation", work);
        return World.as("commune").body(body).post("/api/v1/donors").then();
    }

    private static JsonPath entered(String work) {
        return donor(work).statusCode(201).extract().jsonPath();
    }

    private static ValidatableResponse asked(JsonPath donor, String on) {
        return World.as("commune")
                .get("/api/v1/donors/" + donor.getString("id") + "/eligibility?component=WHOLE_BLOOD&on=" + on)
                .then()
                .statusCode(200);
    }

    @Test
    void a_diver_may_give_and_is_told_to_rest_before_diving_again() {
        var diver = entered("DIVER");
        asked(diver, "2026-12-01").body("answer", equalTo("POSSIBLE")).body("notes.rule", hasItem("OCCUPATION"));
        assertThat(Visitor.signedIn("commune").page("/donors/" + diver.getString("code")))
                .contains("Thợ lặn")
                .contains("12 giờ");
    }

    @Test
    void whoever_works_otherwise_is_told_nothing() {
        asked(entered(""), "2026-12-01").body("notes.rule", not(hasItem("OCCUPATION")));
    }

    @Test
    void an_unknown_occupation_is_refused_at_its_field() {
        donor("ASTRONAUT").statusCode(422).body("violations[0].field", equalTo("guardedOccupation"));
    }

    @Test
    void the_occupations_are_rules_with_dates_and_basis() {
        var rules = "/api/v1/eligibility/rules/occupations";
        World.as("club")
                .get(rules)
                .then()
                .statusCode(200)
                .body("items.code", hasItems("PILOT", "DIVER", "HEAVY_WORK"))
                .body("items[0].legalBasis", equalTo("Thông tư 26/2013/TT-BYT, Phụ lục 2"));
        World.as("club").get(rules + "?at=2013-11-14").then().body("items", hasSize(0));
        assertThat(Visitor.signedIn("province").page("/eligibility/rules")).contains("Lái cẩu");
    }
}

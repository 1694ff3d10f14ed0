package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** What was brought on a visit: each line with its own value and sponsor, at the API and on the form. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SupportTest {
    private static final String[] VISIT = {"kind", "PATIENT", "date", "05/03/2020", "setting", "STATION", "people", "12"
    };

    private String team = "";

    @BeforeEach
    void a_team() {
        team = CareWorld.team("Đội quà " + UUID.randomUUID());
    }

    private static ValidatableResponse read(String visit) {
        return World.as("commune").get("/api/v1/visits/" + visit).then().statusCode(200);
    }

    private static String[] fields(String... more) {
        return Stream.concat(Stream.of(VISIT), Stream.of(more)).toArray(String[]::new);
    }

    /** Gifts of two sponsors, meals of a third, care of none. */
    private String visit() {
        return CareWorld.visit(
                        "commune",
                        team,
                        Map.of(
                                "support",
                                List.of(
                                        Map.of("kind", "GIFT", "valueVnd", 500_000, "sponsor", "Chùa Thiên Ấn"),
                                        Map.of("kind", "MEAL", "valueVnd", 300_000, "sponsor", "Bếp Yêu Thương"),
                                        Map.of("kind", "GIFT", "valueVnd", 200_000, "sponsor", "Tiệm vàng Hòa"),
                                        Map.of("kind", "CARE"))))
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void every_line_keeps_its_own_sponsor_when_a_visit_is_changed_on_the_form() {
        var visit = visit();
        var officer = Visitor.signedIn("commune");
        var page = officer.page("/care/visits/" + visit + "/edit");
        assertThat(page)
                .contains("name=\"sponsor-GIFT\" value=\"Chùa Thiên Ấn\"")
                .contains("name=\"sponsor-GIFT-2\" value=\"Tiệm vàng Hòa\"")
                .contains("name=\"sponsor-MEAL\" value=\"Bếp Yêu Thương\"")
                .contains("name=\"sponsor-CARE\" value=\"\"");
        officer.post(
                        page,
                        "/care/visits/" + visit,
                        fields(
                                "teamId",
                                team,
                                "version",
                                "0",
                                "support",
                                "GIFT",
                                "value-GIFT",
                                "500000",
                                "sponsor-GIFT",
                                "Chùa Thiên Ấn",
                                "support",
                                "GIFT-2",
                                "value-GIFT-2",
                                "250000",
                                "sponsor-GIFT-2",
                                "Tiệm vàng Hòa",
                                "support",
                                "MEAL",
                                "value-MEAL",
                                "300000",
                                "sponsor-MEAL",
                                "Bếp Yêu Thương",
                                "support",
                                "CARE"))
                .statusCode(303);
        read(visit)
                .body("people", equalTo(12))
                .body("support.kind", contains("GIFT", "GIFT", "MEAL", "CARE"))
                .body("support.valueVnd", contains(500_000, 250_000, 300_000, 0))
                .body("support.sponsor", contains("Chùa Thiên Ấn", "Tiệm vàng Hòa", "Bếp Yêu Thương", null));
    }

    @Test
    void what_was_typed_stays_in_its_line_with_what_is_wrong_beside_it() {
        var officer = Visitor.signedIn("commune");
        var page = officer.page("/care/visits/new?teamId=" + team);
        officer.post(
                        page,
                        "/care/visits",
                        fields(
                                "teamId",
                                team,
                                "support",
                                "GIFT",
                                "value-GIFT",
                                "-5",
                                "sponsor-GIFT",
                                "Chùa Thiên Ấn",
                                "support",
                                "MEAL",
                                "value-MEAL",
                                "300000",
                                "sponsor-MEAL",
                                "x".repeat(121)))
                .statusCode(422)
                .body(containsString("id=\"e-value-GIFT\""))
                .body(containsString("id=\"e-sponsor-MEAL\""))
                .body(not(containsString("id=\"e-value-MEAL\"")))
                .body(containsString("name=\"value-GIFT\" value=\"-5\""))
                .body(containsString("name=\"sponsor-GIFT\" value=\"Chùa Thiên Ấn\""))
                .body(containsString("name=\"value-MEAL\" value=\"300000\""));
        World.as("commune").get("/api/v1/visits?teamId=" + team).then().body("total", equalTo(0));
    }

    @Test
    void a_value_or_sponsor_out_of_bounds_is_refused_at_the_api() {
        for (var wrong : List.of(
                Map.of("kind", "GIFT", "valueVnd", -1),
                Map.of("kind", "GIFT", "valueVnd", 10_000_000_001L),
                Map.of("valueVnd", 1),
                Map.of("kind", "GIFT", "sponsor", "x".repeat(121)))) {
            CareWorld.visit("commune", team, Map.of("support", List.of(wrong))).statusCode(422);
        }
    }
}

package vn.giothong.care;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Visitor;

/** The page of a member has several forms that ask for a day: what is wrong is told in the form that was sent. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MemberPagesTest {
    private static String member() {
        var team = CareWorld.team("Đội tập huấn " + UUID.randomUUID());
        String member = CareWorld.join(team, Map.of("name", "Lê Thị Học", "birthYear", 1980, "from", "2020-01-01"))
                .statusCode(201)
                .extract()
                .path("id");
        return "/care/teams/" + team + "/members/" + member;
    }

    @ParameterizedTest
    @ValueSource(strings = {"01/01/2100", ""})
    void the_day_of_a_training_is_refused_at_its_own_field(String day) {
        var path = member();
        var officer = Visitor.signedIn("commune");
        officer.post(officer.page(path), path + "/trainings", "topic", "Sơ cấp cứu", "heldOn", day, "hours", "8")
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"e-heldOn\""),
                        not(containsString("id=\"e-on\"")),
                        containsString("Sơ cấp cứu")));
    }

    @Test
    void the_day_of_leaving_is_refused_in_its_form_which_stays_open() {
        var path = member();
        var officer = Visitor.signedIn("commune");
        officer.post(officer.page(path), path + "/departure", "on", "31/12/2019", "reason", "Chuyển nơi ở")
                .statusCode(422)
                .body(allOf(
                        containsString("id=\"e-on\""),
                        not(containsString("id=\"e-heldOn\"")),
                        containsString("<details open>")));
    }
}

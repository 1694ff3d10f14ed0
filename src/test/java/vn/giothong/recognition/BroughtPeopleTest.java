package vn.giothong.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.giothong.recognition.MobiliserWorld.brings;
import static vn.giothong.recognition.MobiliserWorld.names;
import static vn.giothong.recognition.MobiliserWorld.somebody;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.donor.Donor;
import vn.giothong.intake.ListWorld;

/** The case of one who brought others tells whom: two who gave, one of them twice, and those who are left out. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BroughtPeopleTest {
    private static final String ELSEWHERE = "21532";
    private static final UUID NOBODY = new UUID(0, 0);

    private UUID bringer = NOBODY;
    private UUID often = NOBODY;
    private UUID once = NOBODY;
    private UUID back = NOBODY;
    private UUID absent = NOBODY;
    private String award = "";

    @AfterEach
    void no_rules() {
        MobiliserWorld.forget();
    }

    @BeforeEach
    void a_year() {
        MobiliserWorld.open();
        bringer = somebody();
        often = somebody();
        once = somebody();
        back = somebody();
        absent = somebody();
        brings(bringer, often, "1981-02-10");
        brings(bringer, often, "1981-08-10");
        brings(bringer, once, "1981-03-10");
        AwardWorld.takeBack(brings(bringer, back, "1981-04-10"));
        World.as("district")
                .body(Map.of("donorId", absent, "broughtBy", bringer, "arrived", true))
                .post("/api/v1/drives/" + ListWorld.drive("1981-05-10") + "/registrations")
                .then()
                .statusCode(201);
        brings(bringer, somebody(), "1980-12-10");
        award = World.as("commune")
                .get("/api/v1/award-cases?rule=" + MobiliserWorld.RULE + "&subjectId=" + bringer)
                .then()
                .body("total", equalTo(1))
                .body("items[0].year", equalTo(1981))
                .extract()
                .path("items[0].id");
    }

    private ValidatableResponse explanation(String who) {
        return World.as(who)
                .get("/api/v1/award-cases/" + award + "/explanation")
                .then()
                .statusCode(200);
    }

    private static Donor donor(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.findById(id));
    }

    @Test
    void in_one_s_own_unit_everybody_is_named_with_what_counts_and_what_does_not() {
        explanation("commune")
                .body("measure", equalTo("PEOPLE_IN_YEAR"))
                .body("total", equalTo(2))
                .body("counted.person.id", equalTo(names(often, once)))
                .body("counted.person.fullName", equalTo(List.of(donor(often).fullName, donor(once).fullName)))
                .body("counted.donation.date", equalTo(List.of("1981-02-10", "1981-03-10")))
                .body("counted.total", equalTo(List.of(1, 2)))
                .body("countedUnnamed", equalTo(0))
                .body("leftOut.person.id", equalTo(names(often, back, absent)))
                .body("leftOut.why", equalTo(List.of("AGAIN", "VOIDED", "NOT_GIVEN")))
                .body("leftOut[2].donation", nullValue())
                .body("leftOutUnnamed", equalTo(0));
        var visitor = Visitor.signedIn("commune");
        var path = "/recognition/cases/" + award;
        assertThat(visitor.page(path))
                .contains("đã vận động được 2 người đã hiến", "đã tính một lần trong năm", "không hiến")
                .contains("/donors/" + donor(once).code, donor(absent).fullName);
        assertThat(visitor.english(path)).contains("2 people who gave were brought", "counted once that year already");
    }

    @Test
    void whoever_lives_elsewhere_is_a_number_for_one_unit_and_a_name_for_the_one_above() {
        AwardWorld.move(once, ELSEWHERE);
        AwardWorld.move(absent, ELSEWHERE);
        explanation("commune")
                .body("counted.person.id", equalTo(names(often)))
                .body("countedUnnamed", equalTo(1))
                .body("leftOut.person.id", equalTo(names(often, back)))
                .body("leftOutUnnamed", equalTo(1));
        var page = Visitor.signedIn("commune").page("/recognition/cases/" + award);
        assertThat(page)
                .contains(
                        "đã vận động được 2 người đã hiến",
                        "Có 1 người được tính ở ngoài phạm vi",
                        "Có 1 lần không tính")
                .doesNotContain(donor(once).fullName, donor(once).code, donor(absent).fullName, once.toString());
        explanation("province")
                .body("counted.person.id", equalTo(names(often, once)))
                .body("countedUnnamed", equalTo(0))
                .body("leftOutUnnamed", equalTo(0));
    }

    @Test
    void who_reads_no_donors_learns_no_name_and_who_reads_no_such_case_nothing() {
        explanation("auditor")
                .body("counted", empty())
                .body("countedUnnamed", equalTo(2))
                .body("leftOut", empty())
                .body("leftOutUnnamed", equalTo(3));
        var page = Visitor.signedIn("auditor").page("/recognition/cases/" + award);
        assertThat(page).contains("Có 2 người được tính").doesNotContain(donor(often).fullName, donor(often).code);
        World.as("club")
                .get("/api/v1/award-cases/" + award + "/explanation")
                .then()
                .statusCode(404);
        Visitor.signedIn("club").get("/recognition/cases/" + award).statusCode(404);
        given().get("/api/v1/award-cases/" + award + "/explanation").then().statusCode(401);
    }

    @Test
    void who_no_longer_agrees_to_the_record_counts_and_is_named_to_nobody() {
        QuarkusTransaction.requiringNew().run(() -> Donor.<Donor>findById(once).withheld = true);
        explanation("province").body("counted.person.id", equalTo(names(often))).body("countedUnnamed", equalTo(1));
        assertThat(Visitor.signedIn("province").page("/recognition/cases/" + award))
                .contains("đã vận động được 2 người đã hiến")
                .doesNotContain(donor(once).fullName, donor(once).code);
    }
}

package vn.giothong.guidance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScreeningTest {
    @Inject
    Screening screening;

    @AfterEach
    void leave() {
        GuidanceWorld.owns(null);
    }

    private static ValidatableResponse screen(RequestSpecification request, Map<String, Object> body) {
        return request.contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/eligibility/screening")
                .then();
    }

    private static Map<String, Object> yes(String question) {
        return Map.of("question", question, "yes", true);
    }

    private static Map<String, Object> yes(String question, LocalDate on) {
        return Map.of("question", question, "yes", true, "eventOn", on.toString());
    }

    @Test
    void anybody_reads_the_questions_in_both_languages_and_none_is_about_sex() {
        given().get("/api/v1/eligibility/questionnaire")
                .then()
                .statusCode(200)
                .body("items.deferralCode", hasItems("DIS_12M", "SURGERY", "TATTOO", "DIS_4W", "PREGNANT", "NURSING"))
                .body("items.textVi", everyItem(not(equalTo(""))))
                .body("items.textEn", everyItem(not(equalTo(""))))
                .body("items.findAll { it.textVi.toLowerCase().contains('tình dục') }", empty())
                .body("items.findAll { it.textEn.toLowerCase().contains('sex') }", empty());
    }

    @Test
    void a_stranger_is_explained_what_the_answers_mean() {
        var today = GuidanceWorld.today();
        screen(given(), Map.of("answers", List.of(), "birthYear", 1990, "sex", "F"))
                .statusCode(200)
                .body("answer", equalTo("POSSIBLE"))
                .body("notes.rule", hasItem("QUESTIONS"))
                .body("kept", equalTo(false));
        screen(given(), Map.of("answers", List.of(yes("TATTOO_6M", today.minusDays(9)))))
                .body("answer", equalTo("NOT_BEFORE"))
                .body("notBefore", equalTo(today.minusDays(9).plusMonths(6).toString()))
                .body("reasons.rule", contains("TATTOO"));
        screen(given(), Map.of("answers", List.of(yes("ILL_NOW"))))
                .body("answer", equalTo("SEE_DOCTOR"))
                .body("reasons.rule", contains("ILL_NOW"));
        screen(given(), Map.of("answers", List.of(yes("HARD_WORK"))))
                .body("answer", equalTo("POSSIBLE"))
                .body("notes.rule", hasItem("OCCUPATION"));
        screen(given(), Map.of("answers", List.of(yes("GIVEN_BEFORE")))).body("answer", equalTo("POSSIBLE"));
    }

    @Test
    void a_day_that_is_not_told_is_taken_to_be_today_and_says_so() {
        screen(given(), Map.of("answers", List.of(yes("VACCINE_7D"))))
                .body("notBefore", equalTo(GuidanceWorld.today().plusDays(7).toString()))
                .body("notes.rule", hasItem("EVENT_DAY"));
    }

    @Test
    void what_was_answered_is_not_left_open_and_a_man_is_not_asked_what_women_are() {
        List<Map<String, Object>> questions =
                given().get("/api/v1/eligibility/questionnaire").path("items");
        var of = questions.stream().filter(one -> !"F".equals(one.get("sex"))).toList();
        assertThat(of).hasSizeLessThan(questions.size());
        var no = of.stream()
                .map(one -> Map.of("question", one.get("code"), "yes", false))
                .toList();
        screen(given(), Map.of("answers", no, "sex", "M")).body("notes.rule", not(hasItem("QUESTIONS")));
        screen(given(), Map.of("answers", no, "sex", "F")).body("notes.rule", hasItem("QUESTIONS"));
    }

    @Test
    void what_makes_no_sense_is_refused() {
        screen(given(), Map.of("answers", List.of(yes("NO_SUCH")))).statusCode(400);
        screen(
                        given(),
                        Map.of(
                                "answers",
                                List.of(yes("TATTOO_6M", GuidanceWorld.today().plusDays(1)))))
                .statusCode(422)
                .body("violations[0].field", equalTo("when-TATTOO_6M"));
        screen(
                        given(),
                        Map.of(
                                "answers",
                                List.of(),
                                "driveId",
                                UUID.randomUUID().toString()))
                .statusCode(404);
        screen(given(), Map.of("answers", List.of(), "weightKg", 3)).statusCode(422);
    }

    @Test
    void answers_are_kept_for_thirty_days_only_where_a_signed_in_donor_says_so() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.owns(donor);
        var body = new HashMap<String, Object>(Map.of("answers", List.of(yes("ILL_NOW"))));
        screen(World.as("donor"), body).body("kept", equalTo(false));
        assertThat(kept(donor)).isZero();
        body.put("keep", true);
        screen(given(), body).body("kept", equalTo(false));
        screen(World.as("commune"), body).body("kept", equalTo(false));
        assertThat(kept(donor)).isZero();
        screen(World.as("donor"), body).body("kept", equalTo(true));
        assertThat(kept(donor)).isOne();
        purgeOn(GuidanceWorld.today().plusDays(29));
        assertThat(kept(donor)).isOne();
        purgeOn(GuidanceWorld.today().plusDays(30));
        assertThat(kept(donor)).isZero();
    }

    private void purgeOn(LocalDate day) {
        var clock = Clock.fixed(day.atTime(3, 0).atZone(Formats.ZONE).toInstant(), Formats.ZONE);
        new ScreeningPurge(screening, clock).purge();
    }

    private static long kept(String donor) {
        return QuarkusTransaction.requiringNew().call(() -> KeptScreening.count("donorId", UUID.fromString(donor)));
    }

    @Test
    void a_donor_who_is_signed_in_is_answered_from_the_record_too() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.comesToTheHospital(donor);
        GuidanceWorld.owns(donor);
        GuidanceWorld.defer("hospital", donor, Map.of("code", "PERMANENT")).statusCode(201);
        screen(World.as("donor"), Map.of("answers", List.of())).body("answer", equalTo("PERMANENT"));
    }

    @Test
    void the_page_works_without_scripts_and_nothing_is_ticked_beforehand() {
        var visitor = Visitor.stranger();
        var page = visitor.page("/screening");
        assertThat(page).contains("Xem kết quả", "Về anh/chị").doesNotContain(" checked", "name=\"keep\"");
        var answered = visitor.post(page, "/screening", "q-PREGNANT_NOW", "yes", "birthYear", "1995", "sex", "F")
                .statusCode(200)
                .extract()
                .asString();
        assertThat(answered).contains("Cần gặp bác sĩ", "Đang mang thai");
        visitor.post(page, "/screening", "q-TATTOO_6M", "yes", "when-TATTOO_6M", "31/02/2026")
                .statusCode(422);
    }
}

package vn.giothong.guidance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.World;
import vn.giothong.donation.Donation;
import vn.giothong.intake.ListWorld;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EligibilityApiTest {

    private static Map<String, Object> somebody() {
        return new HashMap<>(Map.of(
                "birthDate", "1990-05-06", "sex", "F", "weightKg", 55, "on", "2026-03-01", "component", "WHOLE_BLOOD"));
    }

    private static Map<String, Object> somebody(String field, @Nullable Object value) {
        var body = somebody();
        body.put(field, value);
        return body;
    }

    private static ValidatableResponse check(String username, Map<String, Object> body) {
        return World.as(username).body(body).post("/api/v1/eligibility/check").then();
    }

    @ParameterizedTest
    @ValueSource(strings = {"province", "club", "hospital", "health", "finance", "auditor", "admin", "donor"})
    void every_account_may_ask_for_nobody_in_particular(String username) {
        check(username, somebody())
                .statusCode(200)
                .body("answer", equalTo("POSSIBLE"))
                .body("notBefore", nullValue())
                .body("maxVolumeMl", equalTo(450))
                .body("reasons", empty())
                .body("notes.rule", hasItem("MIN_HAEMOGLOBIN"));
    }

    @Test
    void nobody_unknown_may_ask() {
        RestAssured.given()
                .contentType("application/json")
                .body(somebody())
                .post("/api/v1/eligibility/check")
                .then()
                .statusCode(401);
    }

    @Test
    void every_reason_is_told_with_its_legal_basis() {
        var body = somebody("lastDonation", Map.of("date", "2026-02-01", "component", "WHOLE_BLOOD"));
        body.put("deferrals", List.of(Map.of("code", "TATTOO", "eventOn", "2026-01-31")));
        check("club", body)
                .statusCode(200)
                .body("answer", equalTo("NOT_BEFORE"))
                .body("notBefore", equalTo("2026-07-31"))
                .body("reasons.rule", contains("TATTOO", "INTERVAL"))
                .body("reasons[0].from", equalTo("2026-01-31"))
                .body("reasons[0].until", equalTo("2026-07-31"))
                .body("reasons[0].message", containsString("6 tháng"))
                .body("reasons[1].until", equalTo("2026-04-26"))
                .body("reasons[1].legalBasis", containsString("Điều 6"));
    }

    @Test
    void low_haemoglobin_sends_to_the_doctor_without_a_date() {
        check("club", somebody("haemoglobinGPerL", 119))
                .statusCode(200)
                .body("answer", equalTo("SEE_DOCTOR"))
                .body("notBefore", nullValue())
                .body("maxVolumeMl", equalTo(0))
                .body("reasons[0].rule", equalTo("MIN_HAEMOGLOBIN"))
                .body("reasons[0].confirmed", equalTo(false));
    }

    @Test
    void a_past_question_is_answered_by_the_rules_of_its_day() {
        var body = somebody("deferrals", List.of(Map.of("code", "COVID_INF", "eventOn", "2021-09-01")));
        body.put("on", "2021-09-20");
        check("club", body).body("notBefore", equalTo("2021-09-29"));
        body.put("on", "2026-09-20");
        body.put("deferrals", List.of(Map.of("code", "COVID_INF", "eventOn", "2026-09-10")));
        check("club", body).body("notBefore", equalTo("2026-09-24"));
    }

    @Test
    void an_occupation_is_a_warning() {
        check("club", somebody("deferrals", List.of(Map.of("code", "OCCUPATION"))))
                .statusCode(200)
                .body("answer", equalTo("POSSIBLE"))
                .body("notes.rule", hasItem("OCCUPATION"));
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        refused(somebody("weightKg", 4), "weightKg");
        refused(somebody("weightKg", 5000), "weightKg");
        refused(somebody("weightKg", null), "weightKg");
        refused(somebody("haemoglobinGPerL", 12), "haemoglobinGPerL");
        refused(somebody("haemoglobinGPerL", -1), "haemoglobinGPerL");
        refused(somebody("birthDate", "2030-01-01"), "birthDate");
        refused(somebody("birthDate", "1800-01-01"), "birthDate");
        refused(somebody("birthDate", null), "birthDate");
        refused(somebody("sex", null), "sex");
        refused(somebody("component", null), "component");
        refused(somebody("on", null), "on");
        refused(somebody("on", "1999-01-01"), "on");
        refused(somebody("lastDonation", Map.of("date", "2026-03-02", "component", "PLASMA")), "lastDonation.date");
        refused(somebody("lastDonation", Map.of("date", "1980-03-02", "component", "PLASMA")), "lastDonation.date");
        refused(somebody("lastDonation", Map.of("date", "2026-01-02")), "lastDonation.component");
        refused(somebody("deferrals", List.of(Map.of("code", "TATTOO"))), "deferrals[0].eventOn");
        refused(
                somebody("deferrals", List.of(Map.of("code", "TATTOO", "eventOn", "2026-03-02"))),
                "deferrals[0].eventOn");
        refused(somebody("deferrals", Collections.singletonList(null)), "deferrals");
    }

    private static void refused(Map<String, Object> body, String field) {
        check("club", body).statusCode(422).body("violations[0].field", equalTo(field));
    }

    @Test
    void a_word_that_is_in_no_list_is_a_bad_request() {
        check("club", somebody("sex", "X")).statusCode(400);
        check("club", somebody("component", "BONE")).statusCode(400);
        check("club", somebody("birthDate", "31/31/1990")).statusCode(400);
        check("club", somebody("deferrals", List.of(Map.of("code", "TATOO", "eventOn", "2026-01-01"))))
                .statusCode(400);
    }

    @Test
    void a_donor_of_the_register_is_answered_for_any_day_component_and_weight() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.answer("commune", donor, "")
                .statusCode(200)
                .body("answer", equalTo("POSSIBLE"))
                .body("maxVolumeMl", equalTo(450));
        var day = GuidanceWorld.today().plusDays(9);
        GuidanceWorld.answer("commune", donor, "?on=" + day + "&component=PLATELETS&weightKg=48")
                .body("answer", equalTo("SEE_DOCTOR"))
                .body("maxVolumeMl", equalTo(0));
        GuidanceWorld.answer("commune", donor, "?on=2008-01-01").statusCode(422);
        GuidanceWorld.answer("commune", donor, "?on=tomorrow").statusCode(400);
        GuidanceWorld.answer("commune", donor, "?component=BONE").statusCode(400);
        GuidanceWorld.answer("commune", donor, "?weightKg=heavy").statusCode(400);
        GuidanceWorld.answer("commune", donor, "?weightKg=3").statusCode(422);
        for (var stranger : List.of("club", "hospital", "finance", "admin", "auditor")) {
            GuidanceWorld.answer(stranger, donor, "").statusCode(404);
        }
    }

    @Test
    void the_medical_reason_is_for_the_hospital_and_the_donor_and_the_date_for_others() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.joins(donor);
        GuidanceWorld.comesToTheHospital(donor);
        var event = GuidanceWorld.today().minusDays(20);
        var until = event.plusMonths(6);
        GuidanceWorld.defer("hospital", donor, Map.of("code", "EXPOSURE", "eventOn", event.toString()))
                .statusCode(201)
                .body("until", equalTo(until.toString()));
        GuidanceWorld.owns(donor);
        for (var reader : List.of("hospital", "donor")) {
            GuidanceWorld.answer(reader, donor, "")
                    .statusCode(200)
                    .body("notBefore", equalTo(until.toString()))
                    .body("reasons[0].rule", equalTo("EXPOSURE"))
                    .body("reasons[0].message", containsString("Phơi nhiễm"));
        }
        for (var reader : List.of("club", "commune", "district", "province")) {
            // the first day of another answer would be that of the event
            for (var day : List.of(event.minusYears(3), event.minusDays(1), event, event.plusDays(1))) {
                GuidanceWorld.answer(reader, donor, "?on=" + day)
                        .statusCode(200)
                        .body("notBefore", equalTo(until.toString()))
                        .body("reasons.rule", contains("DEFERRAL"))
                        .body("reasons[0].from", nullValue())
                        .body("reasons[0].until", equalTo(until.toString()))
                        .body("notes.rule", hasItem("DEFERRAL"))
                        .body(not(containsString("EXPOSURE")));
            }
            GuidanceWorld.answer(reader, donor, "")
                    .statusCode(200)
                    .body("notBefore", equalTo(until.toString()))
                    .body("reasons.rule", contains("DEFERRAL"))
                    .body("reasons[0].from", nullValue())
                    .body(not(containsString("EXPOSURE")))
                    .body(not(containsString("Phơi nhiễm")))
                    .body(not(containsString(event.toString())));
            World.as(reader)
                    .get("/api/v1/donors/" + donor + "/deferrals")
                    .then()
                    .statusCode(200)
                    .body("items.until", contains(until.toString()))
                    .body(not(containsString("EXPOSURE")))
                    .body(not(containsString(event.toString())));
            World.as(reader)
                    .get("/api/v1/donors/" + donor)
                    .then()
                    .statusCode(200)
                    .body(not(containsString("EXPOSURE")));
        }
        World.as("auditor")
                .get("/api/v1/audit?subjectId=" + donor)
                .then()
                .statusCode(200)
                .body(containsString("deferral.recorded"))
                .body(not(containsString("EXPOSURE")));
        GuidanceWorld.owns(null);
    }

    @Test
    void no_past_answer_tells_when_a_deferral_that_has_ended_began() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.joins(donor);
        GuidanceWorld.comesToTheHospital(donor);
        var event = GuidanceWorld.today().minusMonths(9);
        GuidanceWorld.defer("hospital", donor, Map.of("code", "TATTOO", "eventOn", event.toString()))
                .statusCode(201);
        GuidanceWorld.answer("hospital", donor, "?on=" + event.plusDays(1))
                .body("reasons.rule", contains("TATTOO"))
                .body("notes.rule", not(hasItem("DEFERRAL")));
        for (var reader : List.of("club", "commune", "district", "province")) {
            for (var day : List.of(event.minusDays(1), event.plusDays(1), event.plusMonths(6))) {
                GuidanceWorld.answer(reader, donor, "?on=" + day)
                        .statusCode(200)
                        .body("answer", equalTo("POSSIBLE"))
                        .body("reasons", empty())
                        .body("notes.find { it.rule == 'DEFERRAL' }.message", containsString("đã kết thúc"));
            }
            GuidanceWorld.answer(reader, donor, "").body("notes.rule", not(hasItem("DEFERRAL")));
        }
    }

    @Test
    void what_no_date_lifts_stands_on_every_past_day() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.comesToTheHospital(donor);
        GuidanceWorld.defer("hospital", donor, Map.of("code", "PREGNANT")).statusCode(201);
        GuidanceWorld.answer("commune", donor, "?on=2020-06-01").body("answer", equalTo("SEE_DOCTOR"));
        GuidanceWorld.defer("hospital", donor, Map.of("code", "PERMANENT")).statusCode(201);
        GuidanceWorld.answer("commune", donor, "?on=2020-06-01")
                .body("answer", equalTo("PERMANENT"))
                .body("reasons.rule", contains("DEFERRAL"));
    }

    @Test
    void a_donor_of_an_old_list_is_asked_about_by_the_rules_of_its_day() {
        var drive = ListWorld.applied("2020-01-15", ListWorld.aName(), "A20-3300001");
        String donor = QuarkusTransaction.requiringNew().call(() -> {
            Donation given = Donation.<Donation>find("driveId", drive).singleResult();
            return given.donorId.toString();
        });
        for (var reader : List.of("district", "province")) {
            GuidanceWorld.answer(reader, donor, "?on=2020-02-01")
                    .statusCode(200)
                    .body("answer", equalTo("NOT_BEFORE"))
                    .body("notBefore", equalTo("2020-04-08"))
                    .body("reasons.rule", contains("INTERVAL"));
            GuidanceWorld.answer(reader, donor, "?on=2020-04-08").body("answer", equalTo("POSSIBLE"));
        }
    }
}

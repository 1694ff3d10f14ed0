package vn.giothong.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeferralTest {

    @AfterEach
    void leave() {
        GuidanceWorld.owns(null);
    }

    private static Map<String, Object> tattoo(int daysAgo) {
        return Map.of(
                "code",
                "TATTOO",
                "eventOn",
                GuidanceWorld.today().minusDays(daysAgo).toString());
    }

    private static ValidatableResponse takeBack(String username, String donor, String deferral, String reason) {
        return World.as(username)
                .body(Map.of("reason", reason))
                .post("/api/v1/donors/" + donor + "/deferrals/" + deferral + "/void")
                .then();
    }

    private static String made(ValidatableResponse answer) {
        return answer.statusCode(201).extract().path("id");
    }

    @Test
    void the_desk_the_hospital_and_the_donor_write_down_and_each_is_the_source() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.comesToTheHospital(donor);
        GuidanceWorld.owns(donor);
        GuidanceWorld.defer("commune", donor, tattoo(10)).statusCode(201).body("source", equalTo("DESK"));
        GuidanceWorld.defer("hospital", donor, tattoo(11))
                .statusCode(201)
                .body("source", equalTo("HOSPITAL"))
                .body("code", equalTo("TATTOO"));
        GuidanceWorld.defer("donor", donor, tattoo(12)).statusCode(201).body("source", equalTo("DONOR"));
        var speaksForTheHospital = Map.<String, Object>of(
                "code", "TATTOO", "eventOn", GuidanceWorld.today().toString(), "source", "HOSPITAL");
        GuidanceWorld.defer("donor", donor, speaksForTheHospital).statusCode(422);
        GuidanceWorld.defer("commune", donor, speaksForTheHospital).statusCode(422);
    }

    @Test
    void who_does_not_keep_the_record_writes_nothing_and_a_stranger_finds_nobody() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.joins(donor);
        for (var reader : List.of("club", "province", "district")) {
            GuidanceWorld.defer(reader, donor, tattoo(3)).statusCode(403);
        }
        for (var stranger : List.of("hospital", "donor", "health", "finance", "auditor", "admin")) {
            GuidanceWorld.defer(stranger, donor, tattoo(3)).statusCode(404);
            World.as(stranger)
                    .get("/api/v1/donors/" + donor + "/deferrals")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void the_end_follows_from_the_event_is_given_or_never_comes() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.comesToTheHospital(donor);
        var today = GuidanceWorld.today();
        GuidanceWorld.defer("hospital", donor, tattoo(0))
                .body("until", equalTo(today.plusMonths(6).toString()));
        var longer = today.plusMonths(8).toString();
        GuidanceWorld.defer("hospital", donor, Map.of("code", "PIERCING", "eventOn", today.toString(), "until", longer))
                .body("until", equalTo(longer));
        GuidanceWorld.defer("hospital", donor, Map.of("code", "SMALL_VEIN", "until", longer))
                .statusCode(201);
        GuidanceWorld.defer("hospital", donor, Map.of("code", "SMALL_VEIN")).statusCode(422);
        GuidanceWorld.defer("hospital", donor, Map.of("code", "TATTOO")).statusCode(422);
        GuidanceWorld.defer("commune", donor, Map.of("code", "HBIG", "eventOn", today.toString(), "until", longer))
                .statusCode(422)
                .body("violations[0].field", equalTo("until"));
        var sooner = Map.<String, Object>of(
                "code",
                "HBIG",
                "eventOn",
                today.toString(),
                "until",
                today.plusMonths(2).toString());
        for (var writer : List.of("hospital", "commune")) {
            GuidanceWorld.defer(writer, donor, sooner).statusCode(422).body("code", equalTo("deferral_early"));
        }
        GuidanceWorld.defer("commune", donor, Map.of("code", "HBIG", "until", longer))
                .statusCode(422)
                .body("violations[0].field", equalTo("eventOn"));
        GuidanceWorld.defer("hospital", donor, Map.of("code", "NO_SUCH", "eventOn", today.toString()))
                .statusCode(400);
        GuidanceWorld.answer("hospital", donor, "").body("answer", equalTo("NOT_BEFORE"));
        GuidanceWorld.defer("hospital", donor, Map.of("code", "PREGNANT"))
                .statusCode(201)
                .body("until", nullValue());
        GuidanceWorld.answer("hospital", donor, "?on=2060-01-01").body("answer", equalTo("SEE_DOCTOR"));
        GuidanceWorld.defer("hospital", donor, Map.of("code", "PERMANENT"))
                .statusCode(201)
                .body("permanent", equalTo(true));
        GuidanceWorld.answer("hospital", donor, "?on=2060-01-01")
                .body("answer", equalTo("PERMANENT"))
                .body("maxVolumeMl", equalTo(0));
    }

    @Test
    void taken_back_with_a_reason_it_stays_on_record_and_no_longer_counts() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.comesToTheHospital(donor);
        var deferral = made(GuidanceWorld.defer("commune", donor, tattoo(3)));
        takeBack("hospital", donor, deferral, " ").statusCode(422);
        takeBack("hospital", donor, UUID.randomUUID().toString(), "Ghi nhầm").statusCode(404);
        takeBack("hospital", donor, deferral, "Ghi nhầm người")
                .statusCode(200)
                .body("voided.reason", equalTo("Ghi nhầm người"));
        takeBack("hospital", donor, deferral, "Ghi nhầm người").statusCode(409);
        GuidanceWorld.answer("hospital", donor, "").body("answer", equalTo("POSSIBLE"));
        World.as("hospital")
                .get("/api/v1/donors/" + donor + "/deferrals")
                .then()
                .body("items[0].voided.reason", equalTo("Ghi nhầm người"))
                .body("items[0].code", equalTo("TATTOO"));
        World.as("commune").get("/api/v1/donors/" + donor + "/deferrals").then().body("items", empty());
    }

    @Test
    void what_the_hospital_wrote_only_the_hospital_takes_back_and_a_donor_takes_back_nothing() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.comesToTheHospital(donor);
        GuidanceWorld.owns(donor);
        var theirs = made(GuidanceWorld.defer("hospital", donor, tattoo(3)));
        var own = made(GuidanceWorld.defer("donor", donor, tattoo(4)));
        takeBack("commune", donor, theirs, "Xin hủy").statusCode(403);
        takeBack("donor", donor, theirs, "Xin hủy").statusCode(403);
        takeBack("donor", donor, own, "Xin hủy").statusCode(403);
        takeBack("club", donor, own, "Xin hủy").statusCode(404);
        takeBack("commune", donor, own, "Nhập nhầm ngày").statusCode(200);
        takeBack("hospital", donor, theirs, "Nhập nhầm ngày").statusCode(200);
    }

    @Test
    void the_page_shows_the_reason_to_the_hospital_and_the_date_to_the_commune() {
        var donor = GuidanceWorld.donor();
        GuidanceWorld.comesToTheHospital(donor);
        GuidanceWorld.defer("hospital", donor, tattoo(3)).statusCode(201);
        var path = "/donors/" + GuidanceWorld.code(donor);
        var until = GuidanceWorld.today().minusDays(3).plusMonths(6);
        var shown = String.format("%02d/%02d/%d", until.getDayOfMonth(), until.getMonthValue(), until.getYear());
        assertThat(Visitor.signedIn("commune").page(path)).contains(shown).doesNotContain("Xăm", "TATTOO");
        assertThat(Visitor.signedIn("commune").page(path + "/deferrals"))
                .contains(shown, "href=\"" + path + "\"")
                .doesNotContain("Xăm trổ trên da,");
        var hospital = Visitor.signedIn("hospital");
        var page = hospital.page(path + "/deferrals");
        assertThat(page).contains("Xăm trổ trên da").doesNotContain("href=\"" + path + "\"");
        hospital.post(page, path + "/deferrals", "code", "TATTOO")
                .statusCode(422)
                .body(containsString("eventOn"));
        hospital.post(
                        page,
                        path + "/deferrals",
                        "code",
                        "OTHER_VAX",
                        "eventOn",
                        GuidanceWorld.today().toString())
                .statusCode(303);
        assertThat(hospital.page(path + "/deferrals")).contains("7 ngày");
        World.as("hospital").get(path).then().body(not(containsString("OTHER_VAX")));
    }

    @Test
    void the_day_of_the_event_is_called_from_as_well() {
        var donor = GuidanceWorld.donor();
        var day = GuidanceWorld.today().minusDays(30);
        GuidanceWorld.defer("commune", donor, Map.of("code", "TATTOO", "from", day.toString(), "source", "DONOR"))
                .statusCode(201)
                .body("source", equalTo("DONOR"));
        GuidanceWorld.answer("commune", donor, "")
                .body("notBefore", equalTo(day.plusMonths(6).toString()));
        var two = Map.<String, Object>of(
                "code",
                "PIERCING",
                "from",
                day.toString(),
                "eventOn",
                day.plusDays(1).toString());
        GuidanceWorld.defer("commune", donor, two).statusCode(422).body("violations[0].field", equalTo("from"));
    }

    @Test
    void a_source_that_is_none_is_answered_with_those_there_are() {
        var donor = GuidanceWorld.donor();
        var told = Map.<String, Object>of(
                "code", "TATTOO", "from", GuidanceWorld.today().toString(), "source", "NEIGHBOUR");
        GuidanceWorld.defer("commune", donor, told)
                .statusCode(400)
                .body("violations[0].field", equalTo("source"))
                .body("violations[0].message", containsString("DESK"))
                .body("violations[0].message", containsString("DONOR"));
    }

    @Test
    void what_is_for_ever_has_no_end() {
        var donor = GuidanceWorld.donor();
        var until = GuidanceWorld.today().plusMonths(8).toString();
        var event = GuidanceWorld.today().toString();
        for (var told : List.<Map<String, Object>>of(
                Map.of("code", "TATTOO", "eventOn", event, "permanent", true, "until", until),
                Map.of("code", "PERMANENT", "until", until))) {
            GuidanceWorld.defer("commune", donor, told)
                    .statusCode(422)
                    .body("violations[0].field", equalTo("until"))
                    .body("code", equalTo("deferral_permanent_until"));
        }
    }
}

package vn.giothong.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleTest {
    @Inject
    SessionFactory sessions;

    /** Other tests go by the law as it was brought. */
    @AfterEach
    void restore() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var table : List.of("eligibility_rule", "deferral_rule")) {
                var em = Panache.getEntityManager();
                em.createNativeQuery("delete from " + table + " where recorded_at is not null")
                        .executeUpdate();
                em.createNativeQuery("update " + table + " set valid_to = null where valid_to > '2026-01-01'")
                        .executeUpdate();
            }
        });
    }

    private static Map<String, Object> interval(LocalDate from, int weeks) {
        return new HashMap<>(Map.of(
                "code",
                "INTERVAL",
                "component",
                "PLATELETS",
                "amount",
                weeks,
                "validFrom",
                from.toString(),
                "legalBasis",
                "Thông tư mới, Điều 6"));
    }

    private static ValidatableResponse change(String username, Map<String, Object> body) {
        return World.as(username).body(body).post("/api/v1/eligibility/rules").then();
    }

    private static ValidatableResponse rules(String at) {
        return World.as("club").get("/api/v1/eligibility/rules?at=" + at).then();
    }

    @Test
    void everybody_reads_the_rules_of_a_day() {
        rules("2026-03-01")
                .statusCode(200)
                .body("items.code", hasItems("MIN_AGE", "MIN_HAEMOGLOBIN_LARGE", "TATTOO", "PERMANENT", "REST_HOURS"))
                .body("items.findAll { it.code == 'BAG_SIZE' }.amount", hasItems(150.0f, 250.0f, 350.0f, 450.0f))
                .body("items.find { it.code == 'COVID_INF' }.amount", equalTo(14))
                .body("items.find { it.code == 'MAX_AGE' }.confirmed", equalTo(false))
                .body("items.find { it.code == 'TATTOO' }.starts", equalTo("EVENT"));
        rules("2021-06-01").body("items.find { it.code == 'COVID_INF' }.amount", equalTo(28));
        rules("2020-06-01")
                .body("items.findAll { it.code == 'COVID_INF' }.amount", contains(28))
                .body("items.findAll { it.code == 'COVID_VAX' }.amount", contains(7));
        rules("2010-01-01").body("total", equalTo(0));
        World.as("club").get("/api/v1/eligibility/rules?at=soon").then().statusCode(400);
    }

    @Test
    void a_new_version_begins_on_its_day_and_leaves_the_past_alone() {
        var day = GuidanceWorld.today().plusDays(40);
        change("province", interval(day, 3))
                .statusCode(201)
                .header("Location", containsString("/api/v1/eligibility/rules?at=" + day))
                .body("amount", equalTo(3));
        var platelets = "items.find { it.code == 'INTERVAL' && it.component == 'PLATELETS' }.amount";
        rules(day.minusDays(1).toString()).body(platelets, equalTo(2.0f));
        rules(day.toString()).body(platelets, equalTo(3.0f));
        change("province", interval(GuidanceWorld.today().minusDays(1), 4))
                .statusCode(422)
                .body("violations[0].field", equalTo("validFrom"));
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("rule.changed"));
    }

    @Test
    void what_is_planned_is_planned_anew_or_taken_back_until_it_is_in_force() {
        var day = GuidanceWorld.today().plusDays(40);
        var platelets = "items.findAll { it.code == 'INTERVAL' && it.component == 'PLATELETS' }.amount";
        change("province", interval(day, 33)).statusCode(201);
        change("province", interval(day, 3)).statusCode(201);
        rules(day.toString()).body(platelets, contains(3.0f));
        change("province", with(interval(day, 3), "ended", true)).statusCode(201);
        rules(day.toString()).body(platelets, contains(2.0f));
        var today = GuidanceWorld.today();
        change("province", interval(today, 4)).statusCode(201);
        change("province", interval(today, 5)).statusCode(409).body("code", equalTo("rule_same_day"));
    }

    @Test
    void a_version_between_two_ends_where_the_next_begins() {
        var day = GuidanceWorld.today().plusDays(40);
        change("province", interval(day, 3)).statusCode(201);
        change("province", interval(day.minusDays(10), 5)).statusCode(201).body("validTo", equalTo(day.toString()));
    }

    @Test
    void only_the_province_changes_a_rule() {
        var day = GuidanceWorld.today().plusDays(40);
        for (var other : List.of("district", "commune", "club", "hospital", "health", "auditor", "admin", "donor")) {
            change(other, interval(day, 3)).statusCode(403);
            World.as(other)
                    .body(interval(day, 3))
                    .post("/api/v1/eligibility/rules/preview")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void a_change_that_makes_no_sense_is_refused() {
        var day = GuidanceWorld.today().plusDays(40);
        var negative = interval(day, -1);
        change("province", negative).statusCode(422);
        var nameless = interval(day, 3);
        nameless.remove("legalBasis");
        change("province", nameless).statusCode(422).body("violations[0].field", equalTo("legalBasis"));
        change("province", with(interval(day, 3), "code", "NO_RULE")).statusCode(400);
        change("province", with(interval(day, 3), "ended", true)).statusCode(422);
        change("province", with(with(interval(day, 3), "code", "TATTOO"), "unit", "YEARS"))
                .statusCode(400);
    }

    private static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    @Test
    void a_collectors_stricter_rule_is_named_and_ended_again() {
        String collector =
                World.as("hospital").get("/api/v1/collectors").path("items.find { it.code == 'BVDK-QNG' }.id");
        var own = with(
                new HashMap<>(Map.of(
                        "code", "TATTOO", "amount", 12, "unit", "MONTHS", "legalBasis", "Quy định của bệnh viện")),
                "validFrom",
                GuidanceWorld.today().toString());
        own.put("collectorId", collector);
        change("province", own).statusCode(201);
        var donor = GuidanceWorld.donor();
        var event = GuidanceWorld.today().minusMonths(7);
        GuidanceWorld.defer("commune", donor, Map.of("code", "TATTOO", "eventOn", event.toString()))
                .statusCode(201);
        GuidanceWorld.answer("commune", donor, "").body("answer", equalTo("POSSIBLE"));
        GuidanceWorld.answer("commune", donor, "?collectorId=" + collector)
                .body("notBefore", equalTo(event.plusMonths(12).toString()));
        own.put("ended", true);
        own.put("validFrom", GuidanceWorld.today().plusDays(1).toString());
        change("province", own).statusCode(201);
        rules(GuidanceWorld.today().plusDays(1).toString())
                .body("items.collectorId.findAll { it != null }.size()", equalTo(0));
    }

    @Test
    void the_preview_counts_whom_a_change_affects_and_changes_nothing() {
        var donor = GuidanceWorld.donor();
        var day = GuidanceWorld.today().plusDays(1);
        var heavier = new HashMap<String, Object>(Map.of(
                "code", "MIN_WEIGHT", "sex", "F", "amount", 61, "validFrom", day.toString(), "legalBasis", "Dự thảo"));
        World.as("province")
                .body(heavier)
                .post("/api/v1/eligibility/rules/preview?size=1000")
                .then()
                .statusCode(200)
                .body("items.donorId", hasItem(donor))
                .body("items.find { it.donorId == '" + donor + "' }.before", equalTo("POSSIBLE"))
                .body("items.find { it.donorId == '" + donor + "' }.after", equalTo("SEE_DOCTOR"));
        rules(day.toString())
                .body("items.findAll { it.code == 'MIN_WEIGHT' && it.sex == 'F' }.amount", contains(42.0f));
    }

    @Test
    void the_preview_of_a_deferral_counts_and_names_nobody_who_has_it() {
        var donor = GuidanceWorld.donor();
        var day = GuidanceWorld.today().plusDays(1);
        var event = day.minusMonths(7).toString();
        GuidanceWorld.defer("commune", donor, Map.of("code", "PIERCING", "eventOn", event))
                .statusCode(201);
        var longer = Map.<String, Object>of(
                "code",
                "PIERCING",
                "amount",
                12,
                "unit",
                "MONTHS",
                "validFrom",
                day.toString(),
                "legalBasis",
                "Dự thảo");
        World.as("province")
                .body(longer)
                .post("/api/v1/eligibility/rules/preview?size=1000")
                .then()
                .statusCode(200)
                .body("total", greaterThan(0))
                .body("items", empty());
    }

    @Test
    void the_preview_costs_the_same_for_more_donors() {
        var body = interval(GuidanceWorld.today().plusDays(1), 3);
        var few = statements(body);
        GuidanceWorld.donor();
        GuidanceWorld.donor();
        GuidanceWorld.donor();
        assertThat(statements(body)).isEqualTo(few);
    }

    private long statements(Map<String, Object> body) {
        World.token("province");
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        World.as("province")
                .body(body)
                .post("/api/v1/eligibility/rules/preview")
                .then()
                .statusCode(200);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void the_page_previews_and_saves() {
        var province = Visitor.signedIn("province");
        assertThat(province.page("/eligibility/rules")).contains("Khoảng cách sau khi hiến", "Xăm trổ");
        String id = rules(GuidanceWorld.today().toString())
                .extract()
                .path("items.find { it.code == 'INTERVAL' && it.component == 'PLATELETS' }.id");
        var path = "/eligibility/rules/" + id;
        var page = province.page(path);
        String[] fields = {
            "amount",
            "3",
            "validFrom",
            GuidanceWorld.today().plusDays(30).toString(),
            "legalBasis",
            "Dự thảo",
            "act",
            "preview"
        };
        assertThat(province.post(page, path, fields).statusCode(200).extract().asString())
                .contains("Ảnh hưởng đến");
        fields[7] = "save";
        province.post(page, path, fields).statusCode(303);
        rules(GuidanceWorld.today().plusDays(30).toString()).body("items.amount", hasItem(3.0f));
        var club = Visitor.signedIn("club");
        assertThat(club.page("/eligibility/rules")).doesNotContain(path);
        club.get(path).statusCode(403);
        rules("2026-03-01").body("items.legalBasis", not(hasItem("Dự thảo")));
    }
}

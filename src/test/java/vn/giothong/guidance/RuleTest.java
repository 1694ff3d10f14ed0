package vn.giothong.guidance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static vn.giothong.guidance.RuleStory.change;
import static vn.giothong.guidance.RuleStory.interval;
import static vn.giothong.guidance.RuleStory.rules;
import static vn.giothong.guidance.RuleStory.with;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** The rules of a day, and who changes them from which day on. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleTest {
    @AfterEach
    void restore() {
        RuleStory.restore();
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
}

package vn.giothong.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.giothong.guidance.RuleStory.interval;
import static vn.giothong.guidance.RuleStory.rules;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** Whom a change of a rule would affect, told before it is saved. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RulePreviewTest {
    @Inject
    SessionFactory sessions;

    @AfterEach
    void restore() {
        RuleStory.restore();
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

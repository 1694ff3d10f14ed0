package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.drive.Drive;
import vn.giothong.intake.ListWorld;

/** A small data set whose indicators were computed by hand. */
@QuarkusTest
@Tag("mysql")
class IndicatorTest {
    private static final Pattern ROWS = Pattern.compile("<td class=\"number\"><a href=\"([^\"]+)\"");

    /** Code, value; what is not collected has none. */
    private static final Map<String, Float> BY_HAND = Map.ofEntries(
            Map.entry("REG", 6f),
            Map.entry("UNITS", 4f),
            Map.entry("VOL", 1400f),
            Map.entry("U250", 5.6f),
            Map.entry("TGT", 133.33f),
            Map.entry("OVER", 33.33f),
            Map.entry("GE350", 75f),
            Map.entry("DONORS", 4f),
            Map.entry("FIRST", 3f),
            Map.entry("REPEAT", 25f),
            Map.entry("REPEAT_DON", 25f),
            Map.entry("LAPSED", 1f),
            Map.entry("PER1000", 0.02f),
            Map.entry("POP", 0f),
            Map.entry("SESS", 1f),
            Map.entry("SESS_EMERGENCY", 1f),
            Map.entry("DEFER", 16.67f),
            Map.entry("YIELD", 66.67f),
            Map.entry("FEMALE", 50f),
            Map.entry("YOUNG", 25f),
            Map.entry("APHERESIS", 25f));

    @Test
    void every_indicator_is_as_computed_by_hand() {
        ReportStory.drive("2009-03-10");
        var known =
                ReportStory.person(ListWorld.drive("2010-03-10"), ListWorld.aName(), "F", 1990, ReportStory.gave(250));
        var planned = ListWorld.drive("2011-03-10");
        ReportStory.gives(planned, World.as("district").get(known).path("donorId"), 350);
        ReportStory.person(planned, ListWorld.aName(), "M", 1960, ReportStory.gave(450));
        var platelets = new HashMap<>(ReportStory.gave(250));
        platelets.put("component", "PLATELETS");
        ReportStory.person(planned, ListWorld.aName(), "F", 1955, platelets);
        ReportStory.person(
                planned, ListWorld.aName(), "M", 1970, Map.of("outcome", "DEFERRED", "reasonCode", "LOW_HB"));
        ReportStory.person(planned, ListWorld.aName(), "M", 1971, Map.of("outcome", "NO_SHOW"));
        var emergency = ListWorld.drive("2011-08-10");
        QuarkusTransaction.requiringNew().run(() -> Drive.update("emergency = true where id = ?1", emergency));
        ReportStory.person(emergency, ListWorld.aName(), "M", 1975, ReportStory.gave(350));
        World.as("province")
                .body(Map.of("units", 3))
                .put("/api/v1/targets?year=2011&chapterId=" + World.chapter("524"))
                .then()
                .statusCode(200);

        var sheet = World.as("health")
                .get("/api/v1/reports/indicators?year=2011&chapterId=" + World.chapter("524"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        for (var one : Indicator.values()) {
            var item = "items.find { it.code == '" + one + "' }";
            assertThat(sheet.getBoolean(item + ".collected")).as(one.name()).isEqualTo(BY_HAND.containsKey(one.name()));
            if (one.collected()) {
                assertThat(sheet.getFloat(item + ".value")).as(one.name()).isEqualTo(BY_HAND.get(one.name()));
            } else {
                assertThat(sheet.getString(item + ".value")).as(one.name()).isNull();
            }
        }
        assertThat(sheet.getInt("items.find { it.code == 'PER1000' }.denominator"))
                .isEqualTo(175205);
        assertThat(sheet.getString("items.find { it.code == 'POP' }.note")).contains("2010", "Niên giám thống kê");
        nothingExceedsATargetThatIsNotReached();
    }

    private static void nothingExceedsATargetThatIsNotReached() {
        World.as("province")
                .body(Map.of("units", 30))
                .put("/api/v1/targets?year=2011&chapterId=" + World.chapter("524"))
                .then()
                .statusCode(200);
        World.as("health")
                .get("/api/v1/reports/indicators?year=2011&chapterId=" + World.chapter("524"))
                .then()
                .body("items.find { it.code == 'OVER' }.value", nullValue());
        World.as("health")
                .get("/api/v1/reports/figures?from=2011-01-01&to=2011-12-31&chapterId=" + World.chapter("524"))
                .then()
                .body("total.reachedPercent", equalTo(13.3f))
                .body("total.exceededPercent", nullValue());
    }

    @Test
    void a_value_leads_to_the_rows_that_it_counts() {
        var reader = Visitor.signedIn("health");
        var links = rows(reader, "524");
        assertThat(links)
                .hasSize(8)
                .allSatisfy(link -> assertThat(link).contains("from=2020-01-01", World.chapter("524")))
                .noneSatisfy(link -> assertThat(link).contains("by=drive"))
                .anySatisfy(link -> assertThat(link).contains("by=chapter"))
                .anySatisfy(link -> assertThat(link).contains("by=deferral"));
        links.forEach(reader::page);
    }

    @Test
    void a_unit_with_none_below_leads_to_its_drives() {
        assertThat(rows(Visitor.signedIn("commune"), "21040"))
                .hasSize(8)
                .noneSatisfy(link -> assertThat(link).contains("by=chapter"))
                .anySatisfy(link -> assertThat(link).contains("by=drive"));
    }

    private static Set<String> rows(Visitor reader, String chapter) {
        var page = reader.page("/reports/indicators?year=2020&chapterId=" + World.chapter(chapter));
        return ROWS.matcher(page)
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .collect(Collectors.toSet());
    }

    @Test
    void each_says_what_it_counts_how_and_on_what_basis() {
        World.as("commune")
                .get("/api/v1/indicators")
                .then()
                .statusCode(200)
                .body("items", hasSize(Indicator.values().length))
                .body("items.name", everyItem(not(startsWith("reportIndicator_"))))
                .body("items.definition", everyItem(not(startsWith("reportDefinition_"))))
                .body("items.formula", everyItem(not(startsWith("reportFormula_"))))
                .body("items.basis", everyItem(not(startsWith("reportBasis_"))));
    }

    @Test
    void an_estimated_population_is_marked() {
        World.as("health")
                .get("/api/v1/reports/indicators?year=2020&chapterId=" + World.chapter("527"))
                .then()
                .statusCode(200)
                .body("items.find { it.code == 'PER1000' }.note", containsString("Dân số ước tính"));
        World.as("health")
                .get("/api/v1/reports/indicators?year=2020&chapterId=" + World.chapter("525"))
                .then()
                .body("items.find { it.code == 'PER1000' }.note", not(containsString("ước tính")));
    }
}

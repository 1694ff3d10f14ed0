package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ForecastTest {
    @Inject
    ForecastReading reading;

    @Test
    void a_forecast_is_computed_in_the_background_and_says_every_level() {
        var next = LocalDate.now(Formats.ZONE).getYear() + 1;
        World.as("province")
                .body(Map.of("year", next))
                .post("/api/v1/forecasts")
                .then()
                .statusCode(202)
                .body("id", notNullValue())
                .body("state", equalTo("RUNNING"));
        var forecast = FundingStory.read(FundingStory.forecast(next));
        assertThat(forecast.getString("state")).isEqualTo("DONE");
        assertThat(forecast.getList("byLevel.rule", String.class))
                .contains("PERSON_1", "PERSON_5", "PERSON_100", "FAMILY_3", "FAMILY_20")
                .hasSize(15);
        for (int i = 0; i < 15; i++) {
            var level = "byLevel[" + i + "].";
            assertThat(forecast.getLong(level + "low")).isLessThanOrEqualTo(forecast.getLong(level + "middle"));
            assertThat(forecast.getLong(level + "middle")).isLessThanOrEqualTo(forecast.getLong(level + "high"));
        }
    }

    @Test
    void what_falls_on_chapters_and_on_months_is_the_same_in_all() {
        ListWorld.applied("2020-01-15", ListWorld.aName(), "A20-" + UUID.randomUUID());
        var forecast = FundingStory.read(FundingStory.forecast(2021));
        var first = "findAll { it.rule == 'PERSON_1' }.expected";
        var byChapter = forecast.getList("byChapter." + first, Double.class);
        var byMonth = forecast.getList("byMonth." + first, Double.class);
        assertThat(byChapter).isNotEmpty();
        assertThat(byChapter.stream().mapToDouble(one -> one).sum())
                .isCloseTo(byMonth.stream().mapToDouble(one -> one).sum(), within(0.01));
    }

    @Test
    void a_gift_that_comes_by_a_list_is_read() {
        var day = LocalDate.of(2020, 12, 31);
        var law = new Limits(84, 60);
        var before = reading.read(day, law);
        ListWorld.applied("2020-01-15", ListWorld.aName(), "A20-" + UUID.randomUUID());
        var after = reading.read(day, law);
        assertThat(after.book().gifts()).isGreaterThan(before.book().gifts());
        assertThat(after.book().size()).isGreaterThan(before.book().size());
        var last = (int) LocalDate.of(2020, 1, 15).toEpochDay();
        var days = new HashSet<Integer>();
        for (int donor = 0; donor < after.book().size(); donor++) {
            for (int i = 0; i < after.book().recorded(donor); i++) {
                days.add(after.book().day(donor, i));
            }
        }
        assertThat(days).contains(last);
    }

    @Test
    void a_year_too_far_ahead_or_missing_is_refused() {
        for (var year : new int[] {1999, LocalDate.now(Formats.ZONE).getYear() + 2}) {
            World.as("province")
                    .body(Map.of("year", year))
                    .post("/api/v1/forecasts")
                    .then()
                    .statusCode(422);
        }
        World.as("province").body("{}").post("/api/v1/forecasts").then().statusCode(422);
        World.as("province")
                .get("/api/v1/forecasts/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}

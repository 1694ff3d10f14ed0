package vn.giothong.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** What a drive's donors got beside what the circular sets: a least value for each gift, and averages over the drive for meal and travel. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DriveCostsTest {
    private static final Pattern ROW = Pattern.compile("<tr><th scope=\"row\">([^<]+)</th>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]+>");

    private static ValidatableResponse give(UUID drive, String line, Object... given) {
        return World.as("hospital")
                .body(Map.of("given", List.of(given)))
                .put("/api/v1/drives/" + drive + "/registrations/" + line + "/entitlements")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> meal(int vnd) {
        return Map.of("item", "MEAL", "valueVnd", vnd);
    }

    private static List<String> lines(UUID drive) {
        return World.as("hospital")
                .get("/api/v1/drives/" + drive + "/entitlements")
                .then()
                .statusCode(200)
                .body("items.limitVnd", contains(null, 30_000, 50_000))
                .body("items.averageVnd", contains(null, 0, 0))
                .body("items.overAverage", contains(false, false, false))
                .extract()
                .path("lines.registrationId");
    }

    @Test
    void one_may_eat_for_more_than_the_average_that_the_circular_sets_over_a_drive() {
        var drive = EntitlementWorld.drive("2024-05-05");
        var lines = lines(drive);
        // of three who gave blood nobody but one ate: 40,000 / 3
        give(drive, lines.get(0), meal(40_000))
                .body("items.averageVnd[1]", equalTo(13_334))
                .body("items.overAverage[1]", equalTo(false));
        give(drive, lines.get(1), meal(30_000), "TRAVEL")
                .body("items.averageVnd", contains(null, 23_334, 16_667))
                .body("items.overAverage", contains(false, false, false));
        // 40,000 + 30,000 + 20,000 = 3 × 30,000
        give(drive, lines.get(2), meal(20_000))
                .body("items.averageVnd[1]", equalTo(30_000))
                .body("items.overAverage[1]", equalTo(false));
        // a dong more: 90,001 / 3, rounded up
        give(drive, lines.get(2), meal(20_001))
                .body("items.averageVnd[1]", equalTo(30_001))
                .body("items.overAverage", contains(false, true, false));
    }

    @Test
    void the_drive_s_page_shows_due_given_open_and_an_average_over_the_limit() {
        var drive = EntitlementWorld.drive("2024-06-05");
        var lines = lines(drive);
        give(drive, lines.get(0), "GIFT", meal(95_000), "TRAVEL");
        give(drive, lines.get(1), "GIFT");
        String code = World.as("district").get("/api/v1/drives/" + drive).path("code");
        var collector = Visitor.signedIn("hospital");
        var page = collector.page("/drives/" + code);
        assertThat(row(page, "Quà tặng")).isEqualTo("3 2 1 –");
        assertThat(row(page, "Ăn uống")).isEqualTo("3 1 2 31.667, tối đa 30.000 vượt mức");
        assertThat(row(page, "Đi lại")).isEqualTo("3 1 2 16.667, tối đa 50.000");
        assertThat(row(collector.english("/drives/" + code), "Meal"))
                .isEqualTo("3 1 2 31,667 of at most 30,000 over the limit");
        assertThat(collector.page("/drives/" + code + "/entitlements")).contains("31.667, tối đa 30.000");
    }

    /** The cells of a row as they read. */
    private static String row(String page, String item) {
        return ROW.matcher(page)
                .results()
                .filter(row -> row.group(1).equals(item))
                .map(row -> TAG.matcher(row.group(2))
                        .replaceAll(" ")
                        .replaceAll("\\s+", " ")
                        .strip())
                .findFirst()
                .orElse("no such row");
    }
}

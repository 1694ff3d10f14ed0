package vn.giothong.drive;

import static org.hamcrest.Matchers.anEmptyMap;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.DonorWorld;

/** What a drive's page and endpoint tell of a day, against what happened on it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Tag("mysql")
class DriveFiguresTest {
    @Test
    void the_figures_of_a_day_are_those_of_its_people() {
        var drive = DeskStory.drive(DeskStory.today());
        var year = DeskStory.today().getYear();
        var farmer = arrived(drive, "Khổng Thị Nông", "F", year - 30, "FARMER");
        var worker = arrived(drive, "Khổng Văn Công", "M", year - 50, "WORKER");
        var nobody = arrived(drive, "Khổng Văn Rõ", "M", year - 20, null);
        var deferred = arrived(drive, "Khổng Thị Hoãn", "F", year - 40, "FARMER");
        var away = registered(drive, "Khổng Văn Vắng", "M", year - 25, "WORKER", false);

        conclude(drive, farmer, Map.of("outcome", "DONATED", "volumeMl", 250));
        conclude(drive, worker, Map.of("outcome", "DONATED", "volumeMl", 350));
        conclude(drive, nobody, Map.of("outcome", "DONATED", "volumeMl", 350));
        conclude(drive, deferred, Map.of("outcome", "DEFERRED", "reasonCode", "WEIGHT"));
        conclude(drive, away, Map.of("outcome", "NO_SHOW"));

        World.as("club")
                .get("/api/v1/drives/" + drive)
                .then()
                .statusCode(200)
                .rootPath("figures")
                .body("registered", equalTo(5))
                .body("arrived", equalTo(4))
                .body("donations", equalTo(3))
                .body("bags", equalTo(3))
                .body("deferrals", equalTo(1))
                .body("noShows", equalTo(1))
                .body("millilitres", equalTo(950))
                .body("unitsOf250Ml", equalTo(3.8f))
                .body("byVolume", equalTo(Map.of("250", 1, "350", 2)))
                .body("byAbo", equalTo(Map.of("UNKNOWN", 3)))
                .body("bySex", equalTo(Map.of("F", 1, "M", 2)))
                .body("byAge", equalTo(Map.of("FROM_18_TO_24", 1, "FROM_25_TO_44", 1, "FROM_45_TO_64", 1)))
                .body("byOccupation", equalTo(Map.of("FARMER", 1, "WORKER", 1, "UNKNOWN", 1)))
                .body("deferralsByReason", equalTo(Map.of("WEIGHT", 1)))
                .body("firstTime", equalTo(3))
                .body("repeat", equalTo(0));
    }

    @Test
    void a_drive_before_its_day_has_figures_of_nothing() {
        var drive = DeskStory.drive(DeskStory.today().plusDays(9));
        World.as("club")
                .get("/api/v1/drives/" + drive)
                .then()
                .body("figures.donations", equalTo(0))
                .body("figures.unitsOf250Ml", equalTo(0.0f))
                .body("figures.byVolume", anEmptyMap());
    }

    private static String arrived(UUID drive, String name, String sex, int birthYear, @Nullable String occupation) {
        return registered(drive, name, sex, birthYear, occupation, true);
    }

    private static String registered(
            UUID drive, String name, String sex, int birthYear, @Nullable String occupation, boolean arrived) {
        var donor = new HashMap<String, Object>(
                Map.of("fullName", name + " " + letters(), "sex", sex, "birthYear", birthYear));
        donor.put("occupation", occupation);
        var id = DonorWorld.enter(donor).getString("id");
        return DeskStory.register(drive, Map.of("donorId", id, "arrived", arrived))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    private static void conclude(UUID drive, String line, Map<String, Object> outcome) {
        var body = new HashMap<>(outcome);
        body.put("version", DeskStory.version(drive, line));
        DeskStory.conclude(drive, line, body).statusCode(200);
    }
}

package vn.giothong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.DriveTotal;
import vn.giothong.intake.ListWorld;

@QuarkusTest
class FindingTest {
    private static final String YEAR = "/api/v1/reports/findings?from=1990-10-01&to=1990-12-31&chapterId=";

    @Test
    void a_bag_number_used_twice_and_a_drive_without_a_donation_are_found_and_explained() {
        var bag = "B" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var first = ListWorld.drive("1990-10-10");
        var second = ListWorld.drive("1990-11-10");
        for (var drive : new UUID[] {first, second}) {
            var gave = new HashMap<>(ReportStory.gave(350));
            gave.put("bagNumber", bag);
            ReportStory.person(drive, ListWorld.aName(), "M", 1960, gave);
        }
        var empty = ListWorld.drive("1990-12-10");
        var address = YEAR + World.chapter("524");
        var found =
                World.as("health").get(address).then().statusCode(200).extract().jsonPath();
        assertThat(found.getList("items.findAll { it.subject == '" + bag + "' }.driveId", String.class))
                .containsExactly(first.toString(), second.toString());
        assertThat(found.getString("items.find { it.driveId == '" + empty + "' }.rule"))
                .isEqualTo("WITHOUT_FIGURES");
        assertThat(found.getList("items.owner", String.class)).containsOnly("Huyện Bình Sơn");
        assertThat(found.getList("items.state", String.class)).containsOnly("OPEN");

        var why = Map.of("driveId", empty, "rule", "WITHOUT_FIGURES", "note", "Bão, không ai đến");
        World.as("health").body(why).put("/api/v1/reports/findings").then().statusCode(403);
        World.as("commune").body(why).put("/api/v1/reports/findings").then().statusCode(404);
        World.as("district").body(why).put("/api/v1/reports/findings").then().statusCode(204);
        World.as("health")
                .get(address)
                .then()
                .body("items.find { it.driveId == '" + empty + "' }.state", equalTo("EXPLAINED"))
                .body("items.note", hasItem("Bão, không ai đến"));
    }

    @Test
    void more_donations_than_people_registered_are_found_until_that_is_mended() {
        var drive = ReportStory.drive("1995-02-10");
        var address = "/api/v1/reports/findings?from=1995-02-01&to=1995-02-28&chapterId=" + World.chapter("524");
        for (var tree : List.of("today", "day")) {
            World.as("health").get(address + "&tree=" + tree).then().body("total", equalTo(0));
        }
        registered(drive, 0);
        World.as("health")
                .get(address)
                .then()
                .body("items.rule", equalTo(List.of("MORE_THAN_REGISTERED")))
                .body("items[0].found", equalTo("1"))
                .body("items[0].usual", equalTo("0"));
        registered(drive, 1);
        World.as("health").get(address).then().body("total", equalTo(0));
    }

    private static void registered(UUID drive, int people) {
        QuarkusTransaction.requiringNew()
                .run(() -> DriveTotal.update("registered = ?1 where driveId = ?2", people, drive));
    }

    @Test
    void a_group_far_from_its_share_is_odd_and_a_small_drive_says_nothing() {
        var usual = new HashMap<UUID, Map<String, Integer>>();
        for (int i = 0; i < 9; i++) {
            usual.put(UUID.randomUUID(), Map.of("O", 45, "A", 20, "B", 30, "AB", 5));
        }
        assertThat(GroupShares.odd(usual)).isEmpty();
        var odd = UUID.randomUUID();
        usual.put(odd, Map.of("O", 5, "A", 60, "B", 30, "AB", 5, "UNKNOWN", 40));
        assertThat(GroupShares.odd(usual)).extracting(GroupShares.Odd::driveId).containsOnly(odd);
        usual.put(odd, Map.of("O", 2, "A", 40));
        assertThat(GroupShares.odd(usual)).isEmpty();
    }
}

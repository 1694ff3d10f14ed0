package vn.giothong.drive;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.FilledForm;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.database.Ids;

/** Whoever changes one thing about a draft on its page leaves the rest as it was, also what they could not have chosen. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DriveDraftKeptTest {
    private static final String ELSEWHERE = "21046";

    @Test
    void clubs_of_others_stay_on_the_draft() {
        var plan = DriveStory.plan(DriveStory.chapter(DriveStory.DISTRICT));
        var own = DriveStory.clubOfTheCoordinator();
        var other = clubOfTheDistrict();
        plan.put("clubIds", List.of(own, other));
        var id = drafted("district", plan);
        moved("club", id);
        DriveStory.get("district", id).body("clubIds", containsInAnyOrder(own, other));
    }

    @Test
    void more_slots_than_a_new_plan_offers_stay_on_the_draft() {
        var plan = DriveStory.plan(DriveStory.chapter(DriveStory.DISTRICT));
        plan.put(
                "slots",
                IntStream.range(0, 8)
                        .mapToObj(slot -> Map.of(
                                "startsAt", "0" + (7 + slot / 4) + ":" + (slot % 4 * 15 + 10),
                                "endsAt", "0" + (7 + slot / 4) + ":" + (slot % 4 * 15 + 14),
                                "capacity", 5 + slot))
                        .toList());
        var id = drafted("district", plan);
        moved("district", id);
        DriveStory.get("district", id).body("slots", hasSize(8)).body("slots[7].capacity", equalTo(12));
    }

    @Test
    void a_host_and_a_commune_that_the_editor_could_not_choose_stay_the_drafts() {
        var plan = DriveStory.plan(DriveStory.chapter(DriveStory.DISTRICT));
        plan.put("clubIds", List.of(DriveStory.clubOfTheCoordinator()));
        var id = drafted("district", plan);
        var elsewhere = UUID.fromString(DriveStory.chapter(ELSEWHERE));
        QuarkusTransaction.requiringNew()
                .run(() ->
                        Drive.update("chapterId = ?1, communeId = ?1 where id = ?2", elsewhere, UUID.fromString(id)));
        moved("club", id);
        DriveStory.get("province", id)
                .body("chapterId", equalTo(elsewhere.toString()))
                .body("communeId", equalTo(elsewhere.toString()));
    }

    @Test
    void a_collector_that_closed_after_the_day_stays_the_drafts() {
        var plan = DriveStory.plan(DriveStory.chapter(DriveStory.DISTRICT));
        var closed = closedCollector();
        plan.put("collectorId", closed);
        plan.put("date", "2020-05-21");
        var id = drafted("district", plan);
        moved("district", id);
        DriveStory.get("district", id).body("collectorId", equalTo(closed));
    }

    private static String drafted(String who, Map<String, Object> plan) {
        return DriveStory.post(who, plan).statusCode(201).extract().path("id");
    }

    private static String clubOfTheDistrict() {
        return World.as("district")
                .body(Map.of(
                        "name", "CLB của huyện",
                        "kind", "GENERAL",
                        "chapterId", DriveStory.chapter(DriveStory.DISTRICT),
                        "foundedOn", "2018-05-19",
                        "decisionNumber", "14/QĐ-CTĐ"))
                .post("/api/v1/clubs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Last by its code: tests take the first collector that there is. */
    private static String closedCollector() {
        var id = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery(
                        "insert into collector (id, code, name, closed_on) values (?1, 'ZZ-CU', 'Bệnh viện cũ', '2021-01-01')")
                .setParameter(1, Ids.bytes(id))
                .executeUpdate());
        return id.toString();
    }

    /** Changes the venue on the page and sends what else it shows. */
    private static void moved(String who, String id) {
        String path = "/drives/" + DriveStory.get("province", id).extract().path("code");
        var visitor = Visitor.signedIn(who);
        FilledForm.of(visitor.page(path + "/edit"), path)
                .with("venue", "Sân vận động")
                .sentBy(visitor)
                .statusCode(303);
        DriveStory.get("province", id).body("venue", equalTo("Sân vận động"));
    }
}

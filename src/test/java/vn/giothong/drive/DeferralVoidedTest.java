package vn.giothong.drive;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeferralVoidedTest {
    @Test
    void what_people_void_stays_void_however_often_the_drive_is_settled() {
        var drive = DeskStory.drive(DeskStory.today());
        var donor = DeskStory.donor("Tôn Nữ Thị Hoãn", 1990);
        var line = DeskStory.register(drive, Map.of("donorId", donor, "arrived", true))
                .statusCode(201)
                .extract()
                .<String>path("id");
        var said = DeskStory.deferred("LOW_HB", 0);
        said.put("until", DeskStory.today().plusDays(5).toString());
        said.put("version", DeskStory.version(drive, line));
        DeskStory.conclude(drive, line, said).statusCode(200);
        var path = "/api/v1/donors/" + donor + "/deferrals";
        String deferral = World.as("hospital")
                .get(path)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("LOW_HB"))
                .extract()
                .path("items[0].id");
        World.as("hospital")
                .body(Map.of("reason", "Ghi nhầm người"))
                .post(path + "/" + deferral + "/void")
                .then()
                .statusCode(200);
        settle(drive, donor);
        settle(drive, donor);
        World.as("hospital")
                .get(path)
                .then()
                .body("items", hasSize(1))
                .body("items[0].voided.reason", equalTo("Ghi nhầm người"));
        World.as("hospital")
                .get("/api/v1/donors/" + donor + "/eligibility")
                .then()
                .body("answer", equalTo("POSSIBLE"))
                .body("reasons", empty());
    }

    private static void settle(UUID drive, UUID donor) {
        QuarkusTransaction.requiringNew()
                .run(() -> Arc.container().instance(Settlement.class).get().settle(drive, List.of(donor)));
    }
}

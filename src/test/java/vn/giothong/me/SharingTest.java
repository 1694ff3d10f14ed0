package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.Drive;

/** To whom a record goes: to the hospital as far as the donor agrees, and to the donor whole. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SharingTest {
    private static void hospitalReads(KnownDonor known, int status) {
        World.as("hospital")
                .get("/api/v1/donors/" + known.id() + "/deferrals")
                .then()
                .statusCode(status);
    }

    private static void set(String drive, Drive.State state) {
        QuarkusTransaction.requiringNew()
                .run(() -> Drive.update("state = ?1 where id = ?2", state, UUID.fromString(drive)));
    }

    @Test
    void who_takes_back_the_sharing_is_known_to_the_hospital_on_a_running_drive_alone() {
        var known = new KnownDonor("Riêng Tư");
        set(known.behind(), Drive.State.CLOSED);
        set(known.ahead.toString(), Drive.State.CLOSED);
        hospitalReads(known, 200);
        known.choose("SHARING", null, true);
        hospitalReads(known, 200);
        known.choose("SHARING", null, false);
        hospitalReads(known, 404);
        set(known.ahead.toString(), Drive.State.APPROVED);
        hospitalReads(known, 200);
        set(known.ahead.toString(), Drive.State.CLOSED);
        known.choose("SHARING", null, true);
        hospitalReads(known, 200);
    }

    @Test
    void a_copy_tells_what_every_room_holds() {
        var known = new KnownDonor("Toàn Bộ");
        KnownDonor.made(World.as("commune"), "/api/v1/donors/" + known.id() + "/requests", Map.of("kind", "COPY"));
        World.as("commune")
                .get("/api/v1/donors/" + known.id() + "/copy.json")
                .then()
                .statusCode(200)
                .body("families.club", equalTo(List.of("Gia đình Khổng Tước Toàn Bộ")))
                .body("registrations.state", hasItem("BOOKED"))
                .body("registrations.state", hasItem("DONATED"))
                .body("invitations.channel", equalTo(List.of("CALL")))
                .body("calls.size()", equalTo(1))
                .body("awards.state", hasItem("DECIDED"))
                .body("accesses.findAll { it.own }.size()", equalTo(0));
    }

    @Test
    void who_opened_consents_or_the_family_is_written_down() {
        var known = new KnownDonor("Ai Xem");
        var token = OwnWorld.token(known.gift.person());
        for (var what : List.of("consents", "household")) {
            int before = looks(token);
            World.as("commune")
                    .get("/api/v1/donors/" + known.id() + "/" + what)
                    .then()
                    .statusCode(200);
            assertThat(looks(token)).as(what).isEqualTo(before + 1);
        }
    }

    private static int looks(String token) {
        return OwnWorld.as(token)
                .get("/api/v1/me/accesses?size=200")
                .then()
                .statusCode(200)
                .extract()
                .<List<String>>path("items.findAll { it.action == 'donor.viewed' }.action")
                .size();
    }
}

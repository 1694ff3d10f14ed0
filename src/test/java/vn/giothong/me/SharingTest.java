package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.drive.Drive;
import vn.giothong.web.Formats;

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
    void who_does_not_share_is_known_to_the_hospital_on_a_running_drive_alone() {
        var known = new KnownDonor("Riêng Tư");
        set(known.behind(), Drive.State.CLOSED);
        set(known.ahead.toString(), Drive.State.CLOSED);
        hospitalReads(known, 404);
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
    void a_copy_tells_those_who_answer_requests_no_day_of_an_event_and_no_answers() {
        var known = new KnownDonor("Kín Đáo");
        var token = OwnWorld.token(known.gift.person());
        var event = LocalDate.now(Formats.ZONE).minusDays(9).toString();
        OwnWorld.as(token)
                .body(Map.of("code", "TATTOO", "eventOn", event))
                .post("/api/v1/donors/" + known.id() + "/deferrals")
                .then()
                .statusCode(201);
        OwnWorld.as(token)
                .body(Map.of("keep", true, "answers", List.of(Map.of("question", "ILL_NOW", "yes", true))))
                .post("/api/v1/eligibility/screening")
                .then()
                .statusCode(200);
        KnownDonor.made(World.as("commune"), "/api/v1/donors/" + known.id() + "/requests", Map.of("kind", "COPY"));
        var copy = "/api/v1/donors/" + known.id() + "/copy.json";
        World.as("commune")
                .get(copy)
                .then()
                .statusCode(200)
                .body("deferrals.from", everyItem(nullValue()))
                .body("screenings", empty());
        OwnWorld.as(token)
                .get(copy)
                .then()
                .statusCode(200)
                .body("deferrals.from", hasItem(event))
                .body("screenings[0].answers.question", hasItem(not(equalTo("ILL_NOW"))));
    }

    @Test
    void who_opened_consents_the_family_awards_or_messages_is_written_down() {
        var known = new KnownDonor("Ai Xem");
        var token = OwnWorld.token(known.gift.person());
        for (var what : List.of("consents", "household", "awards", "mail-contact")) {
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

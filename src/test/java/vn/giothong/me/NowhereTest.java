package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.demo.DemoAccounts;
import vn.giothong.donor.Donor;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

/** Whoever is gone from the register, or wants to be, is in no list, search, invitation or call-up, and not at the desk. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NowhereTest {
    private final LocalDate today = LocalDate.now(Formats.ZONE);

    /** A donor whom every room knows: club, family, award, invitation, call-up, a drive ahead and one behind. */
    private final class Known {
        final Gifts.Gift gift;
        final UUID ahead = ListWorld.drive(today.plusDays(5).toString());
        final String club = World.as("club").get("/api/v1/clubs").path("items[0].id");
        final String callUp;

        Known(String name) {
            gift = Gifts.donor(name);
            agrees("INVITATION", "CALL");
            agrees("HONOUR_LIST", null);
            agrees("RECORD", null);
            made(World.as("club"), "/api/v1/clubs/" + club + "/members", Map.of("donorId", id(), "from", "2020-01-01"));
            made(
                    World.as("commune"),
                    "/api/v1/donors/" + id() + "/household",
                    Map.of("name", "Gia đình " + name, "relation", "HEAD", "from", "2020-01-01"));
            made(
                    World.as("district"),
                    "/api/v1/drives/" + ahead + "/invitations",
                    Map.of("donorIds", List.of(id()), "channel", "CALL"));
            callUp = made(
                            World.as("district"),
                            "/api/v1/call-ups",
                            Map.of(
                                    "chapterId",
                                    World.chapter("524"),
                                    "neededUnits",
                                    3,
                                    "by",
                                    Instant.now().plusSeconds(7_200).toString()))
                    .path("id");
            made(World.as("district"), "/api/v1/call-ups/" + callUp + "/calls", Map.of("donorId", id()));
            made(World.as("district"), "/api/v1/drives/" + ahead + "/registrations", Map.of("donorId", id()));
        }

        String id() {
            return gift.person().id().toString();
        }

        void agrees(String purpose, @Nullable String channel) {
            choose(purpose, channel, true);
        }

        void choose(String purpose, @Nullable String channel, boolean given) {
            var choice = new HashMap<String, Object>(Map.of("purpose", purpose, "given", given));
            if (channel != null) {
                choice.put("channel", channel);
            }
            World.as("commune")
                    .body(Map.of("items", List.of(choice)))
                    .put("/api/v1/donors/" + id() + "/consents")
                    .then()
                    .statusCode(200);
        }
    }

    private static Response made(RequestSpecification who, String path, Map<String, ?> body) {
        var answer = who.body(body).post(path);
        assertThat(answer.statusCode()).as(path + answer.asString()).isBetween(200, 201);
        return answer;
    }

    private static Map<String, String> signedIn(String username) {
        return given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", DemoAccounts.PASSWORD)
                .post("/sign-in")
                .getCookies();
    }

    @Test
    void whoever_no_longer_agrees_to_the_record_is_found_by_nobody_from_that_moment_on() {
        var known = new Known("Khổng Tước Rút Lui");
        var person = known.gift.person();
        known.choose("RECORD", null, false);
        assertHidden(known, person);
        World.as("commune")
                .get("/api/v1/requests")
                .then()
                .body("items.findAll { it.donorId == '" + known.id() + "' }.request.kind", equalTo(List.of("ERASE")));
        World.as("commune").get("/api/v1/requests/restrictions").then().body("items.donorCode", hasItem(person.code()));
        World.as("commune")
                .body(Map.of("reason", "nhầm"))
                .post("/api/v1/donors/" + known.id() + "/restriction/lift")
                .then()
                .statusCode(409);

        known.choose("RECORD", null, true);
        World.as("commune").get("/api/v1/donors?q=" + person.phone()).then().body("items.id", hasItem(known.id()));
        String request = World.as("commune")
                .get("/api/v1/requests")
                .path("items.find { it.donorId == '" + known.id() + "' }.request.id");
        made(World.as("commune"), "/api/v1/requests/" + request + "/acknowledge", Map.of());
        World.as("commune")
                .body(Map.of("answer", "Đã xóa"))
                .post("/api/v1/requests/" + request + "/finish")
                .then()
                .statusCode(409)
                .body("code", equalTo("request_agreed_again"));
    }

    @Test
    void whom_a_list_brought_that_was_undone_is_found_by_nobody() {
        var known = new Known("Khổng Tước Hoàn Tác");
        QuarkusTransaction.requiringNew()
                .run(() -> Donor.update(
                        "state = ?1 where id = ?2",
                        Donor.State.WITHDRAWN,
                        known.gift.person().id()));
        assertHidden(known, known.gift.person());
    }

    private static void assertHidden(Known known, OwnWorld.Person person) {
        for (var reader : List.of("province", "district", "commune", "club", "hospital")) {
            for (var typed : List.of("Khổng Tước", person.phone(), person.code())) {
                var listed = World.as(reader).get("/api/v1/donors?size=1000&q=" + typed);
                assertThat(listed.asString()).as(reader + typed).doesNotContain(known.id());
                var page = given().cookies(signedIn(reader)).get("/search?q=" + typed);
                assertThat(page.asString()).as(reader + typed).doesNotContain("/donors/" + person.code());
            }
        }
        var club = World.as("club").get("/api/v1/clubs/" + known.club + "/members?size=1000");
        club.then().statusCode(200).body("items.donorId", not(hasItem(known.id())));
        var other = ListWorld.drive(LocalDate.now(Formats.ZONE).plusDays(6).toString());
        for (var typed : List.of("Khổng Tước", person.phone(), person.code())) {
            assertThat(World.as("district")
                            .get("/api/v1/drives/" + other + "/desk?q=" + typed)
                            .asString())
                    .as("at the desk: " + typed)
                    .doesNotContain(known.id());
        }
        World.as("district")
                .get("/api/v1/donors/invitable?size=1000&notAskedWeeks=0&driveId=" + other)
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(known.id())));
        assertThat(World.as("district").get("/api/v1/call-ups/" + known.callUp).asString())
                .doesNotContain("\"fullName\":\"Khổng");
    }
}

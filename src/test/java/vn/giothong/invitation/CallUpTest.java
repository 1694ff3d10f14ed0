package vn.giothong.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallUpTest {
    private static ValidatableResponse start(String who, String chapter, int radius) {
        return World.as(who)
                .body(Map.of(
                        "chapterId",
                        chapter,
                        "abo",
                        "AB",
                        "rhD",
                        "NEGATIVE",
                        "neededUnits",
                        2,
                        "radiusCommunes",
                        radius,
                        "by",
                        Instant.now().plus(6, ChronoUnit.HOURS).toString()))
                .post("/api/v1/call-ups")
                .then();
    }

    private static ValidatableResponse call(String who, String callUp, String donor) {
        return World.as(who)
                .body(Map.of("donorId", donor))
                .post("/api/v1/call-ups/" + callUp + "/calls")
                .then();
    }

    private static ValidatableResponse answer(String callUp, String donor, String answer) {
        return answer(callUp, donor, Map.of("answer", answer));
    }

    private static ValidatableResponse answer(String callUp, String donor, Map<String, String> body) {
        return World.as("commune")
                .body(body)
                .put("/api/v1/call-ups/" + callUp + "/calls/" + donor)
                .then();
    }

    @Test
    void the_reserve_is_called_and_the_answers_count_against_the_need() {
        var donor = InvitationWorld.consenting("NEGATIVE");
        var silent = InvitationWorld.donor("NEGATIVE");
        var made = start("commune", World.chapter("21040"), 0).statusCode(201);
        String id = made.extract().path("id");
        List<String> people = made.extract().path("people.donorId");
        assertThat(people).contains(donor).doesNotContain(silent);
        made.body("counts.missing", equalTo(2)).body("people[0].distance", equalTo(0));
        answer(id, donor, "YES").statusCode(409);
        call("commune", id, silent).statusCode(422);
        call("commune", id, donor).statusCode(200).body("counts.waiting", equalTo(1));
        call("commune", id, donor).body("counts.called", equalTo(1));
        answer(id, donor, "NO_ANSWER").body("counts.noAnswer", equalTo(1)).body("counts.missing", equalTo(2));
        answer(id, donor, "YES")
                .body("counts.yes", equalTo(1))
                .body("counts.noAnswer", equalTo(0))
                .body("counts.missing", equalTo(1));
    }

    @Test
    void who_comes_says_by_when_and_who_does_not_come_by_none() {
        var donor = InvitationWorld.consenting("NEGATIVE");
        String id = start("commune", World.chapter("21040"), 0)
                .statusCode(201)
                .extract()
                .path("id");
        call("commune", id, donor).statusCode(200);
        var person = "people.find { it.donorId == '" + donor + "' }.called.";
        var by = Instant.now().plus(2, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS);
        answer(id, donor, Map.of("answer", "YES", "arrivesBy", by.toString()))
                .statusCode(200)
                .body(person + "answer", equalTo("YES"))
                .body(person + "arrivesBy", equalTo(by.toString()));
        var shown = DateTimeFormatter.ofPattern("HH:mm").format(by.atZone(Formats.ZONE));
        assertThat(Visitor.signedIn("commune").page("/call-ups/" + id)).contains(shown);
        answer(id, donor, Map.of("answer", "NO", "arrivesBy", by.toString()))
                .statusCode(200)
                .body(person + "arrivesBy", nullValue());
    }

    @Test
    void a_time_on_the_page_is_the_next_such_also_past_midnight() {
        var donor = InvitationWorld.consenting("NEGATIVE");
        String id = start("commune", World.chapter("21040"), 0)
                .statusCode(201)
                .extract()
                .path("id");
        var caller = Visitor.signedIn("commune");
        var path = "/call-ups/" + id;
        caller.post(caller.page(path), path + "/calls", "donorId", donor.toString())
                .statusCode(303);
        var now = ZonedDateTime.now(Formats.ZONE).truncatedTo(ChronoUnit.MINUTES);
        for (var by : List.of(now.plusHours(1), now.plusHours(23))) {
            var time = DateTimeFormatter.ofPattern("HH:mm").format(by);
            caller.post(caller.page(path), path + "/calls/" + donor, "answer", "YES", "arrivesBy", time)
                    .statusCode(303);
            World.as("commune")
                    .get("/api/v1" + path)
                    .then()
                    .body(
                            "people.find { it.donorId == '" + donor + "' }.called.arrivesBy",
                            equalTo(by.toInstant().toString()));
        }
    }

    @Test
    void who_writes_drives_at_the_place_or_above_calls_and_for_others_it_is_not_there() {
        var donor = InvitationWorld.consenting("NEGATIVE");
        var chapter = World.chapter("21040");
        String id = start("district", chapter, 1).statusCode(201).extract().path("id");
        World.as("commune").get("/api/v1/call-ups/" + id).then().statusCode(200);
        for (var stranger : List.of("club", "hospital", "health", "auditor", "admin", "donor")) {
            start(stranger, chapter, 1).statusCode(403);
            World.as(stranger).get("/api/v1/call-ups/" + id).then().statusCode(404);
            call(stranger, id, donor).statusCode(404);
        }
        start("commune", World.chapter("524"), 1).statusCode(403);
        start("commune", chapter, 9).statusCode(422);
    }
}

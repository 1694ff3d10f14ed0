package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.outreach.MailServer;

/** Who gets a message and who does not, and that both together are everybody. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AudienceTest {
    @Test
    void the_selected_and_those_left_out_are_everybody_before_and_after_sending() {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        MailingWorld.member(club);
        MailingWorld.member(club);
        MailingWorld.silent(club);
        MailingWorld.writes(MailingWorld.member(club).id(), null);
        var registered = MailingWorld.member(club);
        World.as("commune")
                .body(Map.of("donorId", registered.id()))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(201);
        var deferred = MailingWorld.member(club);
        World.as("commune")
                .body(Map.of("code", "TATTOO", "eventOn", MailingWorld.today().toString()))
                .post("/api/v1/donors/" + deferred.id() + "/deferrals")
                .then()
                .statusCode(201);
        var before = World.as("commune")
                .body(invitation(drive, club))
                .post("/api/v1/messages/preview")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        addsUpTo(6, before);
        assertThat(before.getInt("counts.selected")).isEqualTo(2);
        assertThat(before.getMap("counts.leftOut"))
                .isEqualTo(Map.of("NOT_CONSENTED", 1, "NO_ADDRESS", 1, "REGISTERED", 1, "NOT_THAT_DAY", 1));
        assertThat(before.prettify()).doesNotContain("TATTOO");
        var after = MailingWorld.get(selected("commune", invitation(drive, club)));
        addsUpTo(6, after);
        assertThat(after.getMap("counts.leftOut")).isEqualTo(before.getMap("counts.leftOut"));
    }

    @Test
    void who_got_nothing_and_why_adds_up_with_who_got_something_to_everybody_by_name() {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        var sent = List.of(MailingWorld.member(club), MailingWorld.member(club));
        var bounced = MailingWorld.member(club);
        MailingWorld.run("update mail_contact set email = 'no address' where donor_id = ?1", bounced.id());
        var withdrawn = MailingWorld.member(club);
        var silent = List.of(MailingWorld.silent(club), MailingWorld.silent(club), MailingWorld.silent(club));
        var nowhere = MailingWorld.member(club);
        MailingWorld.writes(nowhere.id(), null);
        var id = selected("commune", invitation(drive, club));
        MailingWorld.run("update consent set withdrawn_on = utc_date() where donor_id = ?1", withdrawn.id());
        tick();
        var counts = MailingWorld.get(id);
        addsUpTo(8, counts);
        assertThat(counts.getInt("counts.sent")).isEqualTo(2);
        assertThat(counts.getInt("counts.bounced")).isEqualTo(1);
        assertThat(counts.getInt("counts.stopped")).isEqualTo(1);
        assertThat(counts.getMap("counts.leftOut")).isEqualTo(Map.of("NOT_CONSENTED", 3, "NO_ADDRESS", 1));
        var path = "/api/v1/messages/" + id;
        var named = new HashMap<String, String>();
        World.as("commune")
                .get(path + "/letters")
                .jsonPath()
                .<Map<String, String>>getList("items")
                .forEach(letter -> named.put(letter.get("donorCode"), letter.get("state")));
        World.as("commune")
                .get(path + "/left-out")
                .jsonPath()
                .<Map<String, String>>getList("items")
                .forEach(person -> assertThat(named.put(person.get("donorCode"), person.get("reason")))
                        .isNull());
        var expected = new HashMap<String, String>();
        sent.forEach(member -> expected.put(code(member), "SENT"));
        silent.forEach(member -> expected.put(code(member), "NOT_CONSENTED"));
        expected.put(code(bounced), "BOUNCED");
        expected.put(code(withdrawn), "STOPPED");
        expected.put(code(nowhere), "NO_ADDRESS");
        assertThat(named).isEqualTo(expected);
        World.as("commune")
                .get(path + "/left-out?reason=NO_ADDRESS")
                .then()
                .body("total", equalTo(1))
                .body("items[0].donorCode", equalTo(code(nowhere)));
        World.as("club").get(path + "/left-out").then().statusCode(404);
        World.as("hospital").get(path + "/left-out").then().statusCode(404);
    }

    private static String code(MailingWorld.Member member) {
        return World.as("commune").get("/api/v1/donors/" + member.id()).path("code");
    }

    @Test
    void who_was_left_out_is_forgotten_after_ninety_days_and_the_numbers_stay() {
        var club = MailingWorld.club();
        MailingWorld.silent(club);
        var id = selected("commune", invitation(MailingWorld.drive(), club));
        var names = "/api/v1/messages/" + id + "/left-out";
        var left = Arc.container().instance(PeopleLeftOut.class).get();
        MailingWorld.run("update mailing set scheduled_at = scheduled_at - interval 89 day where id = ?1", id);
        left.forget();
        World.as("commune").get(names).then().body("total", equalTo(1));
        MailingWorld.run("update mailing set scheduled_at = scheduled_at - interval 2 day where id = ?1", id);
        left.forget();
        World.as("commune").get(names).then().body("total", equalTo(0));
        addsUpTo(1, MailingWorld.get(id));
    }

    private static void addsUpTo(int everybody, JsonPath counted) {
        var leftOut = counted.<String, Integer>getMap("counts.leftOut").values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        assertThat(counted.getInt("counts.everybody")).isEqualTo(everybody);
        assertThat(counted.getInt("counts.selected") + leftOut).isEqualTo(everybody);
    }

    @Test
    void a_second_mailing_for_the_drive_goes_to_nobody_twice() throws Exception {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        var member = MailingWorld.member(club);
        var first = selected("commune", invitation(drive, club));
        var second = selected("district", invitation(drive, club));
        tick();
        tick();
        assertThat(MailServer.inbox(member.email())).hasSize(1);
        assertThat(MailingWorld.get(first).getInt("counts.selected")).isEqualTo(1);
        assertThat(MailingWorld.get(second).getMap("counts.leftOut")).isEqualTo(Map.of("ALREADY", 1));
    }

    @Test
    void who_was_invited_rests_for_other_drives_as_if_asked_by_hand() {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        var member = MailingWorld.member(club);
        selected("commune", invitation(drive, club));
        tick();
        World.as("commune")
                .get("/api/v1/drives/" + drive + "/invitations")
                .then()
                .body("items.donorId", hasItem(member.id()))
                .body("items[0].channel", equalTo("EMAIL"));
        var another = MailingWorld.get(selected("commune", invitation(MailingWorld.drive(), club)));
        assertThat(another.getMap("counts.leftOut")).isEqualTo(Map.of("ASKED_LATELY", 1));
    }
}

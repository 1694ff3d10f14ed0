package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.message;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.send;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.outreach.MailServer;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailingTest {
    @Test
    void an_invitation_reaches_the_inbox_with_every_field_filled_in() throws Exception {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        var member = MailingWorld.member(club);
        var id = selected("commune", invitation(drive, club));
        tick();
        var inbox = MailServer.inbox(member.email());
        assertThat(inbox).hasSize(1);
        var letter = inbox.get(0);
        assertThat(letter.subject()).startsWith("Mời anh/chị hiến máu ngày ").doesNotContain("{");
        assertThat(letter.text())
                .contains("Phan Thị Thư", "Ngày hội thư", "07:00–11:30", "Nhà văn hóa", "/drives/")
                .doesNotContain("{");
        assertThat(letter.headers())
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .doesNotContainKey("Bcc");
        assertThat(letter.headers().get("List-Unsubscribe")).contains("/unsubscribe/");
        var result = MailingWorld.get(id);
        assertThat(result.getString("state")).isEqualTo("DONE");
        assertThat(result.getInt("counts.sent")).isEqualTo(1);
    }

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

    @Test
    void who_withdraws_between_selection_and_sending_gets_nothing() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var id = selected("commune", invitation(MailingWorld.drive(), club));
        MailingWorld.run("update consent set withdrawn_on = utc_date() where donor_id = ?1", member.id());
        tick();
        assertThat(MailServer.inbox(member.email())).isEmpty();
        assertThat(MailingWorld.get(id).getInt("counts.stopped")).isEqualTo(1);
    }

    @Test
    void what_is_called_off_stays_here() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var id = selected("commune", invitation(MailingWorld.drive(), club));
        World.as("commune")
                .post("/api/v1/messages/" + id + "/cancellation")
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        tick();
        assertThat(MailServer.inbox(member.email())).isEmpty();
        World.as("commune")
                .post("/api/v1/messages/" + id + "/cancellation")
                .then()
                .statusCode(409);
    }

    @Test
    void nobody_is_invited_to_a_drive_that_was_called_off_meanwhile() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var drive = MailingWorld.drive();
        var id = selected("commune", invitation(drive, club));
        MailingWorld.run("update drive set state = 'CANCELLED' where id = ?1", drive);
        tick();
        assertThat(MailServer.inbox(member.email())).isEmpty();
        assertThat(MailingWorld.get(id).getString("state")).isEqualTo("DONE");
    }

    @Test
    void what_is_set_for_later_waits_for_its_time() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var later = new HashMap<>(invitation(MailingWorld.drive(), club));
        later.put("scheduledAt", java.time.Instant.now().plusSeconds(3_600).toString());
        String id = send("commune", later)
                .statusCode(202)
                .body("state", equalTo("SCHEDULED"))
                .extract()
                .path("id");
        tick();
        assertThat(MailServer.inbox(member.email())).isEmpty();
        assertThat(MailingWorld.get(id).getString("state")).isEqualTo("SCHEDULED");
    }

    @Test
    void a_preview_speaks_to_a_real_person_and_sends_nothing() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var preview = new HashMap<>(invitation(MailingWorld.drive(), club));
        preview.put("donorId", member.id());
        var shown = World.as("commune")
                .body(preview)
                .post("/api/v1/messages/preview")
                .then()
                .statusCode(200)
                .body("person.id", equalTo(member.id()))
                .extract()
                .jsonPath();
        assertThat(shown.getString("text")).contains("Phan Thị Thư").doesNotContain("{");
        assertThat(shown.getString("groupText")).contains("Nhà văn hóa").doesNotContain("Phan Thị Thư", "{");
        assertThat(MailServer.inbox(member.email())).isEmpty();
    }

    @Test
    void a_member_who_reads_english_is_written_to_in_english() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        World.as("commune")
                .body(Map.of("email", member.email(), "language", "en"))
                .put("/api/v1/donors/" + member.id() + "/mail-contact")
                .then()
                .statusCode(200);
        selected("commune", invitation(MailingWorld.drive(), club));
        tick();
        assertThat(MailServer.inbox(member.email()).get(0).text()).startsWith("Dear Phan Thị Thư");
    }

    @Test
    void calls_go_on_a_list_and_nothing_is_sent() {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        MailingWorld.agrees(member.id(), "CALL");
        var audience = new HashMap<String, Object>(Map.of("channel", "CALL", "clubId", club));
        audience.put("driveId", MailingWorld.drive());
        var id = selected("commune", message("MOI-HIEN-MAU", audience));
        tick();
        assertThat(MailingWorld.get(id).getInt("counts.toCall")).isEqualTo(1);
    }

    @Test
    void an_unknown_field_and_a_brace_alone_are_refused_when_a_template_is_written() {
        var typed = new HashMap<String, Object>(Map.of(
                "code", "T-" + MailingWorld.letters().toUpperCase(java.util.Locale.ROOT) + "9",
                "name", "Thử",
                "occasion", "HEALTH",
                "subjectVi", "Chào {givenName}",
                "bodyVi", "Kính gửi {fullName}",
                "subjectEn", "Hello {givenName}",
                "bodyEn", "Dear {fullName}",
                "chapterId", World.chapter("21040")));
        var wrong = new ArrayList<>(List.of("{nickname}", "{driveName}", "{", "x } y", "{ fullName }"));
        wrong.forEach(text -> {
            var one = new HashMap<>(typed);
            one.put("bodyVi", text);
            World.as("commune")
                    .body(one)
                    .post("/api/v1/message-templates")
                    .then()
                    .statusCode(422)
                    .body("violations.field", hasItem("bodyVi"));
        });
        String id = World.as("commune")
                .body(typed)
                .post("/api/v1/message-templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        World.as("club").get("/api/v1/message-templates/" + id).then().statusCode(404);
        World.as("district").get("/api/v1/message-templates/" + id).then().statusCode(200);
        typed.put("version", 0);
        World.as("commune")
                .body(typed)
                .put("/api/v1/message-templates/" + id)
                .then()
                .statusCode(200);
        typed.put("bodyVi", "Kính gửi anh/chị {fullName}");
        World.as("commune")
                .body(typed)
                .put("/api/v1/message-templates/" + id)
                .then()
                .statusCode(200);
        World.as("commune")
                .body(typed)
                .put("/api/v1/message-templates/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void officers_write_to_their_own_tree_a_club_to_its_members_and_others_to_nobody() {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        MailingWorld.member(club);
        var own = selected("commune", invitation(drive, club));
        World.as("district").get("/api/v1/messages/" + own).then().statusCode(200);
        World.as("club").get("/api/v1/messages/" + own).then().statusCode(404);
        World.as("club").get("/api/v1/messages").then().statusCode(200).body("items.id", not(hasItem(own)));
        World.as("commune").get("/api/v1/messages").then().body("items.id", hasItem(own));
        send("club", invitation(drive, club)).statusCode(422);
        for (var nobody : List.of("hospital", "health", "finance", "auditor", "admin", "donor")) {
            send(nobody, invitation(drive, club)).statusCode(403);
            World.as(nobody).get("/api/v1/messages").then().statusCode(403);
        }
        var elsewhere = Map.<String, Object>of("channel", "EMAIL", "driveId", drive, "chapterId", World.chapter("525"));
        send("commune", message("MOI-HIEN-MAU", elsewhere))
                .statusCode(422)
                .body("violations.field", hasItem("chapterId"));
    }

    @Test
    void what_is_missing_is_told_at_its_field() {
        var club = MailingWorld.club();
        send("commune", Map.of()).statusCode(422).body("violations.field", hasItem("template"));
        send("commune", message("NO-SUCH", Map.of())).statusCode(422).body("violations.field", hasItem("template"));
        send("commune", message("MOI-HIEN-MAU", Map.of())).statusCode(422).body("violations.field", hasItem("channel"));
        send("commune", message("MOI-HIEN-MAU", Map.of("channel", "EMAIL", "clubId", club)))
                .statusCode(422)
                .body("violations.field", hasItem("driveId"));
        send("commune", message("MOI-HIEN-MAU", Map.of("channel", "PIGEON"))).statusCode(400);
        World.as("commune")
                .body(Map.of("email", "no address"))
                .put("/api/v1/donors/" + MailingWorld.silent(club).id() + "/mail-contact")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("email"));
    }
}

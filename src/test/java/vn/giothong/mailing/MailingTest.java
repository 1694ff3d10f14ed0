package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.message;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.outreach.MailServer;

/** A message on its way to those who get it. */
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
    void calls_go_on_a_list_by_name_to_print_and_nothing_is_sent() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        MailingWorld.agrees(member.id(), "CALL");
        var silent = MailingWorld.member(club);
        var audience = Map.<String, Object>of("channel", "CALL", "clubId", club, "driveId", MailingWorld.drive());
        var id = selected("commune", message("MOI-HIEN-MAU", audience));
        tick();
        assertThat(MailingWorld.get(id).getInt("counts.toCall")).isEqualTo(1);
        assertThat(MailServer.inbox(member.email())).isEmpty();
        var paper = "/messages/" + id + "/calls";
        assertThat(Visitor.signedIn("commune").page(paper))
                .contains(">" + MailingWorld.name(member) + "</th>", "+84914000444")
                .doesNotContain(MailingWorld.name(silent));
        Visitor.signedIn("club").get(paper).statusCode(404);
    }

    @Test
    void what_was_called_off_may_be_sent_again_in_other_words() {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        MailingWorld.member(club);
        var wrong = selected("commune", invitation(drive, club));
        World.as("commune")
                .post("/api/v1/messages/" + wrong + "/cancellation")
                .then()
                .statusCode(200);
        var right = MailingWorld.get(selected("commune", invitation(drive, club)));
        assertThat(right.getInt("counts.selected")).isEqualTo(1);
        assertThat(MailingWorld.get(wrong).getInt("counts.stopped")).isEqualTo(1);
    }
}

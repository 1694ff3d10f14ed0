package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.outreach.MailServer;

/** What becomes of letters that nobody took, that came back, and of which nobody knows. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LetterFateTest {
    private static Letter letter(String donor) {
        return QuarkusTransaction.requiringNew().call(() -> Letter.<Letter>find("donorId", UUID.fromString(donor))
                .firstResult());
    }

    /** As a process leaves it that died while it handed the letter over. */
    private static void leaveInHand(Letter letter) {
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.update(
                        "state = ?1, attemptId = ?2, claimedAt = ?3 where id = ?4",
                        Letter.State.SENDING,
                        Ids.next(),
                        Instant.now().minus(Duration.ofMinutes(3)),
                        letter.id));
    }

    /** As it stands once its process died and the way out could not tell. */
    private static void doubt(MailingWorld.Member member) {
        leaveInHand(letter(member.id()));
        var letter = letter(member.id());
        Arc.container().instance(LetterBook.class).get().doubt(letter.id, Objects.requireNonNull(letter.attemptId));
    }

    @Test
    void a_letter_in_doubt_that_lies_in_the_journal_was_sent_and_goes_once() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var id = selected("commune", invitation(MailingWorld.drive(), club));
        tick();
        leaveInHand(letter(member.id()));
        tick();
        assertThat(MailServer.inbox(member.email())).hasSize(1);
        assertThat(letter(member.id()).state).isEqualTo(Letter.State.SENT);
        assertThat(MailingWorld.get(id).getString("state")).isEqualTo("DONE");
    }

    @Test
    void a_letter_in_doubt_that_was_never_handed_over_goes_now() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        selected("commune", invitation(MailingWorld.drive(), club));
        leaveInHand(letter(member.id()));
        tick();
        assertThat(MailServer.inbox(member.email())).hasSize(1);
        assertThat(letter(member.id()).state).isEqualTo(Letter.State.SENT);
    }

    @Test
    void where_nobody_can_tell_the_letter_waits_for_a_person_who_has_it_counted_or_sent_again() {
        var club = MailingWorld.club();
        var arrived = MailingWorld.silent(club);
        var lost = MailingWorld.silent(club);
        MailingWorld.agrees(arrived.id(), "SMS");
        MailingWorld.agrees(lost.id(), "SMS");
        var drive = MailingWorld.drive();
        var audience = Map.<String, Object>of("channel", "SMS", "driveId", drive, "clubId", club);
        var id = selected("commune", MailingWorld.message("MOI-HIEN-MAU", audience));
        doubt(arrived);
        doubt(lost);
        tick();
        var doubts = MailingWorld.get(id);
        assertThat(doubts.getString("state")).isEqualTo("DONE");
        assertThat(doubts.getInt("counts.inDoubt")).isEqualTo(2);
        var visitor = Visitor.signedIn("commune");
        var page = visitor.page("/messages/" + id);
        assertThat(page).contains("Coi như đã gửi", "Gửi lại thì người nhận có thể nhận hai lần");
        var counted = "/messages/" + id + "/letters/" + letter(arrived.id()).id + "/resolution";
        visitor.post(page, counted, "sent", "yes").statusCode(303);
        var again = "/messages/" + id + "/letters/" + letter(lost.id()).id + "/resolution";
        World.as("club")
                .body(Map.of("sent", false))
                .post("/api/v1" + again)
                .then()
                .statusCode(404);
        visitor.post(page, again, "again", "yes").statusCode(303);
        assertThat(letter(arrived.id()).state).isEqualTo(Letter.State.SENT);
        assertThat(letter(lost.id()).state).isEqualTo(Letter.State.WAITING);
        assertThat(MailingWorld.get(id).getString("state")).isEqualTo("SENDING");
        World.as("commune")
                .body(Map.of("sent", true))
                .post("/api/v1" + counted)
                .then()
                .statusCode(409);
        World.as("commune")
                .get("/api/v1/drives/" + drive + "/invitations")
                .then()
                .body("items.donorId", contains(arrived.id()));
        World.as("commune")
                .post("/api/v1/messages/" + id + "/cancellation")
                .then()
                .statusCode(200);
        assertThat(MailingWorld.get(id).getInt("counts.stopped")).isEqualTo(1);
    }

    @Test
    void a_letter_just_claimed_is_left_to_whoever_holds_it() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        selected("commune", invitation(MailingWorld.drive(), club));
        var letter = letter(member.id());
        leaveInHand(letter);
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.update("claimedAt = ?1 where id = ?2", Instant.now(), letter.id));
        tick();
        assertThat(MailServer.inbox(member.email())).isEmpty();
        assertThat(letter(member.id()).state).isEqualTo(Letter.State.SENDING);
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.update("state = ?1 where id = ?2", Letter.State.STOPPED, letter.id));
    }

    @Test
    void an_address_that_takes_nothing_is_held_until_it_changes() {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        MailingWorld.run("update mail_contact set email = 'no address' where donor_id = ?1", member.id());
        var id = selected("commune", invitation(MailingWorld.drive(), club));
        tick();
        assertThat(MailingWorld.get(id).getInt("counts.bounced")).isEqualTo(1);
        var again = MailingWorld.get(selected("commune", invitation(MailingWorld.drive(), club)));
        assertThat(again.getMap("counts.leftOut")).isEqualTo(Map.of("HELD", 1));
        MailingWorld.writes(member.id(), member.email());
        var changed = MailingWorld.get(selected("commune", invitation(MailingWorld.drive(), club)));
        assertThat(changed.getInt("counts.selected")).isEqualTo(1);
    }

    @Test
    void a_letter_that_came_back_days_later_holds_its_address_too() {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var id = selected("commune", invitation(MailingWorld.drive(), club));
        tick();
        var path = "/api/v1/messages/" + id + "/letters/" + letter(member.id()).id;
        World.as("club").post(path + "/bounce").then().statusCode(404);
        World.as("commune").post(path + "/bounce").then().statusCode(204);
        World.as("commune").post(path + "/bounce").then().statusCode(409);
        assertThat(MailingWorld.get(id).getInt("counts.bounced")).isEqualTo(1);
    }

    @Test
    void what_nobody_took_is_tried_again_later_each_time_and_given_up_after_the_fifth() {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        selected("commune", invitation(MailingWorld.drive(), club));
        var book = Arc.container().instance(LetterBook.class).get();
        var letter = letter(member.id());
        var waits = new long[] {1, 5, 30, 180};
        for (int attempt = 1; attempt <= 5; attempt++) {
            var out = new LetterBook.Out(letter.id, Ids.next(), "x@example.org", "s", "b");
            assertThat(book.claim(out)).isTrue();
            assertThat(book.claim(out)).isFalse();
            var before = Instant.now();
            book.notTaken(letter.id, out.attemptId(), "busy");
            if (attempt <= waits.length) {
                assertThat(Duration.between(before, letter(member.id()).dueAt).toMinutes())
                        .isBetween(waits[attempt - 1] - 1, waits[attempt - 1]);
            }
        }
        assertThat(letter(member.id()).state).isEqualTo(Letter.State.FAILED);
    }

    @Test
    void quiet_hours_go_through_midnight() {
        var ten = LocalTime.of(22, 0);
        var seven = LocalTime.of(7, 0);
        assertThat(QuietHours.between(ten, seven, LocalTime.of(21, 59))).isFalse();
        assertThat(QuietHours.between(ten, seven, ten)).isTrue();
        assertThat(QuietHours.between(ten, seven, LocalTime.MIDNIGHT)).isTrue();
        assertThat(QuietHours.between(ten, seven, LocalTime.of(6, 59))).isTrue();
        assertThat(QuietHours.between(ten, seven, seven)).isFalse();
        assertThat(QuietHours.between(seven, ten, LocalTime.NOON)).isTrue();
        assertThat(QuietHours.between(seven, ten, ten)).isFalse();
    }
}

package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.outreach.MailServer;

/** After a message is called off, or an address took nothing, nothing more leaves but what is in the hands of the server. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalledOffTest {
    /** A letter in hand, whose mailing is called off meanwhile. */
    private record InHand(String club, String drive, MailingWorld.Member member, String mailing, LetterBook.Out out) {}

    private static LetterBook book() {
        return Arc.container().instance(LetterBook.class).get();
    }

    private static Letter letter(String mailing) {
        return QuarkusTransaction.requiringNew().call(() -> Letter.<Letter>find("mailingId", UUID.fromString(mailing))
                .singleResult());
    }

    private static InHand calledOffInHand() {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        var member = MailingWorld.member(club);
        var mailing = selected("commune", invitation(drive, club));
        var out = new LetterBook.Out(letter(mailing).id, Ids.next(), member.email(), "s", "b");
        assertThat(book().claim(out)).isTrue();
        World.as("commune")
                .post("/api/v1/messages/" + mailing + "/cancellation")
                .then()
                .statusCode(200);
        return new InHand(club, drive, member, mailing, out);
    }

    private static void becomesDueAgain(String mailing) {
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.update(
                        "dueAt = ?1 where mailingId = ?2", Instant.now().minusSeconds(1), UUID.fromString(mailing)));
        tick();
    }

    @Test
    void a_letter_the_server_does_not_take_for_now_is_not_tried_again() throws Exception {
        var inHand = calledOffInHand();
        book().notTaken(inHand.out().letterId(), inHand.out().attemptId(), "451");
        becomesDueAgain(inHand.mailing());
        assertThat(MailServer.inbox(inHand.member().email())).isEmpty();
        assertThat(letter(inHand.mailing()))
                .extracting(letter -> letter.state, letter -> letter.result)
                .containsExactly(Letter.State.STOPPED, "CANCELLED");
        var again = MailingWorld.get(selected("commune", invitation(inHand.drive(), inHand.club())));
        assertThat(again.getInt("counts.selected")).isEqualTo(1);
    }

    @Test
    void a_letter_that_was_never_handed_over_does_not_go_after_all() throws Exception {
        var inHand = calledOffInHand();
        book().free(inHand.out().letterId(), inHand.out().attemptId());
        tick();
        assertThat(MailServer.inbox(inHand.member().email())).isEmpty();
        assertThat(letter(inHand.mailing()).state).isEqualTo(Letter.State.STOPPED);
    }

    @Test
    void what_the_server_took_counts_as_sent() {
        var inHand = calledOffInHand();
        book().sent(inHand.out().letterId(), inHand.out().attemptId());
        assertThat(MailingWorld.get(inHand.mailing()).getInt("counts.sent")).isEqualTo(1);
    }

    @Test
    void a_letter_in_doubt_may_be_counted_as_sent_and_not_be_sent_again() {
        var inHand = calledOffInHand();
        book().doubt(inHand.out().letterId(), inHand.out().attemptId());
        assertThat(Visitor.signedIn("commune").page("/messages/" + inHand.mailing()))
                .contains("Coi như đã gửi")
                .doesNotContain("name=\"again\"");
        var resolution = "/api/v1/messages/" + inHand.mailing() + "/letters/"
                + inHand.out().letterId() + "/resolution";
        World.as("commune")
                .body(Map.of("sent", false))
                .post(resolution)
                .then()
                .statusCode(409)
                .body("code", equalTo("mailing_called_off"));
        World.as("commune").body(Map.of("sent", true)).post(resolution).then().statusCode(204);
    }

    @Test
    void a_letter_that_waits_although_its_message_was_called_off_stays_here() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var mailing = selected("commune", invitation(MailingWorld.drive(), club));
        MailingWorld.run("update mailing set state = 'CANCELLED' where id = ?1", mailing);
        tick();
        assertThat(MailServer.inbox(member.email())).isEmpty();
        assertThat(letter(mailing).result).isEqualTo("CANCELLED");
    }

    @Test
    void of_two_letters_to_an_address_that_takes_nothing_one_is_tried() {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        MailingWorld.run("update mail_contact set email = 'no address' where donor_id = ?1", member.id());
        var first = selected("commune", invitation(MailingWorld.drive(), club));
        var second =
                selected("commune", MailingWorld.message("SUC-KHOE-MUA", Map.of("channel", "EMAIL", "clubId", club)));
        tick();
        assertThat(letter(first).state).isEqualTo(Letter.State.BOUNCED);
        assertThat(letter(second))
                .extracting(letter -> letter.state, letter -> letter.result)
                .containsExactly(Letter.State.STOPPED, "HELD");
        assertThat(Visitor.signedIn("commune").page("/messages/" + second)).contains("địa chỉ từng không nhận");
    }

    @Test
    void nothing_leaves_for_whoever_no_longer_agrees_to_the_record() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var mailing = selected("commune", invitation(MailingWorld.drive(), club));
        MailingWorld.run("update donor set withheld = true where id = ?1", member.id());
        tick();
        assertThat(MailServer.inbox(member.email())).isEmpty();
        assertThat(letter(mailing).result).isEqualTo("NOT_CONSENTED");
    }
}

package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.job.Job;
import vn.giothong.outreach.MailServer;

/** A selection that ends halfway for good, as after a process was killed, has asked nobody. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SelectionFailedTest {
    private static SelectionWork work() {
        return Arc.container().instance(SelectionWork.class).get();
    }

    private static Job halfway(UUID mailing) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Letter.update("state = ?1 where mailingId = ?2", Letter.State.SELECTED, mailing);
            Mailing.update("state = ?1 where id = ?2", Mailing.State.SELECTING, mailing);
            return Job.<Job>find("subjectId", mailing).singleResult();
        });
    }

    private static List<Letter> letters(String mailing) {
        return QuarkusTransaction.requiringNew().call(() -> Letter.list("mailingId", UUID.fromString(mailing)));
    }

    @Test
    void whoever_was_selected_may_be_asked_again() {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        MailingWorld.member(club);
        var mailing = selected("commune", invitation(drive, club));
        work().failed(halfway(UUID.fromString(mailing)), "unexpected");
        assertThat(MailingWorld.get(mailing).getString("state")).isEqualTo("FAILED");
        assertThat(letters(mailing)).extracting(letter -> letter.state).containsExactly(Letter.State.STOPPED);
        var again = MailingWorld.get(selected("commune", invitation(drive, club)));
        assertThat(again.getInt("counts.selected")).isEqualTo(1);
    }

    @Test
    void a_process_that_comes_back_after_it_was_given_up_sends_nothing() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var mailing = UUID.fromString(selected("commune", invitation(MailingWorld.drive(), club)));
        var job = halfway(mailing);
        work().run(job, (done, known) -> QuarkusTransaction.requiringNew()
                .run(() -> Mailing.update("state = ?1 where id = ?2", Mailing.State.FAILED, mailing)));
        tick();
        assertThat(MailServer.inbox(member.email())).isEmpty();
        assertThat(letters(mailing.toString()))
                .extracting(letter -> letter.state)
                .containsExactly(Letter.State.STOPPED);
    }

    @Test
    void what_a_rule_made_is_made_anew_after_a_while() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var rule = MailingWorld.ruleOfToday(club);
        tick();
        var first = ofRule(rule).get(0);
        awaitSelection(first.id);
        work().failed(halfway(first.id), "job_given_up");
        tick();
        assertThat(ofRule(rule)).hasSize(1);
        QuarkusTransaction.requiringNew()
                .run(() -> Mailing.update(
                        "createdAt = ?1 where id = ?2", Instant.now().minus(Duration.ofMinutes(61)), first.id));
        tick();
        assertThat(ofRule(rule)).hasSize(2);
        awaitSelection(ofRule(rule).get(1).id);
        tick();
        assertThat(MailServer.inbox(member.email())).hasSize(1);
        World.as("commune").body(Map.of("active", false)).put("/api/v1/message-rules/" + rule);
    }

    private static List<Mailing> ofRule(String rule) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Mailing.list("ruleId = ?1 order by id", UUID.fromString(rule)));
    }

    private static void awaitSelection(UUID mailing) {
        await("the people of the rule")
                .atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> MailingWorld.get(mailing.toString()).getString("state"), "SENDING"::equals);
    }
}

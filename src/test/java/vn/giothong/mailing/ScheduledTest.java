package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giothong.mailing.MailingWorld.invitation;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.database.Retrying;
import vn.giothong.invitation.Askable;
import vn.giothong.job.Jobs;
import vn.giothong.outreach.Delivery;
import vn.giothong.outreach.MailServer;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ScheduledTest {
    private static <T> T bean(Class<T> kind) {
        return Arc.container().instance(kind).get();
    }

    /** Looks for what is due as somebody would at the moment. */
    private static void lookAt(Instant moment) throws InterruptedException {
        var clock = Clock.fixed(moment, Formats.ZONE);
        var book = new LetterBook(bean(Retrying.class), bean(Askable.class), bean(Addresses.class), clock);
        var dispatch = new Dispatch(book, bean(Outgoing.class), bean(Delivery.class), bean(Channels.class), clock);
        MailingWorld.tick(
                new MailingClock(bean(RuleRuns.class), bean(Jobs.class), bean(Doubts.class), dispatch, clock));
        dispatch.onStop(new ShutdownEvent());
    }

    @Test
    void a_letter_leaves_at_its_hour_and_not_before() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        var hour = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofMinutes(30));
        var later = new HashMap<>(invitation(MailingWorld.drive(), club));
        later.put("scheduledAt", hour.toString());
        String id =
                MailingWorld.send("commune", later).statusCode(202).extract().path("id");

        lookAt(hour.minusSeconds(1));
        assertThat(state(id)).isEqualTo("SCHEDULED");

        lookAt(hour);
        await("the people of the letter")
                .atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> state(id).equals("SENDING"));
        lookAt(hour.minusSeconds(1));
        assertThat(MailServer.inbox(member.email())).isEmpty();

        lookAt(hour);
        assertThat(MailServer.inbox(member.email())).hasSize(1);
        assertThat(state(id)).isEqualTo("DONE");
    }

    private static String state(String id) {
        return MailingWorld.get(id).getString("state");
    }
}

package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.mailing.MailingWorld.message;
import static vn.giothong.mailing.MailingWorld.name;
import static vn.giothong.mailing.MailingWorld.selected;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.donor.Donor;
import vn.giothong.outreach.SmsProvider;
import vn.giothong.web.Formats;

/** An emergency does not queue behind a campaign. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UrgentFirstTest {
    private static <T> T bean(Class<T> kind) {
        return Arc.container().instance(kind).get();
    }

    private static MailingWorld.Member member(String club) {
        var member = MailingWorld.silent(club);
        MailingWorld.agrees(member.id(), "SMS");
        // what goes to one number goes one after the other, so each has one and all senders are busy
        var number = "+849140" + ThreadLocalRandom.current().nextInt(10_000, 99_999);
        QuarkusTransaction.requiringNew()
                .run(() -> Donor.update("phone = ?1 where id = ?2", number, UUID.fromString(member.id())));
        return member;
    }

    private static Dispatch sender(SmsProvider provider) {
        var delivery = provider.delivery(Map.of());
        var noon = MailingWorld.today().plusDays(1).atTime(LocalTime.NOON).atZone(Formats.ZONE);
        var clock = Clock.fixed(noon.toInstant(), Formats.ZONE);
        return new Dispatch(bean(LetterBook.class), bean(Outgoing.class), delivery, new Channels(delivery), clock);
    }

    private static void campaign(String club) {
        selected(
                "commune",
                message("MOI-HIEN-MAU", Map.of("channel", "SMS", "driveId", MailingWorld.drive(), "clubId", club)));
    }

    private static void emergency(String club, MailingWorld.Member called) {
        campaign(club);
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.update("urgent = true where donorId = ?1", UUID.fromString(called.id())));
    }

    private static Letter.State state(MailingWorld.Member member) {
        return QuarkusTransaction.requiringNew().call(() -> Letter.<Letter>find("donorId", UUID.fromString(member.id()))
                .firstResult()
                .state);
    }

    @Test
    void an_emergency_leaves_while_a_campaign_is_still_on_its_way() throws Exception {
        var club = MailingWorld.club();
        var members = new ArrayList<MailingWorld.Member>();
        for (int n = 0; n < 6; n++) {
            members.add(member(club));
        }
        var elsewhere = MailingWorld.club();
        var called = member(elsewhere);
        campaign(club);
        var underWay = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        try (var provider = new SmsProvider()) {
            provider.saying(body -> {
                if (!body.contains(name(called))) {
                    underWay.countDown();
                    letWait(goOn);
                }
                return "";
            });
            var sender = sender(provider);
            var campaign = CompletableFuture.runAsync(sender::run);
            assertThat(underWay.await(30, TimeUnit.SECONDS)).isTrue();
            emergency(elsewhere, called);
            sender.runUrgent();
            assertThat(state(called)).isEqualTo(Letter.State.SENT);
            assertThat(members).extracting(UrgentFirstTest::state).contains(Letter.State.WAITING);
            goOn.countDown();
            campaign.get(1, TimeUnit.MINUTES);
            sender.onStop(new ShutdownEvent());
        }
        assertThat(members).extracting(UrgentFirstTest::state).containsOnly(Letter.State.SENT);
    }

    private static void letWait(CountDownLatch goOn) {
        try {
            goOn.await(8, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

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
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.outreach.SmsProvider;
import vn.giothong.web.Formats;

/** A campaign by SMS from its making to the phones, by way of a provider that answers 200 to everything. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SmsCampaignTest {
    private static final Map<String, String> ESMS = Map.of(
            "body",
            "{\"Phone\": \"{digits}\", \"Content\": \"{text}\", \"RequestId\": \"{id}\"}",
            "answer.at",
            "/CodeResult",
            "answer.accepted",
            "100",
            "answer.refused",
            "99,108");

    private static <T> T bean(Class<T> kind) {
        return Arc.container().instance(kind).get();
    }

    private static MailingWorld.Member member(String club) {
        var member = MailingWorld.silent(club);
        MailingWorld.agrees(member.id(), "SMS");
        return member;
    }

    private static Map<String, Object> campaign(String club) {
        return message("MOI-HIEN-MAU", Map.of("channel", "SMS", "driveId", MailingWorld.drive(), "clubId", club));
    }

    /** Hands over what is due, at noon when no hours are quiet. */
    private static void send(SmsProvider provider) throws InterruptedException {
        var delivery = provider.delivery(ESMS);
        var noon = MailingWorld.today().atTime(LocalTime.NOON).atZone(Formats.ZONE);
        var dispatch = new Dispatch(
                bean(LetterBook.class),
                bean(Outgoing.class),
                delivery,
                new Channels(delivery),
                Clock.fixed(noon.toInstant(), Formats.ZONE));
        dispatch.run();
        dispatch.onStop(new ShutdownEvent());
        MailingWorld.tick();
    }

    private static Letter.State state(MailingWorld.Member member) {
        return QuarkusTransaction.requiringNew().call(() -> Letter.<Letter>find("donorId", UUID.fromString(member.id()))
                .firstResult()
                .state);
    }

    @Test
    void each_gets_it_once_or_the_page_says_what_the_provider_said() throws Exception {
        var club = MailingWorld.club();
        var reached = member(club);
        var unpaid = member(club);
        var wrongNumber = member(club);
        var silent = MailingWorld.silent(club);
        var said = new HashMap<>(Map.of(name(unpaid), "103", name(wrongNumber), "108"));
        var id = selected("commune", campaign(club));
        try (var provider = new SmsProvider()) {
            provider.saying(body -> "{\"CodeResult\": \""
                    + said.entrySet().stream()
                            .filter(one -> body.contains(one.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst()
                            .orElse("100")
                    + "\"}");
            send(provider);
            assertThat(state(reached)).isEqualTo(Letter.State.SENT);
            assertThat(state(wrongNumber)).isEqualTo(Letter.State.BOUNCED);
            assertThat(state(unpaid)).isEqualTo(Letter.State.WAITING);
            assertThat(MailingWorld.get(id).getString("state")).isEqualTo("SENDING");
            assertThat(World.as("commune")
                            .get("/api/v1/messages/" + id + "/letters")
                            .asString())
                    .contains("The provider said 103 at /CodeResult", "The provider said 108 at /CodeResult");

            said.remove(name(unpaid));
            due(unpaid);
            send(provider);
            assertThat(provider.bodies())
                    .filteredOn(body -> body.contains(name(reached)))
                    .hasSize(1);
            assertThat(provider.bodies())
                    .filteredOn(body -> body.contains(name(unpaid)))
                    .hasSize(2);
            assertThat(provider.bodies()).noneMatch(body -> body.contains(name(silent)));
            assertThat(provider.bodies()).allMatch(body -> body.contains("\"Phone\": \"84914000444\""));
        }
        var counts = MailingWorld.get(id);
        assertThat(counts.getString("state")).isEqualTo("DONE");
        assertThat(counts.getInt("counts.sent")).isEqualTo(2);
        assertThat(counts.getInt("counts.bounced")).isEqualTo(1);
        assertThat(counts.getMap("counts.leftOut")).isEqualTo(Map.of("NOT_CONSENTED", 1));
        var next = MailingWorld.get(selected("commune", campaign(club)));
        assertThat(next.getMap("counts.leftOut")).isEqualTo(Map.of("NOT_CONSENTED", 1, "ASKED_LATELY", 2, "HELD", 1));
    }

    /** As if the pause before the next try were over. */
    private static void due(MailingWorld.Member member) {
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.update("dueAt = ?1 where donorId = ?2", Instant.now(), UUID.fromString(member.id())));
    }
}

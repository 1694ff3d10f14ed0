package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.selected;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.outreach.Delivery;
import vn.giothong.outreach.MailServer;
import vn.giothong.web.Formats;

/** Several processes do the same work in the same moment, and hours at which nothing is sent. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReplicasTest {
    private static <T> T bean(Class<T> kind) {
        return Arc.container().instance(kind).get();
    }

    /** A sender as another process has one. */
    private static Dispatch sender(Clock clock) {
        return new Dispatch(
                bean(LetterBook.class), bean(Outgoing.class), bean(Delivery.class), bean(Channels.class), clock);
    }

    private static void together(List<Callable<Boolean>> work) throws Exception {
        var threads = Executors.newFixedThreadPool(work.size());
        try {
            for (var done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void three_senders_at_once_hand_each_letter_over_once() throws Exception {
        var club = MailingWorld.club();
        var members = new ArrayList<MailingWorld.Member>();
        for (int n = 0; n < 12; n++) {
            members.add(MailingWorld.member(club));
        }
        selected("commune", invitation(MailingWorld.drive(), club));
        var senders = List.of(sender(bean(Clock.class)), sender(bean(Clock.class)), sender(bean(Clock.class)));
        var work = new ArrayList<Callable<Boolean>>();
        senders.forEach(sender -> work.add(() -> {
            sender.run();
            return true;
        }));
        together(work);
        for (var member : members) {
            assertThat(MailServer.inbox(member.email())).hasSize(1);
        }
        for (var sender : senders) {
            sender.onStop(new ShutdownEvent());
        }
    }

    @Test
    void a_rule_that_several_run_at_once_makes_one_message() throws Exception {
        var club = MailingWorld.club();
        var rule = MailingWorld.ruleOfToday(club);
        Callable<Boolean> run = () -> {
            bean(RuleRuns.class).make();
            return true;
        };
        together(List.of(run, run, run, run));
        World.as("commune").body(Map.of("active", false)).put("/api/v1/message-rules/" + rule);
        assertThat(QuarkusTransaction.requiringNew().call(() -> Mailing.count("ruleId", UUID.fromString(rule))))
                .isEqualTo(1);
    }

    @Test
    void two_officers_who_send_the_same_at_once_write_to_everybody_once() throws Exception {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        var members = List.of(MailingWorld.member(club), MailingWorld.member(club), MailingWorld.member(club));
        World.token("district");
        var ids = Collections.synchronizedList(new ArrayList<String>());
        Callable<Boolean> commune = () -> ids.add(selected("commune", invitation(drive, club)));
        Callable<Boolean> district = () -> ids.add(selected("district", invitation(drive, club)));
        together(List.of(commune, district));
        MailingWorld.tick();
        for (var member : members) {
            assertThat(MailServer.inbox(member.email())).hasSize(1);
        }
        var selected = 0;
        var already = 0;
        for (var id : ids) {
            var counts = MailingWorld.get(id);
            assertThat(counts.getInt("counts.everybody")).isEqualTo(3);
            selected += counts.getInt("counts.selected");
            already += counts.<String, Integer>getMap("counts.leftOut").values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
        }
        assertThat(selected).isEqualTo(3);
        assertThat(already).isEqualTo(3);
    }

    @Test
    void in_quiet_hours_a_letter_waits_for_the_morning_and_an_emergency_does_not() throws Exception {
        var day = LocalDate.of(2095, 1, 15);
        QuarkusTransaction.requiringNew().run(() -> quiet(day));
        var club = MailingWorld.club();
        var patient = MailingWorld.member(club);
        var urgent = MailingWorld.member(club);
        selected("commune", invitation(MailingWorld.drive(), club));
        QuarkusTransaction.requiringNew()
                .run(() -> Letter.update("urgent = true where donorId = ?1", UUID.fromString(urgent.id())));
        var night = sender(at(day, LocalTime.of(22, 0)));
        night.run();
        night.runUrgent();
        assertThat(MailServer.inbox(patient.email())).isEmpty();
        assertThat(MailServer.inbox(urgent.email())).hasSize(1);
        var morning = sender(at(day, LocalTime.of(7, 0)));
        morning.run();
        assertThat(MailServer.inbox(patient.email())).hasSize(1);
        night.onStop(new ShutdownEvent());
        morning.onStop(new ShutdownEvent());
    }

    private static Clock at(LocalDate day, LocalTime time) {
        return Clock.fixed(day.atTime(time).atZone(Formats.ZONE).toInstant(), Formats.ZONE);
    }

    /** From ten in the evening to seven in the morning of one day far ahead. */
    private static void quiet(LocalDate day) {
        Panache.getEntityManager()
                .createNativeQuery("insert into quiet_hours (id, channel, begins_at, ends_at, valid_from, valid_to,"
                        + " legal_basis, confirmed) values (?1, 'EMAIL', '22:00:00', '07:00:00', ?2, ?2, 'thử', false)")
                .setParameter(1, Ids.bytes(Ids.next()))
                .setParameter(2, day)
                .executeUpdate();
    }
}

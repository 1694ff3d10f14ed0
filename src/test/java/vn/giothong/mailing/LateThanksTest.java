package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;
import vn.giothong.outreach.MailServer;

/** A rule gives thanks for what is recorded of a drive, whenever that is within the days of the dated rule, and once. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LateThanksTest {
    private String rule = "";

    @BeforeEach
    void rule() {
        rule = World.as("district")
                .body(Map.of(
                        "template",
                        "CAM-ON",
                        "channel",
                        "EMAIL",
                        "chapterId",
                        World.chapter("524"),
                        "sendsAt",
                        "00:00"))
                .post("/api/v1/message-rules")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @AfterEach
    void off() {
        World.as("district").body(Map.of("active", false)).put("/api/v1/message-rules/" + rule);
    }

    private static UUID drive(int daysAgo) {
        return ListWorld.drive(MailingWorld.today().minusDays(daysAgo).toString());
    }

    private static void listed(UUID drive, MailingWorld.Member... members) {
        var lines = new ArrayList<>(List.of("STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả"));
        for (var member : members) {
            lines.add(lines.size() + ";" + MailingWorld.name(member) + ";06/05/1990;Nữ;350;Hiến");
        }
        ListWorld.appliedOn(drive, lines.toArray(String[]::new));
    }

    private List<Mailing> thanks(UUID drive) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Mailing.list("ruleId = ?1 and driveId = ?2", UUID.fromString(rule), drive));
    }

    private void looked(UUID drive, int rounds) {
        await("thanks for the drive")
                .atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> {
                    tick();
                    var made = thanks(drive);
                    return made.size() == rounds && made.stream().allMatch(one -> one.state == Mailing.State.DONE);
                });
        tick();
    }

    @Test
    void a_list_applied_two_days_later_brings_its_people_thanks_and_those_of_the_next_list_alone_the_day_after()
            throws Exception {
        var club = MailingWorld.club();
        var first = MailingWorld.member(club);
        var silent = MailingWorld.silent(club);
        var second = MailingWorld.member(club);
        var drive = drive(2);
        tick();
        assertThat(thanks(drive)).isEmpty();
        listed(drive, first, silent);
        looked(drive, 1);
        assertThat(MailServer.inbox(first.email())).hasSize(1);

        listed(drive, second);
        QuarkusTransaction.requiringNew()
                .run(() -> Mailing.update(
                        "roundOn = ?1 where driveId = ?2", MailingWorld.today().minusDays(1), drive));
        looked(drive, 2);
        assertThat(MailServer.inbox(second.email())).hasSize(1);
        assertThat(MailServer.inbox(first.email())).hasSize(1);

        QuarkusTransaction.requiringNew()
                .run(() -> Mailing.update(
                        "roundOn = ?1 where driveId = ?2 and roundOn = ?3",
                        MailingWorld.today().minusDays(2),
                        drive,
                        MailingWorld.today()));
        tick();
        assertThat(thanks(drive)).as("nobody is left to thank").hasSize(2);
    }

    @Test
    void what_is_recorded_after_the_days_of_the_rule_brings_none() {
        var member = MailingWorld.member(MailingWorld.club());
        var late = drive(15);
        var inTime = drive(14);
        listed(late, member);
        listed(inTime, MailingWorld.member(MailingWorld.club()));
        looked(inTime, 1);
        assertThat(thanks(late)).isEmpty();
    }
}

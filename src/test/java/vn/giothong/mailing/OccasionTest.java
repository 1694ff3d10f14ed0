package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.message;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.consent.Channel;
import vn.giothong.donor.Donor;
import vn.giothong.intake.ListWorld;
import vn.giothong.outreach.MailServer;
import vn.giothong.recognition.PaperWorld;

/** To whom each occasion writes, by its exact rule. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OccasionTest {
    private static Donor donor(MailingWorld.Member member) {
        return QuarkusTransaction.requiringNew().call(() -> Donor.findById(UUID.fromString(member.id())));
    }

    @Test
    void thanks_go_to_those_who_gave_at_the_drive_and_agreed_to_be_written_to_and_to_nobody_else_there()
            throws Exception {
        var club = MailingWorld.club();
        var gave = MailingWorld.member(club);
        var deferred = MailingWorld.member(club);
        var silent = MailingWorld.silent(club);
        var stayedAway = MailingWorld.member(club);
        var drive = ListWorld.drive("2019-12-15");
        ListWorld.appliedOn(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Kết quả",
                "1;" + donor(gave).fullName + ";06/05/1990;Nữ;350;Hiến",
                "2;" + donor(deferred).fullName + ";06/05/1990;Nữ;;Hoãn",
                "3;" + donor(silent).fullName + ";06/05/1990;Nữ;350;Hiến");
        var thanks = message(
                "CAM-ON", Map.of("channel", "EMAIL", "driveId", drive.toString(), "chapterId", World.chapter("524")));
        var id = selected("district", thanks);
        tick();
        var counts = MailingWorld.get(id);
        assertThat(counts.getInt("counts.everybody")).isEqualTo(2);
        assertThat(counts.getInt("counts.sent")).isEqualTo(1);
        assertThat(counts.getMap("counts.leftOut")).isEqualTo(Map.of("NOT_CONSENTED", 1));
        assertThat(MailServer.inbox(gave.email())).singleElement().satisfies(letter -> assertThat(letter.text())
                .contains("15/12/2019", "Đến nay anh/chị đã hiến 1 lần"));
        assertThat(MailServer.inbox(deferred.email())).isEmpty();
        assertThat(MailServer.inbox(stayedAway.email())).isEmpty();
        selected("district", thanks);
        tick();
        assertThat(MailServer.inbox(gave.email())).hasSize(1);
    }

    @Test
    void congratulations_go_to_those_to_whom_an_award_was_handed_over_on_the_day() throws Exception {
        var club = MailingWorld.club();
        var honoured = MailingWorld.member(club);
        var yesterday = MailingWorld.member(club);
        var other = MailingWorld.member(club);
        PaperWorld.handed(UUID.fromString(honoured.id()), MailingWorld.today());
        PaperWorld.handed(UUID.fromString(yesterday.id()), MailingWorld.today().minusDays(1));
        selected("commune", message("CHUC-MUNG", Map.of("channel", "EMAIL", "clubId", club)));
        tick();
        assertThat(MailServer.inbox(honoured.email())).singleElement().satisfies(letter -> assertThat(letter.subject())
                .isEqualTo("Chúc mừng anh/chị được tôn vinh"));
        assertThat(MailServer.inbox(yesterday.email())).isEmpty();
        assertThat(MailServer.inbox(other.email())).isEmpty();
    }

    @Test
    void an_emergency_calls_whoever_may_give_today_even_those_asked_lately() throws Exception {
        var club = MailingWorld.club();
        var asked = MailingWorld.member(club);
        selected("commune", invitation(MailingWorld.drive(), club));
        tick();
        var resting = MailingWorld.member(club);
        MailingWorld.run(
                "update donor set donation_count = 1, first_donation_on = utc_date(), last_donation_on = utc_date(),"
                        + " last_component = 'WHOLE_BLOOD' where id = ?1",
                resting.id());
        String callUp = World.as("commune")
                .body(Map.of(
                        "chapterId",
                        World.chapter("21040"),
                        "abo",
                        "B",
                        "rhD",
                        "POSITIVE",
                        "neededUnits",
                        1,
                        "radiusCommunes",
                        0,
                        "by",
                        Instant.now().plus(6, ChronoUnit.HOURS).toString()))
                .post("/api/v1/call-ups")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        var call = message("KHAN-CAP", Map.of("channel", "EMAIL", "callUpId", callUp, "clubId", club));
        var id = selected("commune", call);
        tick();
        assertThat(MailServer.inbox(asked.email()))
                .extracting(MailServer.Received::subject)
                .contains("Cần máu khẩn cấp tại " + place());
        assertThat(MailServer.inbox(resting.email())).isEmpty();
        assertThat(MailingWorld.get(id).getMap("counts.leftOut")).isEqualTo(Map.of("NOT_THAT_DAY", 1));
        World.as("club")
                .body(call)
                .post("/api/v1/messages")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("clubId"));
    }

    private static String place() {
        return World.as("province").get("/api/v1/chapters?code=21040").path("items[0].name");
    }

    @ParameterizedTest(name = "first gave on {0}, looked at on {1}: {2}")
    @CsvSource({
        "2015-06-01, 2020-06-01, true",
        "2015-06-02, 2020-06-01, false",
        "2020-06-01, 2020-06-01, false",
        "2016-02-29, 2023-02-28, true",
        "2016-02-29, 2024-02-28, false",
        "2016-02-29, 2024-02-29, true",
        "2016-02-28, 2023-02-28, true"
    })
    void the_day_of_the_first_donation_comes_round_every_year(String first, LocalDate day, boolean due) {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        MailingWorld.run(
                "update donor set donation_count = 2, first_donation_on = '" + first + "' where id = ?1", member.id());
        var people = QuarkusTransaction.requiringNew().call(() -> {
            var wording = Wording.coded("KY-NIEM").orElseThrow();
            var mailing = new Mailing(wording, Channel.EMAIL, Instant.now(), null);
            mailing.clubId = UUID.fromString(club);
            mailing.key(null, day);
            return Arc.container()
                    .instance(People.class)
                    .get()
                    .part(mailing, null)
                    .people();
        });
        assertThat(people).hasSize(due ? 1 : 0);
    }
}

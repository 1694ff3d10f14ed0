package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.giothong.mailing.MailingWorld.send;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** When a message leaves: what was typed counts or is refused, and never means "at once" unasked. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MomentTest {
    private String club;

    @BeforeEach
    void somebody_to_write_to() {
        club = MailingWorld.club();
        MailingWorld.member(club);
    }

    private Map<String, Object> at(Instant moment) {
        var advice = MailingWorld.message("SUC-KHOE-MUA", Map.of("channel", "EMAIL", "clubId", club));
        var wanted = new HashMap<>(advice);
        wanted.put("scheduledAt", moment.toString());
        return wanted;
    }

    private ValidatableResponse page(String action, String day, String time) {
        var officer = Visitor.signedIn("commune");
        return officer.post(
                officer.page("/messages/new"),
                action,
                "template",
                "SUC-KHOE-MUA",
                "channel",
                "EMAIL",
                "clubId",
                club,
                "day",
                day,
                "time",
                time);
    }

    @Test
    void a_moment_that_has_passed_is_refused_and_one_just_passed_means_now() {
        send("commune", at(Instant.now().minus(Duration.ofMinutes(10))))
                .statusCode(422)
                .body("violations.field", hasItem("scheduledAt"))
                .body("code", equalTo("mailing_past"));
        send("commune", at(Instant.now().minus(Duration.ofMinutes(2)))).statusCode(202);
    }

    @Test
    void a_day_that_has_passed_is_refused_at_its_field_and_kept() {
        var yesterday = MailingWorld.today().minusDays(1).toString();
        page("/messages", yesterday, "23:59")
                .statusCode(422)
                .body(containsString("Thời điểm này đã qua"))
                .body(containsString("id=\"e-day\""))
                .body(containsString("value=\"" + yesterday + "\""));
    }

    @Test
    void a_time_alone_means_today() {
        var last = LocalTime.of(23, 59);
        page("/messages/preview", "", last.toString())
                .statusCode(200)
                .body(containsString(Formats.moment(
                        "vi",
                        MailingWorld.today().atTime(last).atZone(Formats.ZONE).toInstant())))
                .body(not(containsString("Tin đi ngay")));
        assertThat(page("/messages", "", last.toString())
                        .statusCode(303)
                        .extract()
                        .header("Location"))
                .contains("/messages/");
    }

    @Test
    void the_preview_says_that_it_leaves_at_once() {
        page("/messages/preview", "", "").statusCode(200).body(containsString("Tin đi ngay sau khi bấm Gửi"));
    }

    @ParameterizedTest
    @CsvSource({"SMS, 2, 07:00", "EMAIL, 1, 22:30"})
    void the_preview_says_what_quiet_hours_make_of_it(String channel, int days, LocalTime time) {
        var evening = MailingWorld.today().plusDays(1).atTime(22, 30).atZone(Formats.ZONE);
        var wanted = new HashMap<>(MailingWorld.message("SUC-KHOE-MUA", Map.of("channel", channel, "clubId", club)));
        wanted.put("scheduledAt", evening.toInstant().toString());
        var leaves = MailingWorld.today().plusDays(days).atTime(time).atZone(Formats.ZONE);
        World.as("commune")
                .body(wanted)
                .post("/api/v1/messages/preview")
                .then()
                .statusCode(200)
                .body("leavesAt", equalTo(leaves.toInstant().toString()))
                .body("atOnce", equalTo(false));
    }
}

package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.outreach.MailServer;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MessageRuleTest {
    private static ValidatableResponse rule(String who, String template, String club, Map<String, Object> more) {
        var body = new HashMap<String, Object>(
                Map.of("template", template, "channel", "EMAIL", "clubId", club, "sendsAt", "00:00"));
        body.putAll(more);
        return World.as(who).body(body).post("/api/v1/message-rules").then();
    }

    private static String made(String template, String club, Map<String, Object> more) {
        return rule("commune", template, club, more).statusCode(201).extract().path("id");
    }

    /** Looks until the mailings of the rule are selected and sent, and then twice more. */
    private static List<Mailing> run(String rule) {
        var mailings = await("the mailings of the rule")
                .atMost(Duration.ofMinutes(2))
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> looked(rule), all -> all.stream().allMatch(one -> one.state == Mailing.State.DONE));
        tick();
        tick();
        World.as("commune")
                .body(Map.of("active", false))
                .put("/api/v1/message-rules/" + rule)
                .then()
                .statusCode(200);
        return mailings;
    }

    private static List<Mailing> looked(String rule) {
        tick();
        return QuarkusTransaction.requiringNew().call(() -> Mailing.list("ruleId", UUID.fromString(rule)));
    }

    private static void gave(String donor, String first, String last) {
        MailingWorld.run(
                "update donor set donation_count = 3, first_donation_on = " + first + ", last_donation_on = " + last
                        + ", last_component = 'WHOLE_BLOOD' where id = ?1",
                donor);
    }

    @Test
    void on_the_day_one_may_give_again_one_is_told_once() throws Exception {
        var club = MailingWorld.club();
        var today = MailingWorld.today();
        var due = MailingWorld.member(club);
        gave(due.id(), "'2020-01-01'", "'" + today.minusWeeks(12) + "'");
        var later = MailingWorld.member(club);
        gave(later.id(), "'2020-01-01'", "'" + today.minusWeeks(12).plusDays(1) + "'");
        var before = MailingWorld.member(club);
        gave(before.id(), "'2020-01-01'", "'" + today.minusWeeks(12).minusDays(1) + "'");
        assertThat(run(made("HIEN-LAI", club, Map.of()))).hasSize(1);
        assertThat(MailServer.inbox(due.email())).hasSize(1);
        assertThat(MailServer.inbox(later.email())).isEmpty();
        assertThat(MailServer.inbox(before.email())).isEmpty();
    }

    @Test
    void two_rules_for_the_same_day_do_not_write_to_anybody_twice() throws Exception {
        var club = MailingWorld.club();
        var today = MailingWorld.today();
        var member = MailingWorld.member(club);
        gave(member.id(), "'" + today.minusYears(4) + "'", "'2020-01-01'");
        run(made("KY-NIEM", club, Map.of()));
        run(made("KY-NIEM", club, Map.of()));
        var inbox = MailServer.inbox(member.email());
        assertThat(inbox).hasSize(1);
        assertThat(inbox.get(0).text()).contains("4 năm trước", "3 lần");
    }

    @Test
    void advice_on_health_goes_on_its_day_of_the_year_alone() throws Exception {
        var club = MailingWorld.club();
        var today = MailingWorld.today();
        var member = MailingWorld.member(club);
        var tomorrow = today.plusDays(1);
        var other =
                made("SUC-KHOE-MUA", club, Map.of("month", tomorrow.getMonthValue(), "day", tomorrow.getDayOfMonth()));
        assertThat(run(other)).isEmpty();
        run(made("SUC-KHOE-NANG", club, Map.of("month", today.getMonthValue(), "day", today.getDayOfMonth())));
        assertThat(MailServer.inbox(member.email())).hasSize(1);
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({"2027-02-28, true", "2027-03-01, false", "2028-02-28, false", "2028-02-29, true"})
    void advice_for_the_29th_of_february_goes_on_the_28th_in_other_years(LocalDate day, boolean due) {
        var rule = new MessageRule();
        rule.occasion = Occasion.HEALTH;
        rule.seasonMonth = 2;
        rule.seasonDay = 29;
        assertThat(rule.dueOn(day)).isEqualTo(due);
    }

    @Test
    void who_made_a_rule_and_the_level_above_know_of_it_and_calls_are_for_people() {
        var club = MailingWorld.club();
        var answer = rule("commune", "CAM-ON", club, Map.of()).statusCode(201);
        String id = answer.extract().path("id");
        answer.header("Location", endsWith("/api/v1/message-rules/" + id));
        World.as("district").get("/api/v1/message-rules").then().body("items.id", hasItem(id));
        World.as("district")
                .get("/api/v1/message-rules/" + id)
                .then()
                .statusCode(200)
                .body("template", equalTo("CAM-ON"));
        World.as("club").get("/api/v1/message-rules/" + id).then().statusCode(404);
        World.as("club").get("/api/v1/message-rules").then().body("items.id", not(hasItem(id)));
        World.as("club")
                .body(Map.of("active", false))
                .put("/api/v1/message-rules/" + id)
                .then()
                .statusCode(404);
        World.as("hospital").get("/api/v1/message-rules").then().statusCode(403);
        rule("commune", "MOI-HIEN-MAU", club, Map.of()).statusCode(422);
        rule("commune", "CAM-ON", club, Map.of("channel", "CALL")).statusCode(422);
        rule("commune", "SUC-KHOE-MUA", club, Map.of("month", 2, "day", 30)).statusCode(422);
        World.as("commune")
                .body(Map.of("active", false))
                .put("/api/v1/message-rules/" + id)
                .then()
                .statusCode(200);
    }
}

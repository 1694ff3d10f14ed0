package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** Where e-mail really leaves and nobody set the address of this site, the way to unsubscribe would lead nowhere. */
@QuarkusTest
@TestProfile(RuleWithoutAddressTest.NoAddress.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RuleWithoutAddressTest {
    public static final class NoAddress implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("giothong.address", "");
        }
    }

    private static String rule() {
        var today = MailingWorld.today();
        var club = MailingWorld.club();
        MailingWorld.member(club);
        var season = Map.of("month", today.getMonthValue(), "day", today.getDayOfMonth());
        var wanted = new java.util.HashMap<String, Object>(season);
        wanted.putAll(Map.of("template", "SUC-KHOE-MUA", "channel", "EMAIL", "clubId", club, "sendsAt", "00:00"));
        return World.as("commune")
                .body(wanted)
                .post("/api/v1/message-rules")
                .then()
                .statusCode(201)
                .body("held", equalTo(true))
                .extract()
                .path("id");
    }

    @Test
    void a_rule_waits_and_its_page_says_why() {
        var rule = rule();
        tick();
        assertThat(QuarkusTransaction.requiringNew().call(() -> Mailing.count("ruleId", UUID.fromString(rule))))
                .isZero();
        var officer = Visitor.signedIn("commune");
        assertThat(officer.page("/messages/rules")).contains("Tin tự động đang chờ");
        assertThat(officer.english("/messages/rules")).contains("Automatic messages are waiting");
        World.as("commune")
                .body(Map.of("active", false))
                .put("/api/v1/message-rules/" + rule)
                .then()
                .statusCode(200);
        assertThat(officer.page("/messages/rules")).doesNotContain("Tin tự động đang chờ");
    }
}

package vn.giothong.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.donor.Donor;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InvitationTest {
    private final SessionFactory sessions;

    InvitationTest(SessionFactory sessions) {
        this.sessions = sessions;
    }

    private static ValidatableResponse find(String who, String drive, String more) {
        return World.as(who)
                .get("/api/v1/donors/invitable?size=1000&abo=AB&driveId=" + drive + more)
                .then();
    }

    private static List<String> invitable(String who, String drive) {
        return find(who, drive, "").statusCode(200).extract().path("items.id");
    }

    private static int leftOut(String drive, String reason) {
        Integer number = find("commune", drive, "").extract().path("leftOut." + reason);
        return number == null ? 0 : number;
    }

    private static ValidatableResponse ask(String who, String drive, String channel, String... donors) {
        return World.as(who)
                .body(Map.of("donorIds", List.of(donors), "channel", channel))
                .post("/api/v1/drives/" + drive + "/invitations")
                .then();
    }

    @Test
    void only_who_agreed_is_found_and_a_withdrawal_counts_at_once() {
        var drive = InvitationWorld.drive();
        var agreed = InvitationWorld.consenting("POSITIVE");
        var before = leftOut(drive, "NOT_CONSENTED");
        var silent = InvitationWorld.donor("POSITIVE");
        assertThat(invitable("commune", drive)).contains(agreed).doesNotContain(silent);
        assertThat(leftOut(drive, "NOT_CONSENTED")).isEqualTo(before + 1);
        InvitationWorld.withdraws(agreed);
        assertThat(invitable("commune", drive)).doesNotContain(agreed);
        assertThat(leftOut(drive, "NOT_CONSENTED")).isEqualTo(before + 2);
    }

    @Test
    void a_rare_group_stays_in_reserve_and_the_rule_says_on_what_ground() {
        var drive = InvitationWorld.drive();
        var before = leftOut(drive, "RESERVE");
        var rare = InvitationWorld.consenting("NEGATIVE");
        assertThat(invitable("commune", drive)).doesNotContain(rare);
        assertThat(leftOut(drive, "RESERVE")).isEqualTo(before + 1);
        find("commune", drive, "")
                .body("reserve[0].rhD", equalTo("NEGATIVE"))
                .body("reserve[0].confirmed", equalTo(false))
                .body("reserve[0].legalBasis", notNullValue());
    }

    @Test
    void who_was_asked_rests_for_every_drive_as_long_as_is_wished() {
        var drive = InvitationWorld.drive();
        var donor = InvitationWorld.consenting("POSITIVE");
        ask("commune", drive, "CALL", donor).statusCode(201).body("asked", equalTo(List.of(donor)));
        var another = InvitationWorld.drive();
        assertThat(invitable("commune", another)).doesNotContain(donor);
        assertThat(leftOut(another, "ASKED_LATELY")).isPositive();
        List<String> all =
                find("commune", another, "&notAskedWeeks=0").extract().path("items.id");
        assertThat(all).contains(donor);
        ask("commune", drive, "CALL", donor).body("asked", hasSize(0)).body("leftOut.ASKED_LATELY", equalTo(1));
        World.as("commune")
                .get("/api/v1/drives/" + drive + "/invitations")
                .then()
                .body("total", equalTo(1))
                .body("items[0].channel", equalTo("CALL"))
                .body("items[0].askedBy", notNullValue())
                .body("items[0].phone", notNullValue());
    }

    @Test
    void who_may_not_give_that_day_is_counted_without_a_reason() {
        var drive = InvitationWorld.drive();
        var donor = InvitationWorld.consenting("POSITIVE");
        var before = leftOut(drive, "NOT_THAT_DAY");
        World.as("commune")
                .body(Map.of(
                        "code", "TATTOO", "eventOn", InvitationWorld.today().toString()))
                .post("/api/v1/donors/" + donor + "/deferrals")
                .then()
                .statusCode(201);
        assertThat(invitable("commune", drive)).doesNotContain(donor);
        assertThat(leftOut(drive, "NOT_THAT_DAY")).isEqualTo(before + 1);
        assertThat(find("commune", drive, "").extract().asString()).doesNotContain("TATTOO");
    }

    @Test
    void who_is_registered_needs_no_invitation() {
        var drive = InvitationWorld.drive();
        var donor = InvitationWorld.consenting("POSITIVE");
        World.as("commune")
                .body(Map.of("donorId", donor))
                .post("/api/v1/drives/" + drive + "/registrations")
                .then()
                .statusCode(201);
        assertThat(invitable("commune", drive)).doesNotContain(donor);
        assertThat(leftOut(drive, "REGISTERED")).isEqualTo(1);
    }

    @Test
    void the_engine_says_of_everybody_found_that_they_may_give_that_day() {
        var drive = InvitationWorld.drive();
        for (int i = 0; i < 3; i++) {
            InvitationWorld.consenting("POSITIVE");
        }
        var day = InvitationWorld.today().plusDays(10);
        var found = invitable("commune", drive);
        assertThat(found).hasSizeGreaterThanOrEqualTo(3);
        for (var donor : found) {
            World.as("commune")
                    .get("/api/v1/donors/" + donor + "/eligibility?component=WHOLE_BLOOD&on=" + day)
                    .then()
                    .body("answer", equalTo("POSSIBLE"));
        }
    }

    @Test
    void a_channel_that_was_not_agreed_to_is_not_used() {
        var drive = InvitationWorld.drive();
        var donor = InvitationWorld.consenting("POSITIVE");
        ask("commune", drive, "SMS", donor).body("asked", hasSize(0)).body("leftOut.NOT_CONSENTED", equalTo(1));
        ask("commune", drive, "PIGEON", donor).statusCode(400);
    }

    @Test
    void who_holds_the_drive_asks_readers_read_and_others_find_nothing() {
        var drive = InvitationWorld.drive();
        var donor = InvitationWorld.consenting("POSITIVE");
        assertThat(invitable("province", drive)).contains(donor);
        assertThat(invitable("district", drive)).contains(donor);
        for (var nobody : List.of("hospital", "health", "finance", "auditor", "admin", "donor")) {
            find(nobody, drive, "").statusCode(403);
        }
        find("club", drive, "").statusCode(404);
        ask("club", drive, "CALL", donor).statusCode(404);
        ask("hospital", drive, "CALL", donor).statusCode(403);
        World.as("commune")
                .body("{\"donorIds\": [null], \"channel\": \"CALL\"}")
                .post("/api/v1/drives/" + drive + "/invitations")
                .then()
                .statusCode(422);
        find("commune", drive, "&rhD=MAYBE").statusCode(400);
        find("commune", "nonsense", "").statusCode(400);
    }

    @Test
    void the_search_is_narrowed_by_area_club_last_donation_and_weeks() {
        var drive = InvitationWorld.drive();
        var donor = InvitationWorld.consenting("POSITIVE");
        var other = InvitationWorld.consenting("POSITIVE");
        String club = World.as("club").get("/api/v1/clubs").path("items[0].id");
        World.as("club")
                .body(Map.of("donorId", donor, "from", "2020-01-01"))
                .post("/api/v1/clubs/" + club + "/members")
                .then()
                .statusCode(201);
        assertThat(narrowed(drive, "&clubId=" + club)).contains(donor).doesNotContain(other);
        assertThat(narrowed(drive, "&chapterId=" + World.chapter("21040"))).contains(donor, other);
        assertThat(narrowed(drive, "&chapterId=" + World.chapter("21043"))).doesNotContain(donor, other);
        assertThat(narrowed(drive, "&rhD=POSITIVE")).contains(donor);
        assertThat(narrowed(drive, "&rhD=NEGATIVE")).doesNotContain(donor);
        QuarkusTransaction.requiringNew()
                .run(() -> Donor.update(
                        "lastDonationOn = ?1 where id = ?2",
                        InvitationWorld.today().minusDays(200),
                        UUID.fromString(donor)));
        assertThat(narrowed(drive, "&lastBefore=" + InvitationWorld.today().minusDays(199)))
                .contains(donor, other);
        assertThat(narrowed(drive, "&lastBefore=" + InvitationWorld.today().minusDays(200)))
                .contains(other)
                .doesNotContain(donor);
        askedDaysAgo(ask("commune", drive, "CALL", donor), donor, 15);
        assertThat(narrowed(drive, "&notAskedWeeks=2")).contains(donor);
        assertThat(narrowed(drive, "&notAskedWeeks=3")).doesNotContain(donor);
    }

    private static List<String> narrowed(String drive, String more) {
        return find("district", drive, more).statusCode(200).extract().path("items.id");
    }

    private static void askedDaysAgo(ValidatableResponse asked, String donor, int days) {
        asked.statusCode(201);
        QuarkusTransaction.requiringNew()
                .run(() -> Invitation.update(
                        "askedAt = ?1 where donorId = ?2",
                        Instant.now().minus(Duration.ofDays(days)),
                        UUID.fromString(donor)));
    }

    @Test
    void the_search_costs_the_same_however_many_there_are() {
        var drive = InvitationWorld.drive();
        InvitationWorld.consenting("POSITIVE");
        var few = statements(drive);
        for (int i = 0; i < 5; i++) {
            InvitationWorld.consenting("POSITIVE");
        }
        assertThat(statements(drive)).isEqualTo(few).isPositive();
    }

    private long statements(String drive) {
        find("commune", drive, "").statusCode(200);
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        find("commune", drive, "").statusCode(200);
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void what_cannot_be_read_is_told_for_what_it_should_be() {
        var drive = InvitationWorld.drive();
        find("commune", drive, "&lastBefore=zz").statusCode(400).body("violations[0].code", equalTo("field_date"));
        find("commune", "xx", "").statusCode(400).body("violations[0].code", equalTo("field_id"));
        find("commune", drive, "&notAskedWeeks=zz").statusCode(400).body("violations[0].code", equalTo("field_number"));
        find("commune", drive, "&rhD=zz").statusCode(400).body("violations[0].code", equalTo("field_choice"));
    }
}

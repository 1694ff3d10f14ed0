package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.message;
import static vn.giothong.mailing.MailingWorld.selected;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** Whoever is about to be asked for one drive is not asked for another meanwhile. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AskedOnceTest {
    private static Map<String, Object> callList(String drive, String club) {
        return message("MOI-HIEN-MAU", Map.of("channel", "CALL", "driveId", drive, "clubId", club));
    }

    private static Map<String, Integer> leftOutForAnotherDrive(String club) {
        return MailingWorld.get(selected("commune", invitation(MailingWorld.drive(), club)))
                .getMap("counts.leftOut");
    }

    private static List<String> invitable(String club, String more) {
        return World.as("commune")
                .get("/api/v1/donors/invitable?driveId=" + MailingWorld.drive() + "&clubId=" + club + more)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    /** A member who may be called as well as written to. */
    private static MailingWorld.Member member(String club) {
        var member = MailingWorld.member(club);
        MailingWorld.agrees(member.id(), "CALL");
        return member;
    }

    @Test
    void who_waits_for_a_letter_is_asked_by_no_other_campaign() {
        var club = MailingWorld.club();
        member(club);
        selected("commune", invitation(MailingWorld.drive(), club));
        assertThat(leftOutForAnotherDrive(club)).isEqualTo(Map.of("ASKED_LATELY", 1));
    }

    @Test
    void who_waits_for_a_letter_is_not_found_to_be_invited_by_hand() {
        var club = MailingWorld.club();
        var member = member(club);
        selected("commune", invitation(MailingWorld.drive(), club));
        assertThat(invitable(club, "")).isEmpty();
        assertThat(invitable(club, "&notAskedWeeks=0")).containsExactly(member.id());
    }

    @Test
    void who_is_on_a_list_of_calls_gets_no_letter_and_is_not_found() {
        var club = MailingWorld.club();
        member(club);
        selected("commune", callList(MailingWorld.drive(), club));
        assertThat(leftOutForAnotherDrive(club)).isEqualTo(Map.of("ASKED_LATELY", 1));
        assertThat(invitable(club, "")).isEmpty();
    }

    @Test
    void a_list_of_calls_counts_for_the_weeks_of_rest_alone() {
        var club = MailingWorld.club();
        var member = member(club);
        selected("commune", callList(MailingWorld.drive(), club));
        MailingWorld.run("update letter set due_at = due_at - interval 15 day where donor_id = ?1", member.id());
        assertThat(invitable(club, "&notAskedWeeks=2")).containsExactly(member.id());
        assertThat(invitable(club, "&notAskedWeeks=3")).isEmpty();
    }

    @Test
    void what_was_called_off_asked_nobody() {
        var club = MailingWorld.club();
        var member = member(club);
        for (var wanted : List.of(invitation(MailingWorld.drive(), club), callList(MailingWorld.drive(), club))) {
            var id = selected("commune", wanted);
            assertThat(invitable(club, "")).isEmpty();
            World.as("commune")
                    .post("/api/v1/messages/" + id + "/cancellation")
                    .then()
                    .statusCode(200);
            assertThat(invitable(club, "")).containsExactly(member.id());
        }
    }

    @Test
    void a_letter_that_comes_too_late_for_its_drive_asks_nobody() {
        var club = MailingWorld.club();
        var member = member(club);
        var drive = MailingWorld.drive();
        selected("commune", invitation(drive, club));
        MailingWorld.run("update drive set state = 'CANCELLED' where id = ?1", drive);
        assertThat(invitable(club, "")).containsExactly(member.id());
        MailingWorld.run(
                "update drive set state = 'APPROVED', held_on = held_on - interval 11 day where id = ?1", drive);
        assertThat(invitable(club, "")).containsExactly(member.id());
    }

    @Test
    void two_campaigns_that_select_in_the_same_moment_share_nobody() throws Exception {
        var club = MailingWorld.club();
        for (int n = 0; n < 8; n++) {
            MailingWorld.member(club);
        }
        var one = invitation(MailingWorld.drive(), club);
        var other = invitation(MailingWorld.drive(), club);
        World.token("district");
        var threads = Executors.newFixedThreadPool(2);
        try {
            Callable<String> commune = () -> selected("commune", one);
            Callable<String> district = () -> selected("district", other);
            var both = 0;
            for (var done : threads.invokeAll(List.of(commune, district))) {
                both += MailingWorld.get(done.get()).getInt("counts.selected");
            }
            assertThat(both).isEqualTo(8);
        } finally {
            threads.shutdown();
        }
    }
}

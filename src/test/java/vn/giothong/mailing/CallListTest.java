package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.mailing.MailingWorld.name;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** A list of calls from its making until everybody on it was reached or not. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CallListTest {
    private String club;
    private String drive;
    private MailingWorld.Member first;
    private MailingWorld.Member second;
    private String mailing;

    @BeforeEach
    void two_are_to_be_called_to_a_drive() {
        club = MailingWorld.club();
        drive = MailingWorld.drive();
        first = member();
        second = member();
        mailing = selected("commune", invitation());
        tick();
    }

    private MailingWorld.Member member() {
        var member = MailingWorld.silent(club);
        MailingWorld.agrees(member.id(), "CALL");
        return member;
    }

    private Map<String, Object> invitation() {
        return MailingWorld.message("MOI-HIEN-MAU", Map.of("channel", "CALL", "driveId", drive, "clubId", club));
    }

    private String state() {
        return MailingWorld.get(mailing).getString("state");
    }

    private ValidatableResponse calls() {
        return World.as("commune").get("/api/v1/messages/" + mailing + "/calls").then();
    }

    private String resolution(MailingWorld.Member member) {
        var letter = QuarkusTransaction.requiringNew().call(() -> Letter.<Letter>find(
                        "mailingId = ?1 and donorId = ?2", UUID.fromString(mailing), UUID.fromString(member.id()))
                .<Letter>singleResult());
        return "/messages/" + mailing + "/letters/" + letter.id + "/resolution";
    }

    private ValidatableResponse called(String who, MailingWorld.Member member, boolean reached) {
        return World.as(who)
                .body(Map.of("sent", reached))
                .post("/api/v1" + resolution(member))
                .then();
    }

    @Test
    void it_is_not_done_while_somebody_is_to_be_called_and_may_be_called_off() {
        assertThat(state()).isEqualTo("CALLING");
        var officer = Visitor.signedIn("commune");
        var page = officer.page("/messages/" + mailing);
        officer.post(page, "/messages/" + mailing + "/cancellation").statusCode(303);
        assertThat(state()).isEqualTo("CANCELLED");
        calls().statusCode(200).body("items", empty());
        called("commune", first, true).statusCode(409).body("code", equalTo("mailing_call_settled"));
        var again = MailingWorld.get(selected("commune", invitation()));
        assertThat(again.getInt("counts.selected")).isEqualTo(2);
    }

    @Test
    void whoever_was_reached_counts_as_invited_and_the_last_call_ends_it() {
        called("club", first, true).statusCode(404);
        called("commune", first, true).statusCode(204);
        called("commune", first, false).statusCode(409);
        World.as("commune")
                .get("/api/v1/drives/" + drive + "/invitations")
                .then()
                .body("items.donorId", contains(first.id()));
        tick();
        assertThat(state()).isEqualTo("CALLING");
        called("commune", second, false).statusCode(204);
        tick();
        assertThat(state()).isEqualTo("DONE");
        assertThat(MailingWorld.get(mailing).getInt("counts.sent")).isEqualTo(1);
        assertThat(MailingWorld.get(mailing).getInt("counts.failed")).isEqualTo(1);
        called("commune", second, true).statusCode(204);
        assertThat(MailingWorld.get(mailing).getInt("counts.sent")).isEqualTo(2);
    }

    @Test
    void the_page_has_a_button_for_each_result() {
        var officer = Visitor.signedIn("commune");
        var page = officer.page("/messages/" + mailing);
        assertThat(page).contains("Gọi được " + name(first), "Chưa gọi được " + name(second));
        officer.post(page, resolution(first), "sent", "yes").statusCode(303);
        officer.post(page, resolution(second), "again", "yes").statusCode(303);
        assertThat(MailingWorld.get(mailing).getInt("counts.sent")).isEqualTo(1);
        assertThat(officer.english("/messages/" + mailing)).contains("not reached");
    }

    @Test
    void whoever_withdrew_consent_or_the_record_is_not_on_it_any_more() {
        World.as("commune")
                .body(Map.of("items", List.of(Map.of("purpose", "INVITATION", "channel", "CALL", "given", false))))
                .put("/api/v1/donors/" + first.id() + "/consents")
                .then()
                .statusCode(200);
        calls().body("items.fullName", contains(name(second)));
        MailingWorld.run("update donor set withheld = true where id = ?1", second.id());
        calls().body("items", empty());
        assertThat(Visitor.signedIn("commune").page("/messages/" + mailing + "/calls"))
                .contains("Không có ai cần gọi");
    }

    @Test
    void nobody_is_called_to_a_drive_that_was_called_off_and_only_senders_see_the_numbers() {
        World.as("club").get("/api/v1/messages/" + mailing + "/calls").then().statusCode(404);
        calls().body("items.size()", equalTo(2)).body("items.phone[0]", equalTo("+84914000444"));
        MailingWorld.run("update drive set state = 'CANCELLED' where id = ?1", drive);
        calls().body("items", empty());
    }
}

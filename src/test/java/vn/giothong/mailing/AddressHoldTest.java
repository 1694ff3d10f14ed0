package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** An address that took nothing is on hold until somebody who may send lifts it, and says why. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AddressHoldTest {
    /** A member of a new club whose address took nothing. */
    private static String held(String club) {
        var member = MailingWorld.member(club);
        MailingWorld.run("update mail_contact set email = 'no address' where donor_id = ?1", member.id());
        selected("commune", invitation(MailingWorld.drive(), club));
        tick();
        return member.id();
    }

    private static String holds(String donor) {
        return "/api/v1/donors/" + donor + "/address-holds";
    }

    private static List<String> reasons(String donor) {
        return QuarkusTransaction.requiringNew().call(() -> Panache.getEntityManager()
                .createQuery(
                        "select e.detail from AuditEvent e where e.action = 'donor.hold_lifted' and e.subjectId = ?1",
                        String.class)
                .setParameter(1, UUID.fromString(donor))
                .getResultList());
    }

    @Test
    void who_may_send_lifts_a_hold_for_a_reason_and_the_address_is_written_to_again() {
        var club = MailingWorld.club();
        var donor = held(club);
        World.as("commune").get(holds(donor)).then().body("items.channel", contains("EMAIL"));
        var lifting = holds(donor) + "/EMAIL/lifting";
        World.as("commune")
                .body(Map.of("reason", " "))
                .post(lifting)
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("reason"));
        var why = Map.of("reason", "Hộp thư đã dọn");
        World.as("commune").body(why).post(lifting).then().statusCode(204);
        assertThat(reasons(donor)).containsExactly("EMAIL: Hộp thư đã dọn");
        World.as("commune").get(holds(donor)).then().body("items", empty());
        World.as("commune").body(why).post(lifting).then().statusCode(409).body("code", equalTo("mailing_no_hold"));
        var again = MailingWorld.get(selected("commune", invitation(MailingWorld.drive(), club)));
        assertThat(again.getInt("counts.selected")).isEqualTo(1);
    }

    @Test
    void nobody_else_lifts_it() {
        var donor = held(MailingWorld.club());
        var lifting = holds(donor) + "/EMAIL/lifting";
        for (var nobody : List.of("club", "hospital", "health", "finance", "auditor", "admin", "donor")) {
            var status =
                    World.as(nobody).body(Map.of("reason", "Thử")).post(lifting).statusCode();
            assertThat(status).as(nobody).isIn(403, 404);
        }
        World.as("commune").get(holds(donor)).then().body("items.channel", contains("EMAIL"));
    }

    @Test
    void the_donors_page_shows_the_hold_and_lifts_it_and_keeps_what_was_typed_when_the_reason_is_missing() {
        var donor = held(MailingWorld.club());
        String code = World.as("commune").get("/api/v1/donors/" + donor).path("code");
        var path = "/donors/" + code + "/messages";
        var visitor = Visitor.signedIn("commune");
        var page = visitor.page(path);
        assertThat(page).contains("Đang ngừng gửi", path + "/lifting");
        visitor.post(page, path + "/lifting", "channel", "EMAIL").statusCode(422);
        visitor.post(page, path + "/lifting", "channel", "EMAIL", "reason", "Hộp thư đã dọn")
                .statusCode(303);
        assertThat(visitor.page(path)).doesNotContain("Đang ngừng gửi");
    }

    @Test
    void who_sends_from_above_finds_the_hold_on_the_page_and_neither_address_nor_letters() {
        var donor = held(MailingWorld.club());
        World.as("district").get(holds(donor)).then().statusCode(200).body("items.channel", contains("EMAIL"));
        World.as("district")
                .get("/api/v1/donors/" + donor + "/mail-contact")
                .then()
                .statusCode(403);
        String code = World.as("commune").get("/api/v1/donors/" + donor).path("code");
        var path = "/donors/" + code + "/messages";
        var sender = Visitor.signedIn("district");
        assertThat(sender.page("/donors/" + code)).contains(path);
        var page = sender.page(path);
        assertThat(page).contains("Đang ngừng gửi").doesNotContain("name=\"email\"", "Tin đã gửi");
        sender.post(page, path, "email", "an@example.org").statusCode(403);
        sender.post(page, path + "/lifting", "channel", "EMAIL", "reason", "Hộp thư đã dọn")
                .statusCode(303);
        assertThat(sender.page(path)).contains("Không có địa chỉ nào đang ngừng gửi");
    }
}

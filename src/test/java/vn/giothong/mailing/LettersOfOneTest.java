package vn.giothong.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.tick;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.outreach.MailServer;

/** What one person was sent: in the copy of the record, and where two records turn out to be one person. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersOfOneTest {
    private static String merged(MailingWorld.Member kept, MailingWorld.Member gone) {
        return World.as("province")
                .body(Map.of("otherId", gone.id(), "reason", "Cùng người"))
                .post("/api/v1/donors/" + kept.id() + "/merges")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void the_copy_of_a_record_holds_every_message_with_its_words_and_where_they_go() throws Exception {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        selected("commune", invitation(MailingWorld.drive(), club));
        tick();
        World.as("commune")
                .body(Map.of("kind", "COPY"))
                .post("/api/v1/donors/" + member.id() + "/requests")
                .then()
                .statusCode(201);
        var copy = "/api/v1/donors/" + member.id() + "/copy";
        World.as("commune")
                .get(copy + ".json")
                .then()
                .statusCode(200)
                .body("mail.email", equalTo(member.email()))
                .body("mail.language", equalTo("vi"))
                .body("messages.state", contains("SENT"))
                .body("messages[0].channel", equalTo("EMAIL"))
                .body("messages[0].subject", containsString("Mời anh/chị hiến máu"))
                .body("messages[0].text", containsString("Ngày hội thư"));
        var pdf = World.as("commune")
                .get(copy + ".pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            var text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains(member.email(), "Ngày hội thư");
        }
    }

    @Test
    void letters_follow_a_merge_so_that_the_person_is_not_asked_again_and_come_back_when_it_is_undone() {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        var gone = MailingWorld.member(club);
        selected("commune", invitation(drive, club));
        tick();
        var kept = MailingWorld.member(club);
        var merge = merged(kept, gone);
        assertThat(MailingWorld.texts(gone.id())).isEmpty();
        assertThat(MailingWorld.texts(kept.id())).hasSize(2);
        var again = MailingWorld.get(selected("commune", invitation(drive, club)));
        assertThat(again.getInt("counts.selected")).isZero();
        assertThat(again.getMap("counts.leftOut")).isEqualTo(Map.of("ALREADY", 1));
        var another = MailingWorld.get(selected("commune", invitation(MailingWorld.drive(), club)));
        assertThat(another.getMap("counts.leftOut")).isEqualTo(Map.of("ASKED_LATELY", 1));
        World.as("province")
                .delete("/api/v1/donors/" + kept.id() + "/merges/" + merge)
                .then()
                .statusCode(204);
        assertThat(MailingWorld.texts(gone.id())).hasSize(2);
        assertThat(MailingWorld.texts(kept.id())).isEmpty();
    }

    @Test
    void two_records_of_one_person_that_both_wait_for_a_letter_get_one_once_they_are_merged() throws Exception {
        var club = MailingWorld.club();
        var kept = MailingWorld.member(club);
        var gone = MailingWorld.member(club);
        var id = selected("commune", invitation(MailingWorld.drive(), club));
        merged(kept, gone);
        tick();
        assertThat(MailServer.inbox(kept.email())).hasSize(1);
        assertThat(MailServer.inbox(gone.email())).isEmpty();
        var counts = MailingWorld.get(id);
        assertThat(counts.getInt("counts.selected")).isEqualTo(2);
        assertThat(counts.getInt("counts.sent")).isEqualTo(1);
        assertThat(counts.getInt("counts.stopped")).isEqualTo(1);
    }
}

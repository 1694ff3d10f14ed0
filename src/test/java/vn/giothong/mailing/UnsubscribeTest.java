package vn.giothong.mailing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.outreach.MailServer;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UnsubscribeTest {
    /** The path in a letter that has just arrived. */
    private static String path(MailingWorld.Member member) throws Exception {
        var headers = MailServer.inbox(member.email()).get(0).headers();
        var address = Objects.requireNonNull(headers.get("List-Unsubscribe"));
        return URI.create(address.replaceAll("[<>]", "")).getPath();
    }

    private static boolean agrees(String donor) {
        return World.as("commune")
                .get("/api/v1/donors/" + donor + "/consents")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getBoolean("items.find { it.purpose == 'INVITATION' && it.channel == 'EMAIL' }.given");
    }

    private static MailingWorld.Member written() {
        var club = MailingWorld.club();
        var member = MailingWorld.member(club);
        MailingWorld.selected("commune", MailingWorld.invitation(MailingWorld.drive(), club));
        MailingWorld.tick();
        return member;
    }

    @Test
    void looking_changes_nothing_and_one_button_ends_that_channel() throws Exception {
        var member = written();
        var path = path(member);
        assertThat(path).doesNotContain(member.id());
        given().get(path).then().statusCode(200).body(containsString("Ngừng nhận"));
        assertThat(agrees(member.id())).isTrue();
        given().contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(200);
        assertThat(agrees(member.id())).isFalse();
        given().contentType("application/x-www-form-urlencoded")
                .post(path)
                .then()
                .statusCode(200);
    }

    @Test
    void a_mail_program_does_it_with_one_post_by_rfc_8058() throws Exception {
        var member = written();
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path(member))
                .then()
                .statusCode(200);
        assertThat(agrees(member.id())).isFalse();
    }

    @Test
    void nobody_makes_up_an_address() throws Exception {
        var path = path(written());
        var token = path.substring(path.lastIndexOf('/') + 1);
        var other = (token.charAt(40) == 'A' ? 'B' : 'A') + token.substring(41);
        for (var wrong : new String[] {"x", token.substring(0, 40) + other, token + "A", "%C3%A9"}) {
            given().get("/unsubscribe/" + wrong).then().statusCode(404);
        }
    }

    @Test
    void an_erased_person_s_messages_lose_text_and_address() throws Exception {
        var member = written();
        var before = MailingWorld.texts(member.id());
        assertThat(before).allMatch(text -> text != null);
        World.erase(member.id());
        assertThat(MailingWorld.texts(member.id())).hasSameSizeAs(before).allMatch(text -> text == null);
    }
}

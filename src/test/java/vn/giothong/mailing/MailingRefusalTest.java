package vn.giothong.mailing;

import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.giothong.mailing.MailingWorld.invitation;
import static vn.giothong.mailing.MailingWorld.message;
import static vn.giothong.mailing.MailingWorld.selected;
import static vn.giothong.mailing.MailingWorld.send;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** What is refused: words that mean nothing, people out of reach, and what is missing. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MailingRefusalTest {
    @Test
    void an_unknown_field_and_a_brace_alone_are_refused_when_a_template_is_written() {
        var typed = new HashMap<String, Object>(Map.of(
                "code", "T-" + MailingWorld.letters().toUpperCase(java.util.Locale.ROOT) + "9",
                "name", "Thử",
                "occasion", "HEALTH",
                "subjectVi", "Chào {givenName}",
                "bodyVi", "Kính gửi {fullName}",
                "subjectEn", "Hello {givenName}",
                "bodyEn", "Dear {fullName}",
                "chapterId", World.chapter("21040")));
        var wrong = new ArrayList<>(List.of("{nickname}", "{driveName}", "{", "x } y", "{ fullName }"));
        wrong.forEach(text -> {
            var one = new HashMap<>(typed);
            one.put("bodyVi", text);
            World.as("commune")
                    .body(one)
                    .post("/api/v1/message-templates")
                    .then()
                    .statusCode(422)
                    .body("violations.field", hasItem("bodyVi"));
        });
        String id = World.as("commune")
                .body(typed)
                .post("/api/v1/message-templates")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        World.as("club").get("/api/v1/message-templates/" + id).then().statusCode(404);
        World.as("district").get("/api/v1/message-templates/" + id).then().statusCode(200);
        typed.put("version", 0);
        World.as("commune")
                .body(typed)
                .put("/api/v1/message-templates/" + id)
                .then()
                .statusCode(200);
        typed.put("bodyVi", "Kính gửi anh/chị {fullName}");
        World.as("commune")
                .body(typed)
                .put("/api/v1/message-templates/" + id)
                .then()
                .statusCode(200);
        World.as("commune")
                .body(typed)
                .put("/api/v1/message-templates/" + id)
                .then()
                .statusCode(409);
    }

    @Test
    void officers_write_to_their_own_tree_a_club_to_its_members_and_others_to_nobody() {
        var club = MailingWorld.club();
        var drive = MailingWorld.drive();
        MailingWorld.member(club);
        var own = selected("commune", invitation(drive, club));
        World.as("district").get("/api/v1/messages/" + own).then().statusCode(200);
        World.as("club").get("/api/v1/messages/" + own).then().statusCode(404);
        World.as("club").get("/api/v1/messages").then().statusCode(200).body("items.id", not(hasItem(own)));
        World.as("commune").get("/api/v1/messages").then().body("items.id", hasItem(own));
        send("club", invitation(drive, club)).statusCode(422);
        for (var nobody : List.of("hospital", "health", "finance", "auditor", "admin", "donor")) {
            send(nobody, invitation(drive, club)).statusCode(403);
            World.as(nobody).get("/api/v1/messages").then().statusCode(403);
        }
        var elsewhere = Map.<String, Object>of("channel", "EMAIL", "driveId", drive, "chapterId", World.chapter("525"));
        send("commune", message("MOI-HIEN-MAU", elsewhere))
                .statusCode(422)
                .body("violations.field", hasItem("chapterId"));
    }

    @Test
    void what_is_missing_is_told_at_its_field() {
        var club = MailingWorld.club();
        send("commune", Map.of()).statusCode(422).body("violations.field", hasItem("template"));
        send("commune", message("NO-SUCH", Map.of())).statusCode(422).body("violations.field", hasItem("template"));
        send("commune", message("MOI-HIEN-MAU", Map.of())).statusCode(422).body("violations.field", hasItem("channel"));
        send("commune", message("MOI-HIEN-MAU", Map.of("channel", "EMAIL", "clubId", club)))
                .statusCode(422)
                .body("violations.field", hasItem("driveId"));
        send("commune", message("MOI-HIEN-MAU", Map.of("channel", "PIGEON"))).statusCode(400);
        World.as("commune")
                .body(Map.of("email", "no address"))
                .put("/api/v1/donors/" + MailingWorld.silent(club).id() + "/mail-contact")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("email"));
    }
}

package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.arc.Arc;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.consent.Channel;
import vn.giothong.consent.Consents;
import vn.giothong.consent.Purpose;
import vn.giothong.web.Formats;

/** What donors say of their records: what they agree to, and what they ask for. */
final class ConsentWorld {
    private ConsentWorld() {}

    static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

    static Map<String, Object> choice(String purpose, @Nullable String channel, boolean given) {
        var choice = new HashMap<String, Object>(Map.of("purpose", purpose, "given", given));
        if (channel != null) {
            choice.put("channel", channel);
        }
        return Map.of("items", List.of(choice));
    }

    static String asked(RequestSpecification who, UUID donor, String kind, String text) {
        return who.body(Map.of("kind", kind, "text", text))
                .post("/api/v1/donors/" + donor + "/requests")
                .then()
                .statusCode(201)
                .body("state", equalTo("RECEIVED"))
                .body("acknowledgeBy", notNullValue())
                .body("finishBy", equalTo(today().plusDays(15).toString()))
                .extract()
                .path("id");
    }

    /** The person, if an invitation may go to them that way today, or any way. */
    static Set<UUID> invited(OwnWorld.Person person, @Nullable Channel channel) {
        return Arc.container()
                .instance(Consents.class)
                .get()
                .given(List.of(person.id()), Purpose.INVITATION, channel, today());
    }
}

package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static vn.giothong.me.ConsentWorld.asked;
import static vn.giothong.me.ConsentWorld.choice;
import static vn.giothong.me.ConsentWorld.invited;
import static vn.giothong.me.ConsentWorld.today;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.consent.Channel;
import vn.giothong.consent.Consents;
import vn.giothong.consent.Purpose;

/** What a donor agrees to, and who reads and writes that. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsentTest {
    @Inject
    Consents consents;

    @Test
    void the_record_is_its_donor_s_and_its_keepers_and_nobody_else_s() {
        var person = OwnWorld.donor("Huỳnh Thị Của Mình", 1984, OwnWorld.phone());
        var other = OwnWorld.token(OwnWorld.donor("Huỳnh Thị Người Khác", 1984, OwnWorld.phone()));
        for (var path : List.of("/consents", "/requests")) {
            var address = "/api/v1/donors/" + person.id() + path;
            given().get(address).then().statusCode(401);
            OwnWorld.as(OwnWorld.token(person)).get(address).then().statusCode(200);
            OwnWorld.as(other).get(address).then().statusCode(404);
            World.as("commune").get(address).then().statusCode(200);
            World.as("province").get(address).then().statusCode(200);
            World.as("district").get(address).then().statusCode(403);
            for (var role : List.of("club", "hospital", "health", "finance", "auditor", "admin")) {
                World.as(role).get(address).then().statusCode(404);
            }
        }
        World.as("club").get("/api/v1/me/consents").then().statusCode(403);
        World.as("club").get("/api/v1/requests").then().body("total", equalTo(0));
        var request = asked(World.as("commune"), person.id(), "COPY", "");
        for (var role : List.of("club", "hospital", "admin")) {
            World.as(role)
                    .post("/api/v1/requests/" + request + "/acknowledge")
                    .then()
                    .statusCode(404);
        }
        World.as("district")
                .post("/api/v1/requests/" + request + "/acknowledge")
                .then()
                .statusCode(403);
        OwnWorld.as(OwnWorld.token(person))
                .post("/api/v1/requests/" + request + "/acknowledge")
                .then()
                .statusCode(403);
    }

    @Test
    void nothing_is_agreed_to_until_somebody_says_so_and_a_withdrawal_counts_at_once() {
        var person = OwnWorld.donor("Huỳnh Văn Đồng Ý", 1984, OwnWorld.phone());
        var own = "/api/v1/me/consents";
        var token = OwnWorld.token(person);
        OwnWorld.as(token).get(own).then().body("total", equalTo(7)).body("items.given", everyItem(equalTo(false)));
        assertThat(invited(person, Channel.SMS)).isEmpty();
        OwnWorld.as(token)
                .body(choice("INVITATION", "SMS", true))
                .put(own)
                .then()
                .statusCode(200);
        World.as("commune")
                .body(choice("HONOUR_LIST", null, true))
                .put("/api/v1/donors/" + person.id() + "/consents")
                .then()
                .statusCode(200)
                .body("items.find { it.purpose == 'HONOUR_LIST' }.givenHow", equalTo("PAPER"))
                .body("items.find { it.channel == 'SMS' }.givenHow", equalTo("API"))
                .body("items.find { it.channel == 'SMS' }.legalBasis", containsString("91/2025"));
        assertThat(invited(person, Channel.SMS)).containsExactly(person.id());
        assertThat(invited(person, Channel.ZALO)).isEmpty();
        assertThat(invited(person, null)).containsExactly(person.id());
        assertThat(consents.invitable(List.of(person.id()), today()))
                .isEqualTo(Map.of(person.id(), Set.of(Channel.SMS)));
        assertThat(consents.given(List.of(person.id()), Purpose.INVITATION, null, today().minusDays(1)))
                .isEmpty();
        OwnWorld.as(token)
                .body(choice("INVITATION", "SMS", false))
                .put(own)
                .then()
                .body("items.find { it.channel == 'SMS' }.withdrawnOn", equalTo(today().toString()));
        assertThat(invited(person, null)).isEmpty();
        OwnWorld.as(token)
                .body(choice("INVITATION", null, true))
                .put(own)
                .then()
                .statusCode(422);
        OwnWorld.as(token).body(choice("RECORD", "SMS", true)).put(own).then().statusCode(422);
        OwnWorld.as(token).put(own).then().statusCode(422);
    }

    @Test
    void who_no_longer_agrees_to_the_record_asks_to_be_erased() {
        var person = OwnWorld.donor("Huỳnh Thị Rút Lại", 1984, OwnWorld.phone());
        var token = OwnWorld.token(person);
        for (var given : List.of(true, false, true, false)) {
            OwnWorld.as(token)
                    .body(choice("RECORD", null, given))
                    .put("/api/v1/me/consents")
                    .then()
                    .statusCode(200);
        }
        OwnWorld.as(token)
                .get("/api/v1/me/requests")
                .then()
                .body("total", equalTo(1))
                .body("items[0].kind", equalTo("ERASE"))
                .body("items[0].byWithdrawal", equalTo(true));
    }
}

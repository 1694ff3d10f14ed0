package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static vn.giothong.me.ConsentWorld.asked;
import static vn.giothong.me.ConsentWorld.choice;
import static vn.giothong.me.ConsentWorld.invited;
import static vn.giothong.me.ConsentWorld.today;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.consent.Consents;
import vn.giothong.demo.DemoAccounts;

/** What a donor asks of the record, and how it is answered. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DonorRequestTest {
    @Inject
    Consents consents;

    @Test
    void a_request_is_acknowledged_then_answered_once_and_the_donor_reads_the_answer() {
        var person = OwnWorld.donor("Huỳnh Văn Xin Sửa", 1984, OwnWorld.phone());
        var token = OwnWorld.token(person);
        OwnWorld.as(token)
                .body(Map.of("kind", "CORRECT"))
                .post("/api/v1/me/requests")
                .then()
                .statusCode(422);
        var request = asked(OwnWorld.as(token), person.id(), "CORRECT", "Sinh năm 1985");
        OwnWorld.as(token)
                .body(Map.of("kind", "CORRECT", "text", " Sinh năm 1985 "))
                .post("/api/v1/donors/" + person.id() + "/requests")
                .then()
                .statusCode(409)
                .body("code", equalTo("request_open"));
        World.as("commune").get("/api/v1/requests").then().body("items.request.id", hasItem(request));
        World.as("commune")
                .get("/api/v1/today")
                .then()
                .body("items.findAll { it.kind == 'REQUEST_TO_ANSWER' }.code", hasItem(person.code()));
        World.as("district").get("/api/v1/requests").then().body("items.request.id", not(hasItem(request)));
        var path = "/api/v1/requests/" + request;
        World.as("commune")
                .body(Map.of("answer", "Đã sửa"))
                .post(path + "/finish")
                .then()
                .statusCode(409);
        World.as("commune")
                .body(Map.of("thirdParties", true))
                .post(path + "/acknowledge")
                .then()
                .statusCode(200)
                .body("finishBy", equalTo(today().plusDays(20).toString()));
        World.as("commune").post(path + "/finish").then().statusCode(422);
        World.as("commune")
                .body(Map.of("answer", "Đã sửa"))
                .post(path + "/finish")
                .then()
                .statusCode(200);
        World.as("commune")
                .body(Map.of("answer", "Thôi"))
                .post(path + "/refuse")
                .then()
                .statusCode(409);
        OwnWorld.as(token)
                .get("/api/v1/me/requests")
                .then()
                .body("items[0].state", equalTo("FINISHED"))
                .body("items[0].answer", equalTo("Đã sửa"));
    }

    @Test
    void a_restricted_record_is_offered_to_nobody_until_it_is_lifted() {
        var person = OwnWorld.donor("Huỳnh Thị Hạn Chế", 1984, OwnWorld.phone());
        World.as("commune")
                .body(choice("INVITATION", "CALL", true))
                .put("/api/v1/donors/" + person.id() + "/consents")
                .then()
                .statusCode(200);
        var request = asked(World.as("commune"), person.id(), "RESTRICT", "");
        World.as("commune")
                .body(Map.of("kind", "RESTRICT"))
                .post("/api/v1/donors/" + person.id() + "/requests")
                .then()
                .statusCode(409);
        World.as("commune").post("/api/v1/requests/" + request + "/acknowledge");
        World.as("commune")
                .body(Map.of("answer", "Vâng"))
                .post("/api/v1/requests/" + request + "/finish")
                .then()
                .statusCode(200);
        assertThat(invited(person, null)).isEmpty();
        assertThat(consents.restricted(List.of(person.id()))).containsExactly(person.id());
        OwnWorld.as(OwnWorld.token(person))
                .post("/api/v1/donors/" + person.id() + "/restriction/lift")
                .then()
                .statusCode(204);
        assertThat(invited(person, null)).containsExactly(person.id());
    }

    @Test
    void an_officer_lifts_a_restriction_on_the_page_and_says_why() {
        var person = OwnWorld.donor("Huỳnh Thị Gỡ Bỏ", 1984, OwnWorld.phone());
        var path = "/donors/" + person.code() + "/consents";
        var request = asked(World.as("commune"), person.id(), "RESTRICT", "");
        World.as("commune").post("/api/v1/requests/" + request + "/acknowledge");
        World.as("commune").body(Map.of("answer", "Vâng")).post("/api/v1/requests/" + request + "/finish");
        var cookies = new HashMap<>(given().redirects()
                .follow(false)
                .formParam("username", "commune")
                .formParam("password", DemoAccounts.PASSWORD)
                .post("/sign-in")
                .getCookies());
        var page = given().cookies(cookies).get(path);
        cookies.putAll(page.getCookies());
        var lift = path + "/restriction/lift";
        assertThat(page.asString()).contains("Hồ sơ bị hạn chế từ", "action=\"" + lift + "\"");
        assertThat(given().cookies(cookies).get("/requests").asString()).contains("Huỳnh Thị Gỡ Bỏ");
        var token = page.htmlPath().getString("**.find { it.@name == 'csrf' }.@value");
        lifted(cookies, token, lift, "").then().statusCode(422);
        lifted(cookies, token, lift, "Gọi điện ngày 12/11").then().statusCode(303);
        assertThat(given().cookies(cookies).get(path).asString()).doesNotContain("Hồ sơ bị hạn chế từ");
        assertThat(consents.restricted(List.of(person.id()))).isEmpty();
    }

    private static Response lifted(Map<String, String> cookies, String token, String path, String reason) {
        return given().redirects()
                .follow(false)
                .cookies(cookies)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("csrf", token)
                .formParam("reason", reason)
                .post(path);
    }

    @Test
    void the_days_that_the_law_gives_are_told_with_their_basis() {
        World.as("commune")
                .get("/api/v1/requests/terms")
                .then()
                .statusCode(200)
                .body("acknowledgeDays", equalTo(2))
                .body("finishDays", equalTo(15))
                .body("finishDaysThirdParties", equalTo(20))
                .body("legalBasis", containsString("356/2025"))
                .body("confirmed", equalTo(false));
    }
}

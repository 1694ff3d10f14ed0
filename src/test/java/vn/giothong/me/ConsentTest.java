package vn.giothong.me;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.consent.Channel;
import vn.giothong.consent.Consents;
import vn.giothong.consent.Purpose;
import vn.giothong.demo.DemoAccounts;
import vn.giothong.intake.ListWorld;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConsentTest {
    @Inject
    Consents consents;

    private static Map<String, Object> choice(String purpose, @Nullable String channel, boolean given) {
        var choice = new HashMap<String, Object>(Map.of("purpose", purpose, "given", given));
        if (channel != null) {
            choice.put("channel", channel);
        }
        return Map.of("items", List.of(choice));
    }

    private static String asked(RequestSpecification who, UUID donor, String kind, String text) {
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

    private static LocalDate today() {
        return LocalDate.now(Formats.ZONE);
    }

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

    private Set<UUID> invited(OwnWorld.Person person, @Nullable Channel channel) {
        return consents.given(List.of(person.id()), Purpose.INVITATION, channel, today());
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

    @Test
    void a_copy_tells_that_somebody_brought_the_donor_and_how_many_the_donor_brought_and_names_nobody()
            throws Exception {
        var gift = Gifts.donor("Huỳnh Thị Bản Sao");
        var bringer = OwnWorld.donor("Nghiêm Thị Rủ Rê", 1980, OwnWorld.phone());
        var brought = OwnWorld.donor("Nghiêm Văn Đi Cùng", 1990, OwnWorld.phone());
        Gifts.brought(ListWorld.drive("2020-01-15"), brought.id(), gift.person().id());
        Gifts.brought(ListWorld.drive("2020-01-15"), gift.person().id(), bringer.id());
        var token = OwnWorld.token(gift.person());
        var copy = OwnWorld.as(token)
                .get("/api/v1/me/copy.json")
                .then()
                .statusCode(200)
                .body("registrations.brought", containsInAnyOrder(true, false))
                .body("mobilised.year", equalTo(List.of(2020)))
                .body("mobilised.people", equalTo(List.of(1)))
                .extract()
                .asString();
        assertThat(copy)
                .doesNotContain(
                        "Rủ Rê",
                        "Đi Cùng",
                        bringer.code(),
                        brought.code(),
                        bringer.id().toString());
        var pdf = OwnWorld.as(token).get("/api/v1/me/copy.pdf").asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("do người khác vận động", "Số người khác nhau do người này vận động")
                    .doesNotContain("Rủ Rê", "Đi Cùng");
        }
    }

    @Test
    void a_copy_holds_everything_to_read_and_for_programs() throws Exception {
        var gift = Gifts.donor("Huỳnh Văn Bản Sao");
        var token = OwnWorld.token(gift.person());
        var path = "/api/v1/donors/" + gift.person().id() + "/copy";
        World.as("commune").get(path + ".json").then().statusCode(403);
        OwnWorld.as(token)
                .get("/api/v1/me/copy.json")
                .then()
                .statusCode(200)
                .body("record.fullName", equalTo("Huỳnh Văn Bản Sao"))
                .body("donations[0].certificateSerial", equalTo(gift.serial()))
                .body("consents.size()", equalTo(7))
                .body("accesses", notNullValue())
                .body("record.identityNumber", nullValue());
        asked(OwnWorld.as(token), gift.person().id(), "COPY", "");
        World.as("commune").get(path + ".json").then().statusCode(200);
        var pdf = OwnWorld.as(token)
                .get("/api/v1/me/copy.pdf")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).contains("Huỳnh Văn Bản Sao", gift.serial());
        }
    }
}

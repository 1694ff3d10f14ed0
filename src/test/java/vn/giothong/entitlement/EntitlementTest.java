package vn.giothong.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class EntitlementTest {
    private static ValidatableResponse sheet(String who, UUID drive) {
        return World.as(who).get("/api/v1/drives/" + drive + "/entitlements").then();
    }

    private static ValidatableResponse give(String who, UUID drive, String line, Object given) {
        return World.as(who)
                .body(Map.of("given", given))
                .put("/api/v1/drives/" + drive + "/registrations/" + line + "/entitlements")
                .then();
    }

    private static String part(String item, String field) {
        return "items.find { it.item == '" + item + "' }." + field;
    }

    @Test
    void what_is_due_given_and_open_adds_up_to_everybody_who_gave() {
        var drive = EntitlementWorld.drive("2024-03-05");
        sheet("hospital", drive)
                .statusCode(200)
                .body("total", equalTo(3))
                .body("items.item", contains("GIFT", "MEAL", "TRAVEL"))
                .body("items.due", contains(3, 3, 3))
                .body("items.dueVnd", contains(250_000, 90_000, 150_000))
                .body("items.open", contains(3, 3, 3))
                .body(part("GIFT", "withoutAmount"), equalTo(1))
                .body("legalBasis.text", contains("Thông tư 15/2023/TT-BYT, Điều 4"))
                .body("legalBasis.confirmed", contains(true))
                .body("lines.volumeMl", contains(250, 350, 150));
        List<String> lines = sheet("hospital", drive).extract().path("lines.registrationId");
        give("hospital", drive, lines.get(0), List.of("GIFT", "MEAL"))
                .statusCode(200)
                .body(part("GIFT", "given"), equalTo(1))
                .body(part("GIFT", "givenVnd"), equalTo(100_000))
                .body(part("GIFT", "openVnd"), equalTo(150_000))
                .body("lines[0].items[0].recordedBy", equalTo("Đỗ Thị Ngọc Ánh"))
                .body("lines[0].items[0].givenOn", equalTo("2024-03-05"));
        // exactly what is named was given: the meal goes
        give(
                        "hospital",
                        drive,
                        lines.get(0),
                        List.of(Map.of("item", "GIFT", "valueVnd", 120_000, "form", "SERVICE", "on", "2024-03-06")))
                .statusCode(200)
                .body(part("MEAL", "given"), equalTo(0))
                .body("lines[0].items[0].givenVnd", equalTo(120_000))
                .body("lines[0].items[0].form", equalTo("SERVICE"));
        // what is not said stays as it stands
        give("hospital", drive, lines.get(0), List.of("GIFT", "MEAL"))
                .body("lines[0].items[0].givenVnd", equalTo(120_000))
                .body("lines[0].items[0].form", equalTo("SERVICE"))
                .body("lines[0].items[0].givenOn", equalTo("2024-03-06"));
        give("hospital", drive, lines.get(0), List.of("GIFT")).body(part("MEAL", "given"), equalTo(0));
        give("hospital", drive, lines.get(0), List.of(Map.of("item", "GIFT", "valueVnd", 90_000)))
                .statusCode(422)
                .body("code", equalTo("entitlement_minimum"))
                .body("detail", containsString("15/2023"));
        give("hospital", drive, lines.get(2), List.of("GIFT"))
                .statusCode(422)
                .body("code", equalTo("entitlement_by_hand"));
        World.as("hospital")
                .body(Map.of())
                .post("/api/v1/drives/" + drive + "/entitlements/all")
                .then()
                .statusCode(200)
                .body("given", equalTo(7))
                .body("byHand", equalTo(1));
        give("hospital", drive, lines.get(2), List.of(Map.of("item", "GIFT", "valueVnd", 60_000), "MEAL", "TRAVEL"))
                .statusCode(200)
                .body("items.open", contains(0, 0, 0))
                .body("items.given", contains(3, 3, 3))
                .body("items.givenVnd", contains(330_000, 90_000, 150_000));
    }

    @Test
    void the_circular_of_the_day_counts_and_what_is_not_sure_says_so() {
        sheet("district", EntitlementWorld.drive("2019-03-05"))
                .body("legalBasis.text", contains("Thông tư 20/2018/TT-BYT"))
                .body("legalBasis.confirmed", contains(false));
        var early = EntitlementWorld.drive("2016-03-05");
        sheet("district", early).body("items.item", contains("GIFT")).body("items.dueVnd", contains(250_000));
        sheet("district", EntitlementWorld.drive("2014-03-05"))
                .body("items", empty())
                .body("total", equalTo(3));
    }

    @Test
    void names_are_for_those_who_know_the_people_and_giving_for_the_desk() {
        var drive = EntitlementWorld.drive("2024-04-05");
        sheet("health", drive)
                .statusCode(200)
                .body("items.due", contains(3, 3, 3))
                .body("lines", empty())
                .body("mayGive", equalTo(false));
        sheet("province", drive).body("lines", hasSize(3)).body("mayGive", equalTo(false));
        String line = sheet("district", drive).extract().path("lines[0].registrationId");
        give("province", drive, line, List.of("GIFT")).statusCode(403);
        give("health", drive, line, List.of("GIFT")).statusCode(403);
        give("club", drive, line, List.of("GIFT")).statusCode(404);
        give("district", drive, line, List.of("GIFT")).statusCode(200);
        give("district", drive, UUID.randomUUID().toString(), List.of("GIFT")).statusCode(404);
        give("district", drive, line, List.of("MONEY")).statusCode(400);
        World.as("district")
                .body(Map.of())
                .put("/api/v1/drives/" + drive + "/registrations/" + line + "/entitlements")
                .then()
                .statusCode(422);
        assertThat(sheet("district", drive).extract().<Object>path("lines[0].items[1].givenVnd"))
                .isNull();
        sheet("district", drive).body("lines[1].items[0].givenVnd", nullValue());
    }

    @Test
    void one_item_is_named_once() {
        var drive = EntitlementWorld.drive("2024-03-07");
        List<String> lines = sheet("hospital", drive).extract().path("lines.registrationId");
        give("hospital", drive, lines.get(0), List.of("GIFT", "MEAL", "GIFT"))
                .statusCode(422)
                .body("code", equalTo("entitlement_twice"))
                .body("violations[0].field", equalTo("given[2].item"));
        sheet("hospital", drive).body(part("GIFT", "given"), equalTo(0));
    }
}

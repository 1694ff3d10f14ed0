package vn.giothong.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** What was given before the outcome of its line was put right. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CorrectedOutcomeTest {
    private UUID drive = new UUID(0, 0);
    private String line = "";

    @BeforeEach
    void somebody_gave_250_ml_and_got_the_gift() {
        drive = EntitlementWorld.deskDrive();
        line = EntitlementWorld.line(drive);
        EntitlementWorld.donated(drive, line, 250);
        give("GIFT").statusCode(200).body("items.givenVnd", contains(100_000, 0, 0));
    }

    private ValidatableResponse give(Object... given) {
        return World.as("district")
                .body(Map.of("given", List.of(given)))
                .put("/api/v1/drives/" + drive + "/registrations/" + line + "/entitlements")
                .then();
    }

    private ValidatableResponse sheet() {
        return World.as("district")
                .get("/api/v1/drives/" + drive + "/entitlements")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> gift(int vnd) {
        return Map.of("item", "GIFT", "valueVnd", vnd);
    }

    @Test
    void a_gift_that_is_short_by_now_is_open_with_what_it_lacks_until_it_is_completed() {
        EntitlementWorld.donated(drive, line, 350);
        sheet().body("items.given", contains(1, 0, 0))
                .body("items.givenVnd[0]", equalTo(100_000))
                .body("items.open", contains(1, 1, 1))
                .body("items.openVnd[0]", equalTo(50_000))
                .body("lines[0].items[0].openVnd", equalTo(50_000));
        // the meal is written down, and the gift stays as it was
        give(gift(100_000), "MEAL").statusCode(200).body("items.open", contains(1, 0, 1));
        give(gift(120_000), "MEAL").statusCode(422).body("code", equalTo("entitlement_minimum"));
        give("GIFT", "MEAL")
                .statusCode(200)
                .body("items.givenVnd", contains(150_000, 30_000, 0))
                .body("items.open", contains(0, 0, 1))
                .body("items.openVnd[0]", equalTo(0));
    }

    @Test
    void to_give_to_all_completes_what_is_short() {
        EntitlementWorld.donated(drive, line, 350);
        World.as("district")
                .body(Map.of())
                .post("/api/v1/drives/" + drive + "/entitlements/all")
                .then()
                .statusCode(200)
                .body("given", equalTo(3));
        sheet().body("items.givenVnd", contains(150_000, 30_000, 50_000)).body("items.open", contains(0, 0, 0));
    }

    @Test
    void what_is_due_no_longer_stays_counted_until_it_is_taken_back() {
        EntitlementWorld.deferred(drive, line);
        sheet().body("items.item", contains("GIFT"))
                .body("items.due", contains(0))
                .body("items.given", contains(1))
                .body("items.givenVnd", contains(100_000))
                .body("items.open", contains(0))
                .body("lines[0].items.due", contains(false))
                .body("lines[0].items[0].dueVnd", nullValue());
        give(gift(90_000)).statusCode(422).body("code", equalTo("entitlement_no_longer"));
        give("GIFT", "MEAL").statusCode(422).body("code", equalTo("entitlement_none"));
        give("GIFT").statusCode(200).body("items.givenVnd", contains(100_000));
        give().statusCode(200).body("items", empty()).body("lines", empty());
    }

    @Test
    void the_page_completes_a_short_gift_and_takes_its_own_value_for_a_meal() {
        EntitlementWorld.donated(drive, line, 350);
        var desk = Visitor.signedIn("district");
        String code = World.as("district").get("/api/v1/drives/" + drive).path("code");
        var path = "/drives/" + code + "/entitlements";
        var page = desk.page(path);
        assertThat(page).contains("còn thiếu 50.000 đ");
        assertThat(desk.english(path)).contains("VND 50,000 short");
        var form = new String[] {
            "given", "GIFT", "value-GIFT", "150000", "given", "MEAL", "value-MEAL", "45000", "value-TRAVEL", "50000"
        };
        desk.post(page, path + "/" + line, form).statusCode(303);
        assertThat(desk.page(path)).doesNotContain("còn thiếu").contains("value=\"45000\"");
        sheet().body("items.givenVnd", contains(150_000, 45_000, 0));
    }

    @Test
    void the_page_marks_what_is_due_no_longer_and_takes_it_back() {
        EntitlementWorld.deferred(drive, line);
        var desk = Visitor.signedIn("district");
        String code = World.as("district").get("/api/v1/drives/" + drive).path("code");
        var path = "/drives/" + code + "/entitlements";
        var page = desk.page(path);
        assertThat(page).contains("không còn phải trao");
        assertThat(desk.english(path)).contains("no longer due");
        desk.post(page, path + "/" + line).statusCode(303);
        sheet().body("lines", empty());
    }
}

package vn.giothong.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
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
import vn.giothong.intake.ListWorld;

/** Blank certificates received, spoiled and issued, beside the donations of the hospital that all tests share: what counts is the difference. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StockTest {
    private static final String STOCK = "/api/v1/certificate-stock";

    private String collector = "";

    @BeforeEach
    void the_hospital() {
        collector = World.as("district").get("/api/v1/collectors").path("items.find { it.code == 'BVDK-QNG' }.id");
    }

    private String sheet() {
        return STOCK + "?collectorId=" + collector;
    }

    private JsonPath now() {
        return World.as("hospital")
                .get(sheet())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse write(String who, String kind, String day, int quantity) {
        return World.as(who)
                .body(Map.of("collectorId", collector, "kind", kind, "on", day, "quantity", quantity))
                .post(STOCK)
                .then();
    }

    private static String serial() {
        return "S20-" + UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void what_came_and_was_spoiled_is_reconciled_with_donations() {
        var before = now();
        write("hospital", "RECEIVED", "2019-12-20", 500).statusCode(201);
        var spoiled =
                write("province", "SPOILED", "2020-01-20", 3).statusCode(201).header("Location", endsWith(sheet()));
        ListWorld.applied("2020-01-15", ListWorld.aName(), serial());
        World.as("hospital")
                .get(sheet())
                .then()
                .body("received", equalTo(before.getInt("received") + 500))
                .body("spoiled", equalTo(before.getInt("spoiled") + 3))
                .body("issued", equalTo(before.getInt("issued") + 1))
                .body("donations", equalTo(before.getInt("donations") + 1))
                .body("balance", equalTo(before.getInt("balance") + 500 - 3 - 1));
        String entry = spoiled.extract().path("entries.find { it.kind == 'SPOILED' }.id");
        World.as("hospital")
                .body(Map.of("reason", "Đếm lại"))
                .post(STOCK + "/" + entry + "/void")
                .then()
                .statusCode(200)
                .body("spoiled", equalTo(before.getInt("spoiled")));
        World.as("hospital")
                .body(Map.of("reason", "Đếm lại"))
                .post(STOCK + "/" + entry + "/void")
                .then()
                .statusCode(409);
    }

    @Test
    void each_year_ends_with_what_lies_there_then() {
        var before = now();
        write("hospital", "RECEIVED", "2003-05-01", 100).statusCode(201);
        write("hospital", "SPOILED", "2003-06-01", 7).statusCode(201);
        ListWorld.applied("2003-07-01", ListWorld.aName(), serial());
        write("hospital", "RECEIVED", "2004-01-01", 20).statusCode(201);
        var after = now();
        assertThat(balance(after, 2003)).isEqualTo(balance(before, 2003) + 100 - 7 - 1);
        assertThat(balance(after, 2004)).isEqualTo(balance(before, 2004) + 92 + 20);
        assertThat(after.getInt("balance")).isEqualTo(before.getInt("balance") + 112);
    }

    /** At the end of the year, or of the last one before it of which something is written down. */
    private static int balance(JsonPath sheet, int year) {
        List<Map<String, Integer>> years = sheet.getList("years");
        return years.stream()
                .filter(one -> one.getOrDefault("year", 0) <= year)
                .findFirst()
                .map(one -> one.getOrDefault("balance", 0))
                .orElse(0);
    }

    @Test
    void donations_without_a_serial_and_serials_borne_twice_are_told() {
        var before = now();
        var twice = serial();
        ListWorld.applied("2020-01-15", ListWorld.aName(), "");
        ListWorld.applied("2020-02-15", ListWorld.aName(), twice);
        ListWorld.applied("2020-03-15", ListWorld.aName(), twice);
        World.as("hospital")
                .get(sheet())
                .then()
                .body("donations", equalTo(before.getInt("donations") + 3))
                .body("issued", equalTo(before.getInt("issued") + 2))
                .body("withoutSerial", equalTo(before.getInt("withoutSerial") + 1))
                .body("serialsTwice", equalTo(before.getInt("serialsTwice") + 1));
    }

    @Test
    void an_entry_has_a_day_that_has_come_and_a_number() {
        write("hospital", "RECEIVED", "2100-01-01", 5)
                .statusCode(422)
                .body("code", equalTo("certificate_stock_future"));
        write("hospital", "RECEIVED", "2020-01-01", 0).statusCode(422);
        write("hospital", "RECEIVED", "2020-01-01", -5).statusCode(422);
    }

    @Test
    void the_page_takes_an_entry_and_keeps_what_was_typed_wrong() {
        var before = now().getInt("received");
        var hospital = Visitor.signedIn("hospital");
        var page = hospital.page("/certificates/stock?collectorId=" + collector);
        hospital.post(page, "/certificates/stock", entry("41x"))
                .statusCode(422)
                .body(containsString("41x"))
                .body(containsString("e-quantity"));
        hospital.post(page, "/certificates/stock", entry("41")).statusCode(303);
        assertThat(now().getInt("received")).isEqualTo(before + 41);
    }

    private String[] entry(String quantity) {
        return new String[] {
            "collectorId", collector, "kind", "RECEIVED", "on", "05/01/2020", "quantity", quantity, "note", "Đợt một"
        };
    }

    @Test
    void only_the_hospital_itself_and_the_province_keep_its_stock() {
        for (var who : List.of("district", "health", "team")) {
            World.as(who).get(sheet()).then().statusCode(403);
            write(who, "RECEIVED", "2020-01-01", 1).statusCode(403);
        }
        World.as("hospital")
                .body(Map.of("collectorId", UUID.randomUUID(), "kind", "RECEIVED", "on", "2020-01-01", "quantity", 1))
                .post(STOCK)
                .then()
                .statusCode(404);
    }
}

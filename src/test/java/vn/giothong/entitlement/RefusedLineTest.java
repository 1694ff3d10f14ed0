package vn.giothong.entitlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.xml.XmlPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** A line whose values are refused says so at the value, with everything that was typed. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusedLineTest {
    private UUID drive = new UUID(0, 0);
    private String line = "";

    @BeforeEach
    void two_people_gave() {
        drive = EntitlementWorld.deskDrive();
        line = EntitlementWorld.line(drive);
        EntitlementWorld.donated(drive, line, 250);
        EntitlementWorld.donated(drive, EntitlementWorld.line(drive), 350);
    }

    private XmlPath refused(String... fields) {
        String code = World.as("district").get("/api/v1/drives/" + drive).path("code");
        var path = "/drives/" + code + "/entitlements";
        var desk = Visitor.signedIn("district");
        var answer = desk.post(desk.page(path), path + "/" + line, fields);
        World.as("district")
                .get("/api/v1/drives/" + drive + "/entitlements")
                .then()
                .body("items.given", contains(0, 0, 0));
        return answer.statusCode(422).extract().htmlPath();
    }

    private String typed(XmlPath page, String field, String attribute) {
        return page.getString(
                "**.find { it.@id == 'l-" + line + "' }.'**'.find { it.@name == '" + field + "' }.@" + attribute);
    }

    @Test
    void the_page_names_the_value_and_keeps_what_was_typed_and_ticked() {
        var page = refused("given", "MEAL", "value-MEAL", "45000", "given", "GIFT", "value-GIFT", "90000");
        assertThat(typed(page, "value-GIFT", "value")).isEqualTo("90000");
        assertThat(typed(page, "value-MEAL", "value")).isEqualTo("45000");
        assertThat(page.getList("**.findAll { it.@'aria-invalid' == 'true' }.@name"))
                .containsExactly("value-GIFT");
        var error = typed(page, "value-GIFT", "aria-describedby");
        assertThat(page.getString("**.find { it.@id == '" + error + "' }")).contains("100.000");
        assertThat(page.getString("**.find { it.@id == 'errors' }.'**'.find { it.name() == 'a' }.@href"))
                .isEqualTo("#" + typed(page, "value-GIFT", "id"));
        assertThat(page.getList("**.findAll { it.@checked == 'checked' }.@value"))
                .containsExactly("GIFT", "MEAL");
    }

    @Test
    void what_is_no_number_is_kept_too() {
        var page = refused("given", "GIFT", "value-GIFT", "một trăm nghìn");
        assertThat(typed(page, "value-GIFT", "value")).isEqualTo("một trăm nghìn");
    }

    @Test
    void an_answer_names_the_entry_of_the_list() {
        World.as("district")
                .body(Map.of("given", List.of("MEAL", Map.of("item", "GIFT", "valueVnd", 90_000))))
                .put("/api/v1/drives/" + drive + "/registrations/" + line + "/entitlements")
                .then()
                .statusCode(422)
                .body("violations.field", contains("given[1].valueVnd"));
        World.as("district")
                .get("/api/v1/drives/" + drive + "/entitlements")
                .then()
                .body("lines.items.flatten().findAll { it.given }", empty());
    }
}

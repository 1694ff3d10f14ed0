package vn.giothong.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.intake.ListWorld;

/** Blood given back and sent twice is given back once. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RedemptionTwiceTest {
    private static final Pattern FORM_ID = Pattern.compile("name=\"requestId\" value=\"([0-9a-f-]{36})\"");

    private String serial = "";

    @BeforeEach
    void a_certificate_of_250_ml() {
        serial = "B20-" + UUID.randomUUID().toString().substring(0, 8);
        ListWorld.applied("2020-01-15", ListWorld.aName(), serial);
    }

    private ValidatableResponse redeem(UUID id, int millilitres) {
        return World.as("hospital")
                .body(Map.of("facility", "Bệnh viện", "on", "2021-05-01", "millilitres", millilitres, "requestId", id))
                .post("/api/v1/certificates/" + serial + "/redemptions")
                .then();
    }

    @Test
    void the_second_answer_is_the_first_and_other_words_are_refused() {
        var id = UUID.randomUUID();
        redeem(id, 100).statusCode(201).body("balanceMl", equalTo(150));
        redeem(id, 100).statusCode(201).body("balanceMl", equalTo(150)).body("redemptions", hasSize(1));
        redeem(id, 50).statusCode(409).body("code", equalTo("request_differs"));
        redeem(UUID.randomUUID(), 100).statusCode(201).body("balanceMl", equalTo(50));
    }

    @Test
    void so_does_a_page_s_form() {
        var hospital = Visitor.signedIn("hospital");
        var page = hospital.page("/certificates?serial=" + serial);
        var id = FORM_ID.matcher(page);
        assertThat(id.find()).isTrue();
        for (int tap = 0; tap < 2; tap++) {
            hospital.post(
                            page,
                            "/certificates/redemptions",
                            "requestId",
                            id.group(1),
                            "serial",
                            serial,
                            "facility",
                            "Bệnh viện",
                            "on",
                            "2021-05-01",
                            "millilitres",
                            "200")
                    .statusCode(303);
        }
        World.as("hospital").get("/api/v1/certificates/" + serial).then().body("balanceMl", equalTo(50));
    }
}

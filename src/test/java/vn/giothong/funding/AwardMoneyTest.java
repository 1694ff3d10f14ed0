package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static vn.giothong.funding.RateWorld.quote;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Visitor;
import vn.giothong.World;

/** What awards pay, and how that is computed. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AwardMoneyTest {
    @ParameterizedTest(name = "{0} {1} {2} on {3} pays {5}")
    @CsvSource({
        "BANG_KHEN, PERSON, PROVINCE, 2019-06-30, 1390000, 1390000, false",
        "BANG_KHEN, PERSON, PROVINCE, 2020-06-01, 1490000, 1490000, false",
        "GIAY_KHEN, PERSON, DISTRICT, 2020-06-01, 447000, 450000, false",
        "GIAY_KHEN, PERSON, COMMUNE, 2020-06-01, 223500, 230000, false",
        "GIAY_KHEN, COLLECTIVE, COMMUNE, 2020-06-01, 447000, 450000, false",
        "BANG_KHEN, PERSON, PROVINCE, 2023-12-31, 1800000, 1800000, false",
        "BANG_KHEN, PERSON, PROVINCE, 2024-01-01, 2700000, 2700000, false",
        "BANG_KHEN, PERSON, PROVINCE, 2024-06-30, 2700000, 2700000, false",
        "BANG_KHEN, PERSON, PROVINCE, 2024-07-01, 3510000, 3510000, false",
        "BANG_KHEN, COLLECTIVE, PROVINCE, 2024-07-01, 7020000, 7020000, false",
        "BANG_KHEN, PERSON, CENTRAL, 2025-07-01, 8190000, 8190000, false",
        "GIAY_KHEN, PERSON, DISTRICT, 2025-06-30, 702000, 710000, true",
        "GIAY_KHEN, PERSON, COMMUNE, 2025-06-30, 351000, 360000, true",
        "KY_NIEM_CHUONG, PERSON, CENTRAL, 2025-08-01, 1404000, 1410000, false",
        "BANG_KHEN, PERSON, PROVINCE, 2026-06-30, 3510000, 3510000, false",
        "BANG_KHEN, PERSON, PROVINCE, 2026-07-01, 3510000, 3510000, true",
        "BANG_KHEN, FAMILY, PROVINCE, 2024-08-01, 5265000, 5270000, true",
    })
    void an_award_pays_the_product_rounded_up_to_ten_thousand(
            String award, String kind, String level, String day, int exact, int amount, boolean toBeConfirmed) {
        quote("club", award, kind, level, day)
                .statusCode(200)
                .body("exact", equalTo(exact))
                .body("amount", equalTo(amount))
                .body("payingLevel", equalTo(level))
                .body("toBeConfirmed", equalTo(toBeConfirmed));
    }

    @Test
    void a_quote_tells_what_it_is_made_of() {
        quote("province", "BANG_KHEN", "COLLECTIVE", "PROVINCE", "2024-08-01")
                .statusCode(200)
                .body("coefficient", equalTo(1.5f))
                .body("baseSalary", equalTo(2340000))
                .body("factor", equalTo(2))
                .body("legalBasis", containsString("98/2023"))
                .body("legalBasis", containsString("73/2024"));
    }

    @Test
    void there_is_no_district_from_july_2025_on() {
        quote("province", "GIAY_KHEN", "PERSON", "DISTRICT", "2025-07-01")
                .statusCode(422)
                .body("violations[0].field", equalTo("authorityLevel"))
                .body("code", equalTo("funding_level_ended"));
        quote("province", "BANG_KHEN", "PERSON", "DISTRICT", "2025-07-01").statusCode(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"province", "commune", "club", "hospital", "health", "finance", "auditor", "admin", "donor"})
    void every_signed_in_account_may_ask(String user) {
        quote(user, "BANG_KHEN", "PERSON", "PROVINCE", "2024-08-01").statusCode(200);
    }

    @Test
    void a_stranger_and_nonsense_are_refused() {
        RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/award-money/quote")
                .then()
                .statusCode(401);
        quote("club", "MEDAL", "PERSON", "PROVINCE", "2024-08-01").statusCode(400);
        quote("club", "BANG_KHEN", "PERSON", "PROVINCE", "2001-01-01").statusCode(422);
        World.as("club").body("{}").post("/api/v1/award-money/quote").then().statusCode(422);
        World.as("club").post("/api/v1/award-money/quote").then().statusCode(422);
    }

    @Test
    void before_the_first_coefficient_the_date_is_at_fault_and_not_the_level() {
        quote("club", "BANG_KHEN", "PERSON", "PROVINCE", "2017-09-30")
                .statusCode(422)
                .body("violations[0].field", equalTo("decidedOn"))
                .body("code", equalTo("funding_before_first"));
        quote("club", "BANG_KHEN", "PERSON", "COMMUNE", "2017-09-30")
                .statusCode(422)
                .body("violations[0].field", equalTo("authorityLevel"))
                .body("code", equalTo("funding_no_coefficient"));
        assertThat(Visitor.signedIn("club")
                        .page("/funding/quote?award=BANG_KHEN&authorityLevel=PROVINCE&decidedOn=2017-09-30"))
                .contains("dòng đầu tiên từ 01/10/2017");
    }
}

package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.funding.RateWorld.post;
import static vn.giothong.funding.RateWorld.quote;
import static vn.giothong.funding.RateWorld.salary;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** How the rates are kept: what may follow, and who may write it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateKeepingTest {
    @AfterEach
    void forget() {
        RateWorld.forget();
    }

    @Test
    void a_new_base_salary_follows_and_the_past_stays() {
        World.as("province")
                .body(salary(2530000, "2026-07-01"))
                .post("/api/v1/award-money/rates")
                .then()
                .statusCode(201);
        quote("club", "BANG_KHEN", "PERSON", "PROVINCE", "2026-07-01")
                .body("exact", equalTo(3795000))
                .body("amount", equalTo(3800000))
                .body("toBeConfirmed", equalTo(false));
        quote("club", "BANG_KHEN", "PERSON", "PROVINCE", "2026-06-30").body("amount", equalTo(3510000));
        World.as("province")
                .get("/api/v1/award-money/rates?series=BASE_SALARY")
                .then()
                .statusCode(200)
                .body("total", equalTo(5));
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("rate.changed"));
    }

    @Test
    void money_is_whole_dong_and_a_coefficient_is_not() {
        var half = salary(1, LocalDate.now(Formats.ZONE).plusDays(1).toString());
        half.put("amount", new BigDecimal("2530000.5"));
        post(half)
                .statusCode(422)
                .body("violations[0].field", equalTo("amount"))
                .body("code", equalTo("funding_dong"));
        half.put("series", "PRICE_FRAME");
        post(half).statusCode(422);
        half.put("amount", new BigDecimal("60000.000"));
        post(half).statusCode(201);
        half.put("series", "COEFFICIENT_BANG_KHEN_PROVINCE");
        half.put("amount", new BigDecimal("1.625"));
        post(half).statusCode(201);
        half.put("series", "COEFFICIENT_GIAY_KHEN_PROVINCE");
        half.put("amount", new BigDecimal("0.3125"));
        post(half).statusCode(422).body("code", equalTo("funding_amount"));
    }

    @Test
    void a_new_row_has_an_address_and_an_unknown_series_is_no_series() {
        var made = post(salary(2530000, "2026-07-01")).statusCode(201).extract();
        var address = made.header("Location");
        assertThat(address).endsWith("/api/v1/award-money/rates/" + made.path("id"));
        World.as("auditor")
                .get(address)
                .then()
                .statusCode(200)
                .body("amount", equalTo(2530000))
                .body("series", equalTo("BASE_SALARY"));
        World.as("club").get(address).then().statusCode(403);
        World.as("province")
                .get("/api/v1/award-money/rates/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        World.as("province")
                .get("/api/v1/award-money/rates?series=XX")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("series"));
        Visitor.signedIn("province").get("/funding/rates?series=XX").statusCode(400);
    }

    @Test
    void what_every_award_is_computed_with_does_not_end() {
        for (var series : new String[] {"BASE_SALARY", "FACTOR_FAMILY", "FACTOR_COLLECTIVE"}) {
            World.as("province")
                    .body(Map.of("series", series, "ended", true, "validFrom", "2027-01-01", "legalBasis", "thử"))
                    .post("/api/v1/award-money/rates")
                    .then()
                    .statusCode(422)
                    .body("violations.code", hasItem("funding_rate_endless"));
        }
    }

    @Test
    void only_the_province_keeps_the_rates() {
        for (var other :
                new String[] {"district", "commune", "club", "hospital", "health", "finance", "auditor", "donor"}) {
            World.as(other)
                    .body(salary(2530000, "2026-07-01"))
                    .post("/api/v1/award-money/rates")
                    .then()
                    .statusCode(403);
        }
        RestAssured.given().get("/api/v1/award-money/rates").then().statusCode(401);
        World.as("club").get("/api/v1/award-money/rates").then().statusCode(403);
        World.as("auditor").get("/api/v1/award-money/rates").then().statusCode(200);
        var wrong = salary(0, "2026-07-01");
        World.as("province")
                .body(wrong)
                .post("/api/v1/award-money/rates")
                .then()
                .statusCode(422);
        wrong.put("series", "RENT");
        World.as("province")
                .body(wrong)
                .post("/api/v1/award-money/rates")
                .then()
                .statusCode(400);
    }
}

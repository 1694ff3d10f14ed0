package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AwardMoneyTest {
    @AfterEach
    void forgetWhatWasAdded() {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("delete from funding_rate where recorded_at is not null")
                .executeUpdate());
    }

    private static ValidatableResponse quote(String user, String award, String kind, String level, String day) {
        return World.as(user)
                .body(Map.of("award", award, "subjectKind", kind, "authorityLevel", level, "decidedOn", day))
                .post("/api/v1/award-money/quote")
                .then();
    }

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

    private static Map<String, Object> salary(int amount, String from) {
        return new HashMap<>(Map.of(
                "series",
                "BASE_SALARY",
                "amount",
                amount,
                "validFrom",
                from,
                "legalBasis",
                "Nghị định mới",
                "confirmed",
                true));
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

    private static ValidatableResponse post(Map<String, ?> rate) {
        return World.as("province").body(rate).post("/api/v1/award-money/rates").then();
    }

    private static Map<String, Object> correcting(Map<String, Object> rate, String reason) {
        rate.put("correction", true);
        rate.put("reason", reason);
        return rate;
    }

    @Test
    void a_row_of_the_same_day_is_a_correction_with_its_reason_and_both_rows_stay() {
        post(salary(2500000, "2026-07-01")).statusCode(201);
        post(salary(2530000, "2026-07-01")).statusCode(409).body("code", equalTo("funding_rate_same_day"));
        quote("club", "BANG_KHEN", "PERSON", "PROVINCE", "2026-08-01").body("baseSalary", equalTo(2500000));
        post(correcting(salary(2530000, "2026-07-01"), " "))
                .statusCode(422)
                .body("violations[0].field", equalTo("reason"));
        post(correcting(salary(2530000, "2026-07-01"), "Ghi nhầm số"))
                .statusCode(201)
                .body("reason", equalTo("Ghi nhầm số"))
                .body("replaced", equalTo(false));
        quote("club", "BANG_KHEN", "PERSON", "PROVINCE", "2026-08-01").body("baseSalary", equalTo(2530000));
        World.as("province")
                .get("/api/v1/award-money/rates?series=BASE_SALARY")
                .then()
                .body("total", equalTo(6))
                .body("items.findAll { it.replaced }.amount", equalTo(List.of(2500000)));
        World.as("auditor").get("/api/v1/audit").then().body("items.action", hasItem("rate.corrected"));
        var visitor = Visitor.signedIn("auditor");
        assertThat(visitor.page("/funding/rates?series=BASE_SALARY"))
                .contains("<s>2.500.000</s>", "đã thay", "Sửa: Ghi nhầm số");
        assertThat(visitor.english("/funding/rates?series=BASE_SALARY")).contains("replaced", "Correction: Ghi nhầm");
    }

    /** Before the first row, between two, on the day of one, and within the days for which the last is confirmed. */
    @ParameterizedTest
    @CsvSource({
        "2016-05-01, funding_rate_settled",
        "2020-07-01, funding_rate_settled",
        "2019-07-01, funding_rate_same_day",
        "2025-01-01, funding_rate_settled",
        "2026-06-30, funding_rate_settled",
    })
    void settled_days_are_changed_by_a_correction_alone(String day, String code) {
        var before = quote("club", "BANG_KHEN", "PERSON", "PROVINCE", "2026-06-30")
                .extract()
                .asString();
        post(salary(1600000, day)).statusCode(409).body("code", equalTo(code));
        assertThat(quote("club", "BANG_KHEN", "PERSON", "PROVINCE", "2026-06-30")
                        .extract()
                        .asString())
                .isEqualTo(before);
        post(correcting(salary(1600000, day), "Theo bản chính")).statusCode(201);
        World.as("club")
                .body(Map.of(
                        "award",
                        "BANG_KHEN",
                        "subjectKind",
                        "PERSON",
                        "authorityLevel",
                        "PROVINCE",
                        "decidedOn",
                        day.startsWith("2016") ? "2018-05-01" : day))
                .post("/api/v1/award-money/quote")
                .then()
                .body("baseSalary", equalTo(1600000));
    }

    @Test
    void a_page_tells_that_settled_days_need_a_correction_and_takes_one() {
        var visitor = Visitor.signedIn("province");
        var fields = new String[] {
            "series",
            "BASE_SALARY",
            "amount",
            "1600000",
            "validFrom",
            "2020-07-01",
            "legalBasis",
            "NQ 86",
            "confirmed",
            "yes"
        };
        var page = visitor.page("/funding/rates");
        var refused = visitor.post(page, "/funding/rates", fields).statusCode(422);
        assertThat(refused.extract().asString()).contains("đã được chốt bởi dòng từ 01/07/2019");
        var more = Stream.concat(Arrays.stream(fields), Stream.of("correction", "yes", "reason", "Theo bản chính"))
                .toArray(String[]::new);
        visitor.post(page, "/funding/rates", more).statusCode(303);
        assertThat(visitor.page("/funding/rates?at=2020-08-01")).contains("1.600.000", "Sửa: Theo bản chính");
    }

    /** The newest row of a coefficient is confirmed and nothing ends it: what was answered until yesterday stays. */
    @Test
    void past_days_of_a_confirmed_row_that_goes_on_are_settled_too() {
        var today = LocalDate.now(Formats.ZONE);
        var coefficient = salary(2, today.minusDays(1).toString());
        coefficient.put("series", "COEFFICIENT_BANG_KHEN_PROVINCE");
        post(coefficient).statusCode(409).body("code", equalTo("funding_rate_settled"));
        coefficient.put("validFrom", today.toString());
        post(coefficient).statusCode(201);
        coefficient.put("validFrom", today.minusDays(1).toString());
        post(correcting(coefficient, "Văn bản đến muộn")).statusCode(201);
        quote("club", "BANG_KHEN", "PERSON", "PROVINCE", today.minusDays(1).toString())
                .body("coefficient", equalTo(2));
    }

    @Test
    void an_unconfirmed_row_settles_nothing() {
        var price = salary(60000, "2020-01-01");
        price.put("series", "PRICE_CUP");
        price.put("confirmed", false);
        post(price).statusCode(201);
        price.put("validFrom", "2019-01-01");
        post(price).statusCode(201);
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

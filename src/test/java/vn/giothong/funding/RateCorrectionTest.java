package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static vn.giothong.funding.RateWorld.correcting;
import static vn.giothong.funding.RateWorld.post;
import static vn.giothong.funding.RateWorld.quote;
import static vn.giothong.funding.RateWorld.salary;

import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.web.Formats;

/** Days that are settled, and what may change them. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RateCorrectionTest {
    @AfterEach
    void forget() {
        RateWorld.forget();
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

    /** A slip in the series is found before a row stands that nobody looks for. */
    @Test
    void a_correction_of_nothing_is_refused() {
        var price = salary(60000, "2020-01-01");
        price.put("series", "PRICE_CUP");
        price.put("confirmed", false);
        post(correcting(price, "Ghi nhầm"))
                .statusCode(422)
                .body("violations[0].field", equalTo("correction"))
                .body("violations[0].code", equalTo("funding_corrects_nothing"));
        World.as("province")
                .get("/api/v1/award-money/rates?series=PRICE_CUP")
                .then()
                .body("total", equalTo(0));
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
}

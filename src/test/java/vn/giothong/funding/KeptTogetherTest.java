package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Together;
import vn.giothong.World;

/** Two of the province who write down the first row of a table at the same moment. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptTogetherTest {
    @BeforeEach
    void signIn() {
        World.token("province");
        World.token("province2");
    }

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            var em = Panache.getEntityManager();
            em.createNativeQuery("delete from funding_rate where recorded_at is not null")
                    .executeUpdate();
            em.createNativeQuery("delete from funding_recipient where recorded_at is not null")
                    .executeUpdate();
        });
    }

    @Test
    void of_two_first_prices_one_stands_and_the_other_is_told() {
        for (var item : List.of("BADGE", "MEDAL", "GUEST", "CEREMONY")) {
            oneStands(
                    "/api/v1/award-money/rates",
                    price("PRICE_" + item, 60_000, "2021-01-01"),
                    price("PRICE_" + item, 70_000, "2021-01-01"));
        }
    }

    @Test
    void of_two_recipients_of_one_name_one_stands_and_the_other_is_told() {
        for (var name : List.of("Sở Một", "Sở Hai", "Sở Ba", "Sở Bốn")) {
            oneStands("/api/v1/funding-recipients", recipient(name, "2021-01-01"), recipient(name, "2021-01-01"));
        }
    }

    private static void oneStands(String address, Map<String, ?> one, Map<String, ?> other) {
        var answers = Together.<Response>act(List.of(
                () -> World.as("province").body(one).post(address),
                () -> World.as("province2").body(other).post(address)));
        assertThat(answers).extracting(Response::statusCode).containsExactlyInAnyOrder(201, 409);
        assertThat(answers).filteredOn(answer -> answer.statusCode() == 409).allSatisfy(answer -> {
            assertThat(answer.<String>path("code")).isEqualTo("funding_rate_same_day");
            assertThat(answer.<String>path("detail")).contains("01/01/2021");
        });
    }

    private static Map<String, Object> price(String series, int dong, String from) {
        return Map.of("series", series, "amount", dong, "validFrom", from, "legalBasis", "Báo giá", "confirmed", true);
    }

    private static Map<String, Object> recipient(String name, String from) {
        return Map.of("name", name, "validFrom", from, "legalBasis", "NQ 9", "confirmed", true);
    }
}

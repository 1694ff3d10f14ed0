package vn.giothong.funding;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.Map;
import vn.giothong.World;

/** Rates as the province keeps them, and what awards pay by them. */
final class RateWorld {
    private RateWorld() {}

    static ValidatableResponse quote(String user, String award, String kind, String level, String day) {
        return World.as(user)
                .body(Map.of("award", award, "subjectKind", kind, "authorityLevel", level, "decidedOn", day))
                .post("/api/v1/award-money/quote")
                .then();
    }

    static Map<String, Object> salary(int amount, String from) {
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

    static Map<String, Object> correcting(Map<String, Object> rate, String reason) {
        rate.put("correction", true);
        rate.put("reason", reason);
        return rate;
    }

    static ValidatableResponse post(Map<String, ?> rate) {
        return World.as("province").body(rate).post("/api/v1/award-money/rates").then();
    }

    static void forget() {
        QuarkusTransaction.requiringNew().run(() -> Panache.getEntityManager()
                .createNativeQuery("delete from funding_rate where recorded_at is not null")
                .executeUpdate());
    }
}

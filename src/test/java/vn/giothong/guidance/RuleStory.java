package vn.giothong.guidance;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.giothong.World;

/** Changes of the rules by the province, and the way back to the law as it was brought. */
final class RuleStory {
    private RuleStory() {}

    /** Other tests go by the law as it was brought. */
    static void restore() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var table : List.of("eligibility_rule", "deferral_rule")) {
                var em = Panache.getEntityManager();
                em.createNativeQuery("delete from " + table + " where recorded_at is not null")
                        .executeUpdate();
                em.createNativeQuery("update " + table + " set valid_to = null where valid_to > '2026-01-01'")
                        .executeUpdate();
            }
        });
    }

    static Map<String, Object> interval(LocalDate from, int weeks) {
        return new HashMap<>(Map.of(
                "code",
                "INTERVAL",
                "component",
                "PLATELETS",
                "amount",
                weeks,
                "validFrom",
                from.toString(),
                "legalBasis",
                "Thông tư mới, Điều 6"));
    }

    static Map<String, Object> with(Map<String, Object> body, String field, Object value) {
        body.put(field, value);
        return body;
    }

    static ValidatableResponse change(String username, Map<String, Object> body) {
        return World.as(username).body(body).post("/api/v1/eligibility/rules").then();
    }

    static ValidatableResponse rules(String at) {
        return World.as("club").get("/api/v1/eligibility/rules?at=" + at).then();
    }
}

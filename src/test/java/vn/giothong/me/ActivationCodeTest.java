package vn.giothong.me;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** The codes that are printed at the desk for a first signing in. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActivationCodeTest {
    @Test
    void a_printed_code_needs_the_year_of_birth_and_works_once() {
        var person = OwnWorld.donor("Hồ Thị Mã In", 1983, OwnWorld.phone());
        World.as("club")
                .post("/api/v1/donors/" + person.id() + "/activations")
                .then()
                .statusCode(404);
        World.as("district")
                .post("/api/v1/donors/" + person.id() + "/activations")
                .then()
                .statusCode(403);
        String older = print(person);
        String code = print(person);
        var address = OwnWorld.address();
        activate(address, older, 1983, 401);
        activate(address, code, 1984, 401);
        activate(address, code.toLowerCase(Locale.ROOT).replace("-", " "), 1983, 201);
        activate(address, code, 1983, 401);
    }

    @Test
    void a_printed_code_ends_after_five_wrong_years() {
        var person = OwnWorld.donor("Hồ Thị Đoán Năm", 1983, OwnWorld.phone());
        var code = print(person);
        var address = OwnWorld.address();
        for (int year = 1970; year < 1975; year++) {
            activate(address, code, year, 401);
        }
        activate(address, code, 1983, 401);
    }

    @Test
    void a_printed_code_ends_after_thirty_days() {
        var person = OwnWorld.donor("Hồ Thị Để Quên", 1983, OwnWorld.phone());
        var code = print(person);
        Activation printed = QuarkusTransaction.requiringNew()
                .call(() -> Activation.find("donorId", person.id()).singleResult());
        assertThat(Duration.between(printed.createdAt, printed.expiresAt)).isEqualTo(Duration.ofDays(30));
        QuarkusTransaction.requiringNew()
                .run(() -> Activation.update(
                        "expiresAt = ?1 where id = ?2", Instant.now().minusSeconds(1), printed.id));
        activate(OwnWorld.address(), code, 1983, 401);
    }

    private static String print(OwnWorld.Person person) {
        return World.as("commune")
                .post("/api/v1/donors/" + person.id() + "/activations")
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    private static void activate(String address, String code, int year, int status) {
        OwnWorld.from(address)
                .body(Map.of("code", code, "birthYear", year))
                .post("/api/v1/me/activation")
                .then()
                .statusCode(status);
    }
}

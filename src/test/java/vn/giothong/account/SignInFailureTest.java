package vn.giothong.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** Somebody tries to sign in under the name of another until the door is closed. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SignInFailureTest {
    private static final String PASSWORD = "a long enough password";
    private static final int TRIES = 20;

    @Inject
    PasswordLinks links;

    private final String username = "named-" + UUID.randomUUID();

    private int signIn(String name, String password) {
        return given().contentType("application/json")
                .body(Map.of("username", name, "password", password))
                .post("/api/v1/tokens")
                .statusCode();
    }

    @Test
    void a_password_set_by_a_link_opens_the_door_that_others_closed() {
        String path = World.as("admin")
                .body(Map.of("username", username, "fullName", "Người Bị Chặn"))
                .post("/api/v1/accounts")
                .path("passwordPath");
        var other = "other-" + UUID.randomUUID();
        for (int i = 0; i < TRIES; i++) {
            assertThat(signIn(username, "wrong")).isEqualTo(401);
            assertThat(signIn(other, "wrong")).isEqualTo(401);
        }
        assertThat(signIn(username, PASSWORD)).isEqualTo(429);
        links.setPassword(path.substring("/welcome/".length()), PASSWORD, PASSWORD);
        assertThat(signIn(username, PASSWORD)).isEqualTo(201);
        assertThat(signIn(other, "wrong")).isEqualTo(429);
    }
}

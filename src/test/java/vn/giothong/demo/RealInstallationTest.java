package vn.giothong.demo;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(RealInstallationTest.NoDemo.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RealInstallationTest {
    public static final class NoDemo implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("giothong.demo", "false");
        }
    }

    @Inject
    DemoAccounts accounts;

    @Test
    void demonstration_accounts_left_in_the_data_are_unknown() {
        accounts.open();
        given().contentType("application/json")
                .body(Map.of("username", "province", "password", DemoAccounts.PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .statusCode(401);
        given().get("/sign-in").then().statusCode(200).body(not(containsString(DemoAccounts.PASSWORD)));
    }

    @Test
    void it_is_ready_once_it_is_up() {
        given().get("/q/health/ready").then().statusCode(200);
    }
}

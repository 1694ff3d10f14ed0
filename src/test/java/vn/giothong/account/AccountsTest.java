package vn.giothong.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.giothong.World;
import vn.giothong.web.Refusal;

@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountsTest {
    private static final String PASSWORD = "a long enough password";

    @Inject
    PasswordLinks links;

    @Inject
    FirstAdministrator first;

    @Inject
    DonorAccounts donors;

    @Test
    void an_opened_account_signs_in_once_its_password_is_set_and_no_more_when_suspended() {
        var username = username();
        var path = open(username);
        given().get(path).then().statusCode(200);
        var token = path.substring("/welcome/".length());
        links.setPassword(token, PASSWORD, PASSWORD);
        given().get(path).then().statusCode(404);
        signIn(username, 201);
        World.as("admin")
                .put("/api/v1/accounts/" + id(username) + "/suspension")
                .then()
                .statusCode(204);
        signIn(username, 401);
        World.as("admin")
                .delete("/api/v1/accounts/" + id(username) + "/suspension")
                .then()
                .statusCode(204);
        signIn(username, 201);
    }

    @Test
    void a_short_password_is_refused_and_the_link_stays() {
        var token = open(username()).substring("/welcome/".length());
        assertThat(catchThrowableOfType(Refusal.class, () -> links.setPassword(token, "short", "short"))
                        .code())
                .isEqualTo("password_short");
        assertThat(links.owner(token).passwordHash).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "username, '', field_required",
        "fullName, ' ', field_required",
        "fullName, 121, field_too_long",
        "decisionNumber, 61, field_too_long",
        "role, '', field_required"
    })
    void what_is_wrong_with_a_new_account_is_said_at_its_field(String field, String wrong, String code) {
        var value = wrong.matches("\\d+") ? "x".repeat(Integer.parseInt(wrong)) : wrong;
        var ofRole = field.equals("role") || field.equals("decisionNumber");
        var role = new HashMap<String, Object>(Map.of("role", "AUDITOR"));
        var body = new HashMap<String, Object>(Map.of("username", username(), "fullName", "Lê Thị Mận"));
        (ofRole ? role : body).put(field, value.isEmpty() ? null : value);
        body.put("role", role);
        World.as("admin")
                .body(body)
                .post("/api/v1/accounts")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo(field))
                .body("violations[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource({"username, ' ', secret", "username, '', secret", "password, club, ''", "password, club, ' '"})
    void a_sign_in_without_a_name_or_a_password_is_told_so(String missing, String username, String password) {
        given().contentType("application/json")
                .body(Map.of("username", username, "password", password))
                .post("/api/v1/tokens")
                .then()
                .statusCode(422)
                .body("violations[0].field", equalTo(missing))
                .body("violations[0].code", equalTo("field_required"));
    }

    @Test
    void a_role_ends_at_once() {
        var username = username();
        open(username);
        var id = id(username);
        String role = World.as("admin")
                .body(Map.of("role", "AUDITOR"))
                .post("/api/v1/accounts/" + id + "/roles")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        World.as("admin").get("/api/v1/accounts/" + id).then().body("roles.role", hasItem("AUDITOR"));
        World.as("admin")
                .delete("/api/v1/accounts/" + id + "/roles/" + role)
                .then()
                .statusCode(204);
        World.as("admin").get("/api/v1/accounts/" + id).then().body("roles.role", not(hasItem("AUDITOR")));
    }

    @Test
    void accounts_are_for_the_administrator_and_the_log_for_the_auditor_alone() {
        World.as("province").get("/api/v1/accounts").then().statusCode(403);
        World.as("admin").get("/api/v1/audit").then().statusCode(403);
        open(username());
        World.as("auditor").get("/api/v1/audit").then().statusCode(200).body("total", greaterThan(0));
        World.as("auditor").get("/api/v1/accounts").then().statusCode(403);
    }

    @Test
    void a_role_at_an_unknown_place_is_refused() {
        var username = username();
        open(username);
        World.as("admin")
                .body(Map.of("role", "CLUB_COORDINATOR", "nodeId", UUID.randomUUID()))
                .post("/api/v1/accounts/" + id(username) + "/roles")
                .then()
                .statusCode(422)
                .body("code", equalTo("role_node"));
    }

    @Test
    void a_donor_who_is_erased_is_known_to_no_provider_any_more() {
        var donor = World.as("commune")
                .body(Map.of("fullName", "Lò Thị Quên", "birthYear", 1990, "chapterId", World.chapter("21040")))
                .post("/api/v1/donors")
                .jsonPath();
        var id = UUID.fromString(donor.getString("id"));
        QuarkusTransaction.begin();
        try {
            var account =
                    donors.enter(id, donor.getString("code"), "Lò Thị Quên").orElseThrow();
            new ProviderLink(account.id, "https://id.example.vn", username(), Instant.now(), account.id).persist();
            assertThat(donors.close(id, "–")).containsExactly(account.id);
            assertThat(ProviderLink.count("accountId", account.id)).isZero();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    /** Without accounts, as on the first start; rolled back. */
    @Test
    void the_first_administrator_gets_a_link_until_it_is_used() {
        QuarkusTransaction.begin();
        try {
            var entities = Panache.getEntityManager();
            entities.createNativeQuery("set foreign_key_checks = 0").executeUpdate();
            entities.createNativeQuery("delete from account").executeUpdate();
            entities.createNativeQuery("set foreign_key_checks = 1").executeUpdate();
            var once = first.invite().orElseThrow();
            var again = first.invite().orElseThrow();
            var token = again.substring("/welcome/".length());
            assertThat(again).isNotEqualTo(once);
            links.setPassword(token, PASSWORD, PASSWORD);
            assertThat(first.invite()).isEmpty();
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private static String username() {
        return "person-" + UUID.randomUUID();
    }

    private static String open(String username) {
        return World.as("admin")
                .body(Map.of("username", username, "fullName", "Người Thử Nghiệm"))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("passwordPath");
    }

    private static UUID id(String username) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Account.named(username).orElseThrow().id);
    }

    private static void signIn(String username, int status) {
        given().contentType("application/json")
                .body(Map.of("username", username, "password", PASSWORD))
                .post("/api/v1/tokens")
                .then()
                .statusCode(status);
    }
}

package vn.giothong.account;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.demo.DemoAccounts;

/** Somebody who coordinates a club and audits, at a browser. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HatTest {
    private static final String PASSWORD = "mot mat khau dai";

    private Map<String, String> cookies;
    private String name;
    private UUID coordinator;
    private UUID auditor;

    @BeforeEach
    void somebody_with_two_roles_signs_in() {
        World.token("club");
        name = "two-" + Ids.next();
        var account = Arc.container().instance(Accounts.class).get().openForDemo(name, "Người hai vai", PASSWORD);
        coordinator = hold(account, Role.CLUB_COORDINATOR, NodeKind.CLUB);
        auditor = hold(account, Role.AUDITOR, NodeKind.SYSTEM);
        cookies = signedIn(name, PASSWORD);
    }

    /** At the place where the demonstration's account holds the role. */
    private static UUID hold(Account account, Role role, NodeKind kind) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var known = RoleAssignment.<RoleAssignment>find("role = ?1 and accountId <> ?2", role, account.id)
                    .firstResult();
            var held = new RoleAssignment(account.id, role, kind, known.nodeId, LocalDate.of(2019, 1, 1));
            held.persist();
            return held.id;
        });
    }

    private static Map<String, String> signedIn(String username, String password) {
        return new HashMap<>(given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", password)
                .post("/sign-in")
                .cookies());
    }

    private Response get(String path) {
        var answer = given().cookies(cookies).get(path);
        cookies.putAll(answer.cookies());
        return answer;
    }

    private Response wear(String hat) {
        var token = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"")
                .matcher(get("/today").asString());
        token.find();
        var answer = given().cookies(cookies)
                .redirects()
                .follow(false)
                .formParam("csrf", token.group(1))
                .formParam("hat", hat)
                .post("/hat");
        cookies.putAll(answer.cookies());
        return answer;
    }

    @Test
    void a_role_that_is_worn_is_the_only_one_on_pages() {
        get("/admin/audit").then().statusCode(200);
        get("/drives/new").then().statusCode(200);
        wear(coordinator.toString()).then().statusCode(303);
        get("/admin/audit").then().statusCode(403);
        get("/drives/new").then().statusCode(200).body(not(containsString("href=\"/admin/audit\"")));
        wear(auditor.toString()).then().statusCode(303);
        get("/admin/audit").then().statusCode(200).body(not(containsString("href=\"/drives\"")));
        get("/drives/new").then().statusCode(403);
        wear("").then().statusCode(303);
        cookies.remove("giothong-hat");
        get("/admin/audit").then().statusCode(200).body(containsString("href=\"/drives\""));
    }

    @Test
    void the_api_keeps_every_role() {
        wear(auditor.toString()).then().statusCode(303);
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", PASSWORD))
                .post("/api/v1/tokens")
                .path("token");
        given().cookies(cookies)
                .auth()
                .oauth2(token)
                .get("/api/v1/account")
                .then()
                .statusCode(200)
                .body("roles", hasSize(2));
    }

    @Test
    void a_foreign_or_unknown_role_is_refused() {
        UUID foreign = QuarkusTransaction.requiringNew()
                .call(() -> RoleAssignment.<RoleAssignment>find("role", Role.SYSTEM_ADMIN)
                        .firstResult()
                        .id);
        wear(foreign.toString()).then().statusCode(404);
        wear(UUID.randomUUID().toString()).then().statusCode(404);
        wear("x").then().statusCode(404);
        cookies.put("giothong-hat", foreign.toString());
        get("/admin/accounts").then().statusCode(403);
        get("/admin/audit").then().statusCode(200);
    }

    @Test
    void a_role_that_ended_is_worn_no_more() {
        wear(auditor.toString()).then().statusCode(303);
        QuarkusTransaction.requiringNew().run(() -> RoleAssignment.<RoleAssignment>findById(auditor).suspended = true);
        get("/admin/audit").then().statusCode(403);
        get("/drives/new").then().statusCode(200);
    }

    @Test
    void who_has_one_role_is_offered_no_other() {
        var one = signedIn("club", DemoAccounts.PASSWORD);
        given().cookies(one).get("/today").then().statusCode(200).body(not(containsString("action=\"/hat\"")));
        get("/today").then().body(containsString("action=\"/hat\""));
    }
}

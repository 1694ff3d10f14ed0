package vn.giothong.account;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;
import vn.giothong.demo.DemoAccounts;

/** A laptop with a session was stolen; its owner has the password set anew. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SessionEndTest {
    private static final String OLD = DemoAccounts.PASSWORD;
    private static final String NEW = "the password from now on";

    @Inject
    PasswordLinks links;

    @Inject
    Identities identities;

    private final String username = "stolen-" + UUID.randomUUID();
    private String id = "";

    @BeforeEach
    void somebody_has_an_account() {
        var opened = World.as("admin")
                .body(Map.of("username", username, "fullName", "Người Mất Máy", "role", Map.of("role", "AUDITOR")))
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .extract();
        id = opened.path("account.id");
        set(opened.path("passwordPath"), OLD);
    }

    private void set(String path, String password) {
        links.setPassword(path.substring("/welcome/".length()), password, password);
    }

    private String newLink() {
        var administrator = Visitor.signedIn("admin");
        var page = "/admin/accounts/" + id;
        var answer = administrator
                .post(administrator.page(page), page + "/link")
                .statusCode(200)
                .extract()
                .asString();
        var link = Pattern.compile("/welcome/[A-Za-z0-9_-]+").matcher(answer);
        link.find();
        return link.group();
    }

    private String signIn(String password) {
        return given().redirects()
                .follow(false)
                .formParam("username", username)
                .formParam("password", password)
                .post("/sign-in")
                .then()
                .statusCode(302)
                .header("Location", endsWith("/today"))
                .extract()
                .cookie("giothong-session");
    }

    private static ValidatableResponse open(String path, String session) {
        return given().redirects()
                .follow(false)
                .cookie("giothong-session", session)
                .get(path)
                .then();
    }

    private static void isOut(String session) {
        open("/admin/audit", session).statusCode(303).header("Location", endsWith("/sign-in"));
    }

    @Test
    void a_new_password_ends_every_session_of_before_and_none_of_after() {
        var stolen = signIn(OLD);
        var other = signIn(OLD);
        open("/admin/audit", stolen).statusCode(200);
        var path = newLink();
        open("/admin/audit", stolen).statusCode(200);
        World.as(username).get("/api/v1/account").then().statusCode(200);
        set(path, NEW);
        isOut(stolen);
        isOut(other);
        World.as(username).get("/api/v1/account").then().statusCode(401);
        open("/admin/audit", signIn(NEW)).statusCode(200);
    }

    /** Cookies of a version before this one name nothing else. */
    @Test
    void a_username_alone_is_no_session() {
        assertThat(identities.ofSession(username)).isEmpty();
        assertThat(identities.ofSession("0:" + username)).isEmpty();
        assertThat(identities.ofSession("1:" + username)).isPresent();
    }

    /** Whoever still carries the cookie of a session that ended is a stranger, and may sign in like one. */
    @Test
    void a_session_that_ended_keeps_nobody_from_signing_in() {
        var ended = signIn(OLD);
        set(newLink(), NEW);
        for (var path : new String[] {"/sign-in", "/me/sign-in"}) {
            open(path, ended).statusCode(200).body(containsString("<form"));
        }
        given().redirects()
                .follow(false)
                .cookie("giothong-session", ended)
                .formParam("username", username)
                .formParam("password", NEW)
                .post("/sign-in")
                .then()
                .header("Location", endsWith("/today"))
                .cookie("giothong-session", not(ended));
    }

    @Test
    void whoever_signs_out_of_a_session_that_ended_is_out() {
        var visitor = Visitor.signedIn(username);
        var page = visitor.page("/today");
        set(newLink(), NEW);
        visitor.post(page, "/sign-out").statusCode(303).header("Location", endsWith("/sign-in"));
    }

    @Test
    void a_session_of_before_a_suspension_does_not_come_back_with_the_account() {
        var session = signIn(OLD);
        World.as("admin").put("/api/v1/accounts/" + id + "/suspension").then().statusCode(204);
        isOut(session);
        open("/sign-in", session).statusCode(200);
        World.as("admin")
                .delete("/api/v1/accounts/" + id + "/suspension")
                .then()
                .statusCode(204);
        isOut(session);
        open("/admin/audit", signIn(OLD)).statusCode(200);
    }
}

package vn.giothong.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;

/** The accounts in a list: as many statements for many as for few, and every role with the name of its place. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccountListTest {
    private static final String LIST = "/api/v1/accounts?size=1000";
    private static final List<String> EVERY_KIND = List.of("club", "hospital", "team", "commune", "auditor");

    @Inject
    SessionFactory sessions;

    /** Somebody with the same roles, one after another. */
    private static String open(List<String> others) {
        var name = "listed-" + UUID.randomUUID();
        String id = World.as("admin")
                .body(Map.of("username", name, "fullName", "Người Nhiều Việc"))
                .post("/api/v1/accounts")
                .path("account.id");
        for (var other : others) {
            Map<String, Object> role = role(other);
            role.keySet().retainAll(List.of("role", "nodeId"));
            World.as("admin")
                    .body(role)
                    .post("/api/v1/accounts/" + id + "/roles")
                    .then()
                    .statusCode(201);
        }
        return name;
    }

    private static Map<String, Object> role(String username) {
        World.token(username);
        return World.as("admin")
                .get(LIST)
                .path("items.find { it.username == '" + username + "' }.roles.find { it.role != 'DONOR' }");
    }

    private long statements() {
        World.token("admin");
        var statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        World.as("admin").get(LIST).then().statusCode(200).body("items", not(empty()));
        statistics.setStatisticsEnabled(false);
        return statistics.getPrepareStatementCount();
    }

    @Test
    void many_accounts_take_as_many_statements_as_few() {
        open(EVERY_KIND);
        var before = statements();
        open(EVERY_KIND);
        open(EVERY_KIND);
        assertThat(statements()).isEqualTo(before);
    }

    @Test
    void every_role_of_a_list_is_shown_with_its_place_as_at_the_account() {
        var name = open(EVERY_KIND);
        var listed = World.as("admin").get(LIST).jsonPath();
        var account = "items.find { it.username == '" + name + "' }";
        assertThat(listed.getList(account + ".roles.role"))
                .containsExactly("CLUB_COORDINATOR", "HOSPITAL", "TEAM_LEADER", "COMMUNE_OFFICER", "AUDITOR");
        List<String> places = listed.getList(account + ".roles.place");
        assertThat(places.subList(0, 4)).doesNotContain("").doesNotHaveDuplicates();
        assertThat(places.get(4)).isEmpty();
        var one = World.as("admin")
                .get("/api/v1/accounts/" + listed.getString(account + ".id"))
                .jsonPath();
        assertThat(one.getList("roles")).isEqualTo(listed.getList(account + ".roles"));
    }
}

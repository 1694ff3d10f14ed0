package vn.giothong.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.Visitor;
import vn.giothong.World;

/** A visit sent by a double tap, or again over a bad network, is one visit. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class VisitTwiceTest {
    private static final Pattern FORM_ID = Pattern.compile("name=\"requestId\" value=\"([0-9a-f-]{36})\"");

    private String team = "";

    @BeforeEach
    void a_team() {
        team = CareWorld.team("Đội hai lần " + UUID.randomUUID());
    }

    private String recorded(Map<String, ?> more) {
        return CareWorld.visit("commune", team, more).statusCode(201).extract().path("id");
    }

    private long visits() {
        return QuarkusTransaction.requiringNew().call(() -> CareVisit.count("teamId", UUID.fromString(team)));
    }

    @Test
    void the_second_answer_is_the_first() {
        var once = Map.of("requestId", UUID.randomUUID());
        assertThat(recorded(once)).isEqualTo(recorded(once));
        assertThat(visits()).isEqualTo(1);
        assertThat(recorded(Map.of())).isNotEqualTo(recorded(Map.of()));
    }

    @Test
    void other_words_under_the_same_id_are_not_lost_unnoticed() {
        var id = UUID.randomUUID();
        recorded(Map.of("requestId", id));
        CareWorld.visit("commune", team, Map.of("requestId", id, "people", 11))
                .statusCode(409)
                .body("code", equalTo("request_differs"));
    }

    @Test
    void two_taps_at_once_are_one_visit() throws Exception {
        World.token("commune");
        var once = Map.of("requestId", UUID.randomUUID());
        Callable<String> tap = () -> recorded(once);
        var threads = Executors.newFixedThreadPool(4);
        try {
            var ids = new HashSet<String>();
            for (var answer : threads.invokeAll(Collections.nCopies(4, tap))) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(1);
        } finally {
            threads.shutdown();
        }
        assertThat(visits()).isEqualTo(1);
    }

    @Test
    void a_page_s_form_sent_twice_is_one_visit_and_each_form_has_an_id_of_its_own() {
        var officer = Visitor.signedIn("commune");
        var page = officer.page("/care/visits/new?teamId=" + team);
        for (int tap = 0; tap < 2; tap++) {
            officer.post(
                            page,
                            "/care/visits",
                            "requestId",
                            formId(page),
                            "teamId",
                            team,
                            "kind",
                            "PATIENT",
                            "setting",
                            "STATION",
                            "date",
                            "2020-03-01",
                            "people",
                            "4")
                    .statusCode(303);
        }
        assertThat(visits()).isEqualTo(1);
        assertThat(formId(officer.page("/care/visits/new?teamId=" + team))).isNotEqualTo(formId(page));
    }

    private static String formId(String page) {
        var found = FORM_ID.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

package vn.giothong.recognition;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.demo.DemoAccounts;

/** What a rule says is changed on its page, the credits that a sex has on top as well. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AwardRulePageTest {
    private static final String CODE = "AVIS";

    private final Map<String, String> cookies = new HashMap<>();
    private String path;
    private String page;

    @BeforeEach
    void the_province_opens_the_rule() {
        World.token("province");
        String id = World.as("province").get("/api/v1/award-rules").path("items.find { it.code == '" + CODE + "' }.id");
        path = "/recognition/rules/" + id;
        cookies.putAll(given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .formParam("username", "province")
                .formParam("password", DemoAccounts.PASSWORD)
                .post("/sign-in")
                .cookies());
        var opened = given().cookies(cookies).get(path);
        cookies.putAll(opened.cookies());
        page = opened.asString();
    }

    /** Sends the form as it was shown but for these fields. */
    private Response send(Map<String, String> changed) {
        var form = fields();
        form.putAll(changed);
        RequestSpecification request = given().cookies(cookies)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
        form.forEach(request::formParam);
        return request.post(path);
    }

    private Map<String, String> fields() {
        var fields = new HashMap<String, String>();
        each("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"", fields, "type=\"checkbox\"");
        var select = Pattern.compile("<select[^>]*name=\"([^\"]+)\"[^>]*>(.*?)</select>", Pattern.DOTALL)
                .matcher(page);
        while (select.find()) {
            var chosen = Pattern.compile("value=\"([^\"]*)\" selected").matcher(select.group(2));
            fields.put(select.group(1), chosen.find() ? chosen.group(1) : "");
        }
        return fields;
    }

    private void each(String input, Map<String, String> fields, String without) {
        var found = Pattern.compile(input).matcher(page);
        while (found.find()) {
            if (!found.group().contains(without)) {
                fields.put(found.group(1), found.group(2));
            }
        }
    }

    @Test
    void credits_that_a_sex_has_on_top_are_shown_changed_and_added() {
        assertThat(fields())
                .containsEntry("bonusComponent0", "WHOLE_BLOOD")
                .containsEntry("bonusSex0", "F")
                .containsEntry("bonusComponent1", "");
        var day = AwardWorld.today().plusDays(400).toString();
        send(Map.of(
                        "act", "save",
                        "validFrom", day,
                        "bonusCredits0", "2",
                        "bonusMost0", "20",
                        "bonusComponent1", "PLASMA",
                        "bonusSex1", "M",
                        "bonusCredits1", "1",
                        "bonusMost1", "3"))
                .then()
                .statusCode(303);
        try {
            World.as("province")
                    .get("/api/v1/award-rules?at=" + day)
                    .then()
                    .body(rule() + ".bonuses.component", equalTo(List.of("WHOLE_BLOOD", "PLASMA")))
                    .body(rule() + ".bonuses.sex", equalTo(List.of("F", "M")))
                    .body(rule() + ".bonuses.credits", equalTo(List.of(2, 1)))
                    .body(rule() + ".bonuses.most", equalTo(List.of(20, 3)));
        } finally {
            forget(day);
        }
    }

    private static String rule() {
        return "items.find { it.code == '" + CODE + "' }";
    }

    private static void forget(String day) {
        String id = World.as("province").get("/api/v1/award-rules?at=" + day).path(rule() + ".id");
        QuarkusTransaction.requiringNew().run(() -> {
            var steps = new ArrayList<UUID>();
            AwardStepRow.<AwardStepRow>list("ruleId", UUID.fromString(id)).forEach(step -> steps.add(step.id));
            AwardAuthorityRow.delete("stepId in ?1", steps);
            AwardStepRow.delete("ruleId", UUID.fromString(id));
            AwardRuleRow.deleteById(UUID.fromString(id));
            AwardRuleRow.update("validTo = null where code = ?1", CODE);
        });
    }

    @Test
    void a_preview_names_those_who_would_be_due_and_stores_nothing() {
        var donor = AwardWorld.donor(96, "B");
        String name = World.as("province").get("/api/v1/donors/" + donor).path("fullName");
        var plan = new HashMap<>(Map.of("act", "preview", "active", "yes", "threshold0", "95"));
        for (int line = 0; line < 6; line++) {
            plan.put("years" + line, "");
            plan.put("withYears" + line, "");
            plan.put("threshold" + line, line == 0 ? "95" : "");
        }
        send(plan)
                .then()
                .statusCode(200)
                .body(containsString("<caption>đạt thêm</caption>"))
                .body(containsString("<th scope=\"row\">" + name))
                .body(containsString("<td class=\"number\">95</td><td>31/12/2018</td>"))
                .body(containsString("name=\"threshold0\" inputmode=\"numeric\" value=\"95\""));
        World.as("province")
                .get("/api/v1/award-rules?at=" + AwardWorld.today())
                .then()
                .body(rule() + ".active", equalTo(false))
                .body(rule() + ".steps.size()", equalTo(6));
        assertThat(AwardWorld.awards(donor).getList("items.rule")).doesNotContain(CODE);
    }

    @Test
    void half_a_line_is_refused_and_stands_as_it_was_typed() {
        send(Map.of("act", "preview", "bonusComponent1", "PLASMA", "bonusCredits1", "7"))
                .then()
                .statusCode(422)
                .body(containsString("name=\"bonusCredits1\" inputmode=\"numeric\" value=\"7\""));
        send(Map.of("act", "preview", "bonusCredits0", "900"))
                .then()
                .statusCode(422)
                .body(containsString("name=\"bonusCredits0\" inputmode=\"numeric\" value=\"900\""));
    }

    @Test
    void what_lies_about_its_shape_is_refused() {
        for (var wrong : List.of(
                "\"bonuses\": [null]",
                "\"bonuses\": [{}]",
                "\"bonuses\": [{\"component\": \"PLASMA\", \"sex\": \"M\", \"credits\": -1, \"most\": 3}]",
                "\"steps\": [null]",
                "\"steps\": [{\"threshold\": 5, \"inMountains\": -3}]",
                "\"steps\": [{\"threshold\": 5, \"objects\": [null]}]",
                "\"credits\": {\"PLASMA\": null}")) {
            var body = "{" + wrong + ", \"code\": \"" + CODE + "\", \"validFrom\": \"" + AwardWorld.today()
                    + "\", \"legalBasis\": \"thử\"}";
            var status = World.as("province")
                    .body(body)
                    .post("/api/v1/award-rules/dry-run")
                    .statusCode();
            assertThat(status).as(wrong).isIn(400, 422);
        }
    }
}

package vn.giothong.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The OpenAPI document is of use to whoever writes a program against it. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ApiDocumentTest {
    private static final List<String> OPEN = List.of(
            "post /api/v1/tokens",
            "post /api/v1/me/tokens",
            "post /api/v1/me/codes",
            "post /api/v1/me/activation",
            "get /api/v1/check/{code}",
            "get /api/v1/outbox");

    @Test
    void every_operation_has_a_summary_a_tag_and_a_name_of_its_own() {
        var names = new HashSet<Object>();
        each((call, operation) -> {
            assertThat(String.valueOf(operation.getOrDefault("summary", "")))
                    .as(call)
                    .isNotBlank();
            assertThat((List<?>) operation.getOrDefault("tags", List.of()))
                    .as(call)
                    .hasSize(1);
            assertThat(names.add(operation.get("operationId"))).as(call).isTrue();
        });
    }

    @Test
    void errors_are_problem_documents_said_once() {
        Map<String, Object> shared = document().getMap("components.responses");
        each((call, operation) -> {
            var answers = answers(operation);
            if (!call.startsWith("get")) {
                assertThat(answers).as(call).containsKeys("400", "401", "409", "422");
            }
            if (call.contains("{")) {
                assertThat(answers).as(call).containsKey("404");
            }
            answers.forEach((status, answer) -> {
                if (status.startsWith("4")) {
                    assertThat(answer)
                            .as(call + " " + status)
                            .isEqualTo(Map.of("$ref", "#/components/responses/Problem" + status));
                }
            });
        });
        assertThat(shared.values()).isNotEmpty().allSatisfy(answer -> assertThat(answer.toString())
                .contains("application/problem+json", "#/components/schemas/Problem"));
        assertThat(document().<Map<String, Object>>get("components.schemas.Problem.properties"))
                .containsOnlyKeys("type", "title", "status", "code", "detail", "violations");
    }

    @Test
    void what_is_made_or_taken_in_is_not_told_as_200() {
        var created = List.of(
                "post /api/v1/certificates/{serial}/redemptions",
                "post /api/v1/certificate-stock",
                "post /api/v1/donors/{id}/household",
                "post /api/v1/eligibility/rules");
        var accepted = List.of("post /api/v1/messages", "post /api/v1/me/codes");
        var seen = new HashSet<String>();
        each((call, operation) -> {
            if (created.contains(call) || accepted.contains(call)) {
                seen.add(call);
                assertThat(answers(operation))
                        .as(call)
                        .containsKey(created.contains(call) ? "201" : "202")
                        .doesNotContainKey("200");
            }
        });
        assertThat(seen).hasSize(created.size() + accepted.size());
    }

    @Test
    void the_sources_of_a_deferral_are_listed() {
        var schema = "components.schemas.NewDeferral.properties.source.enum";
        assertThat(document().getList(schema, String.class)).contains("DESK", "HOSPITAL", "DONOR");
    }

    @Test
    void a_token_is_asked_for_where_one_has_to_be_signed_in() {
        var open = new ArrayList<String>();
        each((call, operation) -> {
            if (!operation.getOrDefault("security", List.of()).toString().contains("token")) {
                open.add(call);
            }
        });
        assertThat(open).containsAll(OPEN).doesNotContain("get /api/v1/donors", "post /api/v1/drives");
        assertThat(document().getString("components.securitySchemes.token.scheme"))
                .isEqualTo("bearer");
    }

    @Test
    void pages_are_no_part_of_it() {
        assertThat(document().<Map<String, Object>>get("paths").keySet()).allMatch(path -> path.startsWith("/api/v1/"));
    }

    private static JsonPath document() {
        return given().accept(ContentType.JSON).get("/q/openapi").jsonPath();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> answers(Map<String, Object> operation) {
        return (Map<String, Object>) operation.getOrDefault("responses", Map.of());
    }

    private static void each(BiConsumer<String, Map<String, Object>> test) {
        Map<String, Map<String, Map<String, Object>>> paths = document().getMap("paths");
        assertThat(paths).hasSizeGreaterThan(80);
        paths.forEach((path, operations) ->
                operations.forEach((method, operation) -> test.accept(method + " " + path, operation)));
    }
}

package vn.giothong.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.World;

/** Every endpoint of the OpenAPI document, given what nobody should send: a problem in words, never a failure. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileInputTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    static Stream<String> bodies() {
        return Stream.of(
                "",
                "null",
                "[]",
                "{}",
                "7",
                "\"words\"",
                "{\"x\":1}",
                "{\"version\":{},\"name\":[1],\"reason\":{\"a\":1},\"on\":7,\"from\":\"31/02/2020\"}",
                "{\"version\":\"nine\",\"reason\":\"\\u0000\\u0007\",\"on\":\"9999-12-31\",\"until\":\"0001-01-01\",\"kind\":\"NO_SUCH\"}",
                "{\"reason\":\"" + "a".repeat(1_000_000) + "\"}",
                "[".repeat(20_000),
                "{\"a\":".repeat(20_000),
                "{\"name\": ",
                "\uFEFF{}",
                "%00<script>&amp;");
    }

    @Test
    void a_value_of_the_wrong_kind_is_told_at_its_field() {
        var donor = Map.of("fullName", "Tạ Thị Lạ", "birthDate", "1990-02-31", "chapterId", World.chapter("21040"));
        World.as("commune")
                .body(donor)
                .post("/api/v1/donors")
                .then()
                .statusCode(400)
                .body("violations.field", contains("birthDate"));
        World.as("commune")
                .body(Map.of("fullName", "Tạ Thị Lạ", "sex", "NO_SUCH"))
                .post("/api/v1/donors")
                .then()
                .statusCode(400)
                .body("violations.field", contains("sex"));
        World.as("commune")
                .body(Map.of("fullName", "Tạ Thị Lạ", "birthDate", "9999-12-31"))
                .post("/api/v1/donors")
                .then()
                .statusCode(400)
                .body("violations.field", contains("birthDate"));
        World.as("commune")
                .get("/api/v1/donors?chapterId=nobody")
                .then()
                .statusCode(400)
                .body("violations.field", contains("chapterId"));
    }

    @Test
    void characters_that_nobody_sees_are_refused_at_their_field() {
        World.as("commune")
                .body(Map.of("fullName", "Tạ\u0000 Thị Lạ", "birthYear", 1990, "chapterId", World.chapter("21040")))
                .post("/api/v1/donors")
                .then()
                .statusCode(422)
                .body("violations.field", contains("fullName"));
    }

    @Test
    void an_outcome_is_taken_back_without_a_body() {
        given().auth()
                .oauth2(World.token("district"))
                .delete("/api/v1/drives/" + UUID.randomUUID() + "/registrations/" + UUID.randomUUID() + "/outcome")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void no_body_makes_an_endpoint_fail(String body) {
        var found = new ArrayList<String>();
        for (var who : List.of("district", "donor")) {
            for (var call : calls()) {
                if (!call.method().equals("get")) {
                    var answer = given().auth()
                            .oauth2(World.token(who))
                            .contentType(ContentType.JSON)
                            .body(body.getBytes(StandardCharsets.UTF_8))
                            .request(call.method(), call.path(UUID.randomUUID().toString()));
                    judge(answer, who + " " + call, found);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x"})
    void no_other_kind_of_body_makes_an_endpoint_fail(String type) {
        var found = new ArrayList<String>();
        for (var call : calls()) {
            if (!call.method().equals("get")) {
                var answer = given().auth()
                        .oauth2(World.token("district"))
                        .header("Content-Type", type)
                        .body("--x\r\nno part of this ends".getBytes(StandardCharsets.UTF_8))
                        .request(call.method(), call.path(UUID.randomUUID().toString()));
                judge(answer, call.toString(), found);
            }
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "%00", "..%2f..%2fetc", "-1", "00000000-0000-0000-0000-000000000000"})
    void no_id_in_a_path_makes_an_endpoint_fail(String id) {
        var found = new ArrayList<String>();
        for (var call : calls()) {
            var answer = World.as("province").urlEncodingEnabled(false).request(call.method(), call.path(id));
            judge(answer, call.toString(), found);
        }
        assertThat(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nothing", "-1", "99999999999999999999", "9999-99-99", "%00", "' or 1=1 --", "<b>", "%25"})
    void no_value_in_a_query_makes_an_endpoint_fail(String value) {
        var found = new ArrayList<String>();
        for (var call : calls()) {
            for (var name : call.query()) {
                var answer = World.as("province")
                        .queryParam(name, value)
                        .request(call.method(), call.path(UUID.randomUUID().toString()));
                judge(answer, call + "?" + name, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void judge(Response answer, String call, List<String> found) {
        var status = answer.statusCode();
        var type = answer.contentType().split(";", 2)[0];
        if (status >= 500 || (status >= 400 && !type.equals("application/problem+json"))) {
            found.add(call + " → " + status + " " + answer.contentType() + " "
                    + answer.asString().lines().findFirst().orElse(""));
        }
    }

    /** An operation of the API as its document names it. */
    private record Call(String method, String template, List<String> query) {
        String path(String id) {
            return template.replaceAll("\\{[^}]+}", id);
        }

        @Override
        public String toString() {
            return method + " " + template;
        }
    }

    private static List<Call> calls() {
        Map<String, Map<String, Object>> paths =
                given().accept(ContentType.JSON).get("/q/openapi").jsonPath().getMap("paths");
        var calls = new ArrayList<Call>();
        paths.forEach((path, operations) -> METHODS.stream()
                .filter(method -> operations.containsKey(method) && path.startsWith("/api/v1"))
                .forEach(method ->
                        calls.add(new Call(method, path, queryOf(operations.getOrDefault(method, Map.of()))))));
        assertThat(calls).hasSizeGreaterThan(80);
        return calls;
    }

    @SuppressWarnings("unchecked")
    private static List<String> queryOf(Object operation) {
        var parameters = ((Map<String, Object>) operation).getOrDefault("parameters", List.of());
        return ((List<Map<String, Object>>) parameters)
                .stream()
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .map(parameter -> (String) parameter.get("name"))
                        .toList();
    }
}

package vn.giothong.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.giothong.Crowd;
import vn.giothong.World;

/** Every endpoint of the OpenAPI document, given what nobody should send: a problem in words, never a failure. */
@QuarkusTest
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostileInputTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "delete", "patch");

    private static final List<Call> CALLS = new ArrayList<>();

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
                "{\"reason\":\"" + "a".repeat(100_000) + "\"}",
                "[".repeat(5_000),
                "{\"a\":".repeat(5_000),
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
        for (var number : List.of("1e12", "1000000000000", "2.5", "\"many\"", "{}")) {
            World.as("district")
                    .body("{\"name\":\"Ngày hội\",\"targetUnits\":" + number + "}")
                    .post("/api/v1/drives")
                    .then()
                    .statusCode(400)
                    .body("violations.field", contains("targetUnits"));
        }
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
    void a_body_beyond_every_limit_is_refused_in_words_before_it_is_sent() throws IOException {
        var api = announced(
                "/api/v1/drives/" + UUID.randomUUID() + "/lists", "Authorization: Bearer " + World.token("district"));
        assertThat(api)
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .contains("\"code\":\"too_large\"");
        assertThat(announced("/drives/D2020-0001/lists", "Accept-Language: en-GB,en;q=0.5"))
                .startsWith("HTTP/1.1 413 ")
                .contains("text/html")
                .contains("<html lang=\"en\"")
                .contains("Too large</h1>");
    }

    /** The answer to a body of 65 MiB of which only the length has been said. */
    private static String announced(String path, String header) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(60_000);
            var head = String.join(
                    "\r\n",
                    "POST " + path + " HTTP/1.1",
                    "Host: localhost",
                    "Content-Type: application/octet-stream",
                    "Content-Length: " + 65 * 1024 * 1024,
                    header,
                    "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void an_outcome_is_taken_back_without_a_body() {
        given().auth()
                .oauth2(World.token("district"))
                .delete("/api/v1/drives/" + UUID.randomUUID() + "/registrations/" + UUID.randomUUID() + "/outcome")
                .then()
                .statusCode(404);
    }

    /** Lists are sent as files, and without one there is nothing to read. */
    @Test
    void whoever_sends_no_body_need_not_name_its_type() {
        assertThat(changes()
                        .filter(call -> !call.path().endsWith("/lists"))
                        .filter(call -> bare("district", call) == 415))
                .isEmpty();
    }

    private static int bare(String account, Asked asked) {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = String.join(
                    "\r\n",
                    asked.method().toUpperCase(Locale.ROOT) + " " + asked.path() + " HTTP/1.1",
                    "Host: localhost",
                    "Connection: close",
                    "Authorization: Bearer " + World.token(account),
                    "\r\n");
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void no_body_makes_an_endpoint_fail(String body) {
        assertThat(changes().flatMap(call -> finding("district", call, "application/json", body)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x"})
    void no_other_kind_of_body_makes_an_endpoint_fail(String type) {
        assertThat(changes().flatMap(call -> finding("district", call, type, "--x\r\nno part of this ends")))
                .isEmpty();
    }

    private static Stream<Asked> changes() {
        return calls().parallelStream()
                .filter(call -> !call.method().equals("get"))
                .map(call -> call.on(UUID.randomUUID().toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "%00", "..%2f..%2fetc", "-1", "00000000-0000-0000-0000-000000000000"})
    void no_id_in_a_path_makes_an_endpoint_fail(String id) {
        assertThat(calls().parallelStream().flatMap(call -> finding("province", call.on(id), "application/json", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nothing", "-1", "99999999999999999999", "9999-99-99", "%00", "' or 1=1 --", "<b>", "%25"})
    void no_value_in_a_query_makes_an_endpoint_fail(String value) {
        assertThat(calls().parallelStream()
                        .flatMap(call -> call.with(value))
                        .flatMap(asked -> finding("province", asked, "application/json", "")))
                .isEmpty();
    }

    /** What is wrong about the answer, if anything. */
    private static Stream<String> finding(String account, Asked asked, String type, String body) {
        var bearer = "Bearer " + World.token(account);
        var answer = Crowd.ask("127.0.0.1", asked.method(), asked.path(), type, body, "Authorization", bearer);
        return answer.status() >= 500
                        || (answer.status() >= 400 && !answer.type().equals("application/problem+json"))
                ? Stream.of(asked + " → " + answer)
                : Stream.empty();
    }

    private record Asked(String method, String path) {}

    /** An operation of the API as its document names it. */
    private record Call(String method, String template, List<String> query) {
        Asked on(String id) {
            return new Asked(method, template.replaceAll("\\{[^}]+}", id));
        }

        /** Once for each parameter, with the value in it. */
        Stream<Asked> with(String value) {
            var path = on(UUID.randomUUID().toString()).path();
            return query.stream()
                    .map(name -> new Asked(
                            method, path + "?" + name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
    }

    private static List<Call> calls() {
        if (CALLS.isEmpty()) {
            List.of("district", "donor", "province").forEach(World::token);
            CALLS.addAll(read());
        }
        return CALLS;
    }

    private static List<Call> read() {
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

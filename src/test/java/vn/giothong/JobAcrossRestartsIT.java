package vn.giothong;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Long work survives the process that does it: killed or stopped in good order, the next one goes on to the end. */
class JobAcrossRestartsIT {
    private static final int ROWS = 20_000;
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration SILENCE_AND_READING = Duration.ofMinutes(4);
    private static final Map<String, String> SETTINGS =
            Map.of("GIOTHONG_DEMO", "true", "GIOTHONG_DEMO_FILL", "false", "GIOTHONG_JOBS_SILENCE", "PT30S");

    @Test
    void a_list_cut_off_twice_is_read_to_its_last_row() throws Exception {
        var data = RunningJar.installedFolder("a_list_cut_off_twice");
        String list;
        int whenKilled;
        try (var killed = RunningJar.start(data, SETTINGS).ready(START)) {
            var district = signIn(killed);
            list = upload(district, approvedDrive(district, signIn(killed, "province")));
            var answer = await(district, list, now -> now.getInt("rowsDone") > 0);
            killed.kill();
            assertThat(answer.getString("state")).isEqualTo("READING");
            whenKilled = answer.getInt("rowsDone");
        }
        try (var stopped = RunningJar.start(data, SETTINGS).ready(START)) {
            await(signIn(stopped), list, now -> now.getInt("rowsDone") > whenKilled);
            stopped.terminate();
            assertThat(stopped.exitCode()).isEqualTo(143);
        }
        try (var last = RunningJar.start(data, SETTINGS).ready(START)) {
            var read = await(signIn(last), list, answer -> !"READING".equals(answer.getString("state")));
            assertThat(read.getString("state")).isEqualTo("READY");
            assertThat(read.getInt("summary.rows")).isEqualTo(ROWS);
        }
    }

    private static RequestSpecification signIn(RunningJar jar) {
        return signIn(jar, "district");
    }

    private static RequestSpecification signIn(RunningJar jar, String username) {
        String token = given().port(jar.port())
                .contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", "giot-hong-demo"))
                .post("/api/v1/tokens")
                .path("token");
        return given().port(jar.port()).basePath("/api/v1").auth().oauth2(token);
    }

    private static String approvedDrive(RequestSpecification district, RequestSpecification province) {
        String chapter = given(district).get("/chapters?code=524").path("items[0].id");
        String collector = given(district).get("/collectors").path("items[0].id");
        var plan = Map.of(
                "name",
                "Ngày hội hiến máu",
                "chapterId",
                chapter,
                "clubIds",
                List.of(),
                "collectorId",
                collector,
                "venue",
                "Hội trường",
                "date",
                LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh")).toString(),
                "startsAt",
                "07:00",
                "endsAt",
                "11:00",
                "targetUnits",
                500);
        var planned = given(district).contentType(ContentType.JSON).body(plan).post("/drives");
        assertThat(planned.statusCode()).as(planned.asString()).isEqualTo(201);
        String drive = planned.path("id");
        given(district).put("/drives/" + drive + "/submission").then().statusCode(200);
        given(province).put("/drives/" + drive + "/approval").then().statusCode(200);
        return drive;
    }

    private static String upload(RequestSpecification district, String drive) {
        var lines = new StringBuilder("STT;Họ và tên;Ngày sinh;Giới tính;Điện thoại;Thể tích (ml);Kết quả\n");
        for (var n = 1; n <= ROWS; n++) {
            lines.append("%d;Trần Văn Số %d;%02d/03/1990;Nam;09%08d;250;Hiến%n".formatted(n, n, n % 28 + 1, n));
        }
        var sent = given(district)
                .multiPart("file", "danh-sach.csv", lines.toString().getBytes(StandardCharsets.UTF_8))
                .multiPart("source", "HOSPITAL")
                .post("/drives/" + drive + "/lists");
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        return sent.path("id");
    }

    private static JsonPath await(RequestSpecification who, String list, Predicate<JsonPath> wanted) {
        return Awaitility.await("the list")
                .atMost(SILENCE_AND_READING)
                .pollInSameThread()
                .pollInterval(Duration.ofMillis(20))
                .until(() -> read(who, list), wanted);
    }

    private static JsonPath read(RequestSpecification who, String list) {
        var answer = given(who).get("/lists/" + list).then().statusCode(200).extract();
        assertThat(answer.jsonPath().getString("state")).as(answer.asString()).isNotEqualTo("FAILED");
        return answer.jsonPath();
    }
}

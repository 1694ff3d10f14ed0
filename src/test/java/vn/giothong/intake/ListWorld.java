package vn.giothong.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.drive.Collector;
import vn.giothong.drive.Drive;
import vn.giothong.drive.DriveTotal;
import vn.giothong.drive.Figures;
import vn.giothong.drive.Registration;

/** Drives to send lists to, and the way of a list over the API. */
public final class ListWorld {
    public static final Path SAMPLES = Path.of("src/test/resources/samples/binh-son");
    /** What a hospital writes above its list. */
    static final String HEADER = "STT;Họ và tên;Năm sinh;Điện thoại;Thể tích (ml);Mã túi máu;Kết quả;Lý do hoãn";

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> AT_WORK = List.of("READING", "APPLYING");

    private ListWorld() {}

    /** An approved drive of Bình Sơn. */
    public static UUID drive(String day) {
        var chapter = UUID.fromString(World.chapter("524"));
        return drive(day, chapter, Drive.State.APPROVED);
    }

    public static UUID drive(String day, UUID chapterId, Drive.State state) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var drive =
                    new Drive("T" + Ids.next().toString().substring(19).replace("-", ""), Ids.next(), Instant.now());
            drive.name = "Đợt thử " + day;
            drive.foldedName = "dot thu " + day;
            drive.chapterId = chapterId;
            drive.collectorId = Collector.<Collector>find("code", "BVDK-QNG").firstResult().id;
            drive.venue = "Hội trường";
            drive.heldOn = LocalDate.parse(day);
            drive.startsAt = LocalTime.of(7, 0);
            drive.endsAt = LocalTime.of(11, 0);
            drive.targetUnits = 100;
            drive.state = state;
            drive.persist();
            new DriveTotal(drive.id).persist();
            Arc.container().instance(Figures.class).get().recompute(drive.id);
            return drive.id;
        });
    }

    /** Whom the desk registers so, gave on the drive; the address of the line. */
    public static String gave(UUID drive, Map<String, ?> registration) {
        var lines = "/api/v1/drives/" + drive + "/registrations";
        var line = World.as("district")
                .body(registration)
                .post(lines)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        var address = lines + "/" + line.getString("id");
        World.as("district")
                .body(Map.of("outcome", "DONATED", "volumeMl", 250, "version", line.getInt("version")))
                .put(address + "/outcome")
                .then()
                .statusCode(200);
        return address;
    }

    /** Lets another collector hold the drive, of whose lists other headers are remembered. */
    static void sentBy(UUID driveId, String collector) {
        QuarkusTransaction.requiringNew()
                .run(() -> Drive.<Drive>findById(driveId).collectorId =
                        Collector.<Collector>find("code", collector).firstResult().id);
    }

    static Response send(String who, UUID drive, String source, String name, byte[] content) {
        return given().auth()
                .oauth2(World.token(who))
                .multiPart("file", name, content)
                .multiPart("source", source)
                .post("/api/v1/drives/" + drive + "/lists");
    }

    /** Sends a file and waits until it is read; the id of the list. */
    static String take(UUID drive, String source, String name, byte[] content) {
        var sent = send("district", drive, source, name, content);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(202);
        String id = sent.path("id");
        assertThat(sent.header("Location")).endsWith("/api/v1/lists/" + id);
        settled(id);
        return id;
    }

    public static String sample(UUID drive, String source, String name) {
        try {
            return take(drive, source, name, Files.readAllBytes(SAMPLES.resolve(name)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A drive of Bình Sơn to which a hospital's list of one man was applied. */
    public static UUID applied(String day, String fullName, String certificateSerial) {
        var drive = drive(day);
        apply(csv(
                drive,
                "STT;Họ và tên;Ngày sinh;Giới tính;Thể tích (ml);Số GCN;Kết quả",
                "1;" + fullName + ";28/08/1989;Nam;250;" + certificateSerial + ";Hiến"));
        return drive;
    }

    /** A list of these lines that is read and not applied. */
    public static String taken(UUID drive, String... lines) {
        var list = csv(drive, lines);
        settled(list);
        return list;
    }

    /** A list of these lines that is applied. */
    public static String appliedOn(UUID drive, String... lines) {
        var list = taken(drive, lines);
        apply(list);
        return list;
    }

    /** A name that nobody else bears. */
    public static String aName() {
        return "Võ Nam Dũng " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }

    public static String csv(UUID drive, String... lines) {
        return take(drive, "HOSPITAL", "danh-sach.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** A club's list of these lines that is read and not applied. */
    public static String fromClub(UUID drive, String... lines) {
        return take(drive, "CLUB", "clb.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    static JsonPath list(String id) {
        return World.as("district")
                .get("/api/v1/lists/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** The list once no job works on it. */
    public static JsonPath settled(String id) {
        return await("the job of list " + id)
                .atMost(PATIENCE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> list(id), list -> !AT_WORK.contains(list.getString("state")));
    }

    public static JsonPath apply(String id) {
        var answer = World.as("district").put("/api/v1/lists/" + id + "/application");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        var list = settled(id);
        assertThat(list.getString("state")).as(list.prettify()).isEqualTo("APPLIED");
        return list;
    }

    public static JsonPath undo(String id) {
        var answer = World.as("district").delete("/api/v1/lists/" + id + "/application");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        var list = settled(id);
        assertThat(list.getString("state")).as(list.prettify()).isEqualTo("UNDONE");
        return list;
    }

    static JsonPath drive(UUID id) {
        return World.as("district")
                .get("/api/v1/drives/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static JsonPath rows(String id, String query) {
        return World.as("district")
                .get("/api/v1/lists/" + id + "/rows?size=1000&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response resolve(String id, int n, Object decision) {
        return World.as("district").body(decision).put("/api/v1/lists/" + id + "/rows/" + n + "/resolution");
    }

    /** Lines that count in a drive. */
    static long lines(UUID drive) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Registration.count("driveId = ?1 and state <> ?2", drive, Registration.State.WITHDRAWN));
    }
}

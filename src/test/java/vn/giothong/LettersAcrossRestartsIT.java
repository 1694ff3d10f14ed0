package vn.giothong;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.database.EmbeddedServer;
import vn.giothong.database.Ids;

/**
 * Letters survive the process that sends them: killed twice in the midst, each recipient has exactly one in the end, and the journal
 * one of each. How many there are is the system property {@code giothong.letters}.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LettersAcrossRestartsIT {
    private static final Logger LOG = Logger.getLogger(LettersAcrossRestartsIT.class);
    private static final int LETTERS = Integer.getInteger("giothong.letters", 1_000);
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration SENDING = Duration.ofMinutes(10);
    private static final String JOURNAL = "journal@quangngai.example";

    private final GreenMail mail =
            new GreenMail(new ServerSetup[] {ServerSetup.SMTP.dynamicPort(), ServerSetup.IMAP.dynamicPort()});

    @Test
    void killed_twice_while_letters_go_out_each_recipient_has_exactly_one() throws Exception {
        mail.setUser(JOURNAL, JOURNAL, JOURNAL);
        mail.start();
        var begun = Instant.now();
        try {
            var data = RunningJar.installedFolder("letters_cut_off_twice");
            String mailing;
            try (var first = RunningJar.start(data, settings()).ready(START)) {
                seed(first, data);
                mailing = send(first);
                await(first, mailing, now -> now.getInt("counts.sent") > LETTERS / 5);
                first.kill();
            }
            try (var second = RunningJar.start(data, settings()).ready(START)) {
                tellInHand(second, data);
                await(second, mailing, now -> now.getInt("counts.sent") > LETTERS / 2);
                second.kill();
            }
            try (var last = RunningJar.start(data, settings()).ready(START)) {
                tellInHand(last, data);
                var done = await(last, mailing, now -> "DONE".equals(now.getString("state")));
                assertThat(done.getInt("counts.selected")).isEqualTo(LETTERS);
                assertThat(done.getInt("counts.sent")).isEqualTo(LETTERS);
                assertThat(done.getInt("counts.inDoubt")).isZero();
            }
            assertThat(inboxesWithout(1)).isEmpty();
            assertThat(held(JOURNAL)).isEqualTo(LETTERS);
            LOG.infof(
                    "%d letters, killed twice, each arrived once; %d s in all",
                    LETTERS, Duration.between(begun, Instant.now()).toSeconds());
        } finally {
            mail.stop();
        }
    }

    /** A short lease, since nobody else sends. */
    private Map<String, String> settings() {
        var settings = new HashMap<>(Map.of(
                "GIOTHONG_DEMO", "true",
                "GIOTHONG_DEMO_FILL", "false",
                "GIOTHONG_MAILINGS_EVERY", "1s",
                "GIOTHONG_MAILINGS_LEASE", "PT5S",
                "GIOTHONG_MESSAGES_EMAIL_VIA", "SMTP",
                "GIOTHONG_MESSAGES_SMTP_HOST", "127.0.0.1",
                "GIOTHONG_MESSAGES_SMTP_PORT", String.valueOf(mail.getSmtp().getPort())));
        settings.put("GIOTHONG_MESSAGES_SMTP_JOURNAL_ADDRESS", JOURNAL);
        settings.put("GIOTHONG_MESSAGES_SMTP_JOURNAL_IMAP_HOST", "127.0.0.1");
        settings.put(
                "GIOTHONG_MESSAGES_SMTP_JOURNAL_IMAP_PORT",
                String.valueOf(mail.getImap().getPort()));
        settings.put("GIOTHONG_MESSAGES_SMTP_JOURNAL_SECURITY", "NONE");
        settings.put("GIOTHONG_MESSAGES_SMTP_JOURNAL_USERNAME", JOURNAL);
        settings.put("GIOTHONG_MESSAGES_SMTP_JOURNAL_PASSWORD", JOURNAL);
        return settings;
    }

    private static RequestSpecification signIn(RunningJar jar) {
        String token = given().port(jar.port())
                .contentType(ContentType.JSON)
                .body(Map.of("username", "district", "password", "giot-hong-demo"))
                .post("/api/v1/tokens")
                .path("token");
        return given().port(jar.port()).basePath("/api/v1").auth().oauth2(token).contentType(ContentType.JSON);
    }

    private static String chapter(RequestSpecification district) {
        return given(district).get("/chapters?code=524").path("items[0].id");
    }

    private static String send(RunningJar jar) {
        var district = signIn(jar);
        var audience = Map.of("channel", "EMAIL", "chapterId", chapter(district));
        return given(district)
                .body(Map.of("template", "SUC-KHOE-NANG", "audience", audience))
                .post("/messages")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private static JsonPath await(RunningJar jar, String mailing, Predicate<JsonPath> wanted) throws Exception {
        var district = signIn(jar);
        var end = Instant.now().plus(SENDING);
        while (true) {
            var now = given(district)
                    .get("/messages/" + mailing)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (wanted.test(now)) {
                return now;
            }
            assertThat(Instant.now()).as(now.prettify()).isBefore(end);
            assertThat(jar.endsWithin(LOOK)).as("still there").isFalse();
        }
    }

    /** Donors of the district who agreed to be written to, straight into the tables. */
    private static void seed(RunningJar jar, Path data) throws Exception {
        var chapter = UUID.fromString(chapter(signIn(jar)));
        try (var database = database(jar, data)) {
            database.setAutoCommit(false);
            try (var donors = database.prepareStatement(
                            "insert into donor (id, code, full_name, folded_name, sort_name, chapter_id,"
                                    + " opening_count, state, origin, kept, donation_count, created_at, version) values"
                                    + " (?, ?, ?, 'thu', 'thu', ?, 0, 'ACTIVE', 'PERSON', true, 0, utc_timestamp(), 0)");
                    var contacts = database.prepareStatement(
                            "insert into mail_contact (id, donor_id, email, language, changed_at, changed_by)"
                                    + " values (?, ?, ?, 'vi', utc_timestamp(), ?)");
                    var consents = database.prepareStatement(
                            "insert into consent (id, donor_id, purpose, channel, text_id, given_on, given_at,"
                                    + " given_by, given_how) values (?, ?, 'INVITATION', 'EMAIL',"
                                    + " x'019ffe0c0c0070018a01000000000004', '2026-01-01', utc_timestamp(), ?,"
                                    + " 'PAPER')")) {
                for (int n = 0; n < LETTERS; n++) {
                    var id = Ids.bytes(Ids.next());
                    donors.setBytes(1, id);
                    donors.setString(2, "THU-" + n);
                    donors.setString(3, "Người Nhận Thư " + n);
                    donors.setBytes(4, Ids.bytes(chapter));
                    donors.addBatch();
                    contacts.setBytes(1, Ids.bytes(Ids.next()));
                    contacts.setBytes(2, id);
                    contacts.setString(3, address(n));
                    contacts.setBytes(4, id);
                    contacts.addBatch();
                    consents.setBytes(1, Ids.bytes(Ids.next()));
                    consents.setBytes(2, id);
                    consents.setBytes(3, id);
                    consents.addBatch();
                }
                donors.executeBatch();
                contacts.executeBatch();
                consents.executeBatch();
            }
            database.commit();
        }
    }

    /** How many letters the process that was killed had claimed and not accounted for, and how many of them had left. */
    private void tellInHand(RunningJar jar, Path data) throws Exception {
        var claimed = 0;
        var left = 0;
        try (var database = database(jar, data);
                var query = database.prepareStatement("select address from letter where state = 'SENDING'");
                var found = query.executeQuery()) {
            while (found.next()) {
                claimed++;
                left += held(found.getString(1));
            }
        }
        LOG.infof("%d letters were in hand when the process was killed, %d of them had arrived", claimed, left);
    }

    private static String address(int n) {
        return "nguoi-nhan-" + n + "@example.org";
    }

    private static Connection database(RunningJar jar, Path data) throws Exception {
        var port = Arrays.stream(jar.server().info().arguments().orElseThrow())
                .filter(argument -> argument.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        var password = Files.readString(data.resolve("password")).strip();
        return DriverManager.getConnection(
                "jdbc:mysql://127.0.0.1:" + port + "/" + EmbeddedServer.NAME
                        + "?sslMode=DISABLED&rewriteBatchedStatements=true",
                EmbeddedServer.NAME,
                password);
    }

    /** Recipients whose mailbox holds another number of letters. */
    private Map<String, Integer> inboxesWithout(int expected) throws Exception {
        var counts = new HashMap<String, Integer>();
        for (int n = 0; n < LETTERS; n++) {
            var held = held(address(n));
            if (held != expected) {
                counts.put(address(n), held);
            }
        }
        return counts;
    }

    private int held(String address) throws Exception {
        var user = mail.getUserManager().getUserByEmail(address);
        return user == null
                ? 0
                : mail.getManagers().getImapHostManager().getInbox(user).getMessageCount();
    }
}

package vn.giothong;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.giothong.database.EmbeddedServer;

/** The packaged application, started and stopped as people do it. */
@Execution(ExecutionMode.CONCURRENT)
class PackagedIT {

    private static final Map<String, String> PLAIN = Map.of();
    private static final Map<String, String> DEMO = Map.of("GIOTHONG_DEMO", "true");
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration FIRST_DEMO_START = Duration.ofMinutes(5);

    private Path data = Path.of("");

    @BeforeEach
    void choose_an_empty_folder(TestInfo test) throws IOException {
        data = RunningJar.emptyFolder(test.getTestMethod().orElseThrow().getName());
    }

    @Test
    void stopped_it_ends_with_its_server_within_ten_seconds() throws Exception {
        try (var jar = RunningJar.start(data, PLAIN).ready(START)) {
            var server = jar.server();
            var asked = System.nanoTime();
            jar.terminate();
            assertThat(jar.exitCode()).isEqualTo(143);
            assertThat(server.isAlive()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(10));
            assertThat(data.resolve("mariadb.log")).content().contains("Shutdown complete");
            assertThat(jar.output()).contains("giot-hong stopped");
        }
    }

    @Test
    void killed_it_leaves_no_server_and_the_next_start_has_its_rows() throws Exception {
        try (var killed = RunningJar.start(data, PLAIN).ready(START)) {
            var orphan = killed.server();
            run(orphan, "create table kept (words varchar(20))");
            run(orphan, "insert into kept values ('Giọt Hồng')");
            killed.kill();
            try (var next = RunningJar.start(data, PLAIN).ready(START)) {
                assertThat(orphan.isAlive()).isFalse();
                assertThat(count(next.server(), "kept where words = 'Giọt Hồng'"))
                        .isEqualTo(1);
                var last = next.server();
                next.kill();
                assertThat(last.onExit()).succeedsWithin(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void two_run_side_by_side_but_not_on_the_same_data() throws Exception {
        try (var one = RunningJar.start(data, PLAIN);
                var two = RunningJar.start(RunningJar.installedFolder("beside"), PLAIN)) {
            one.ready(START);
            two.ready(START);
            try (var refused = RunningJar.start(data, PLAIN)) {
                assertThat(refused.exitCode()).isEqualTo(1);
                assertThat(refused.output())
                        .contains("đang được một tiến trình Giọt Hồng khác sử dụng")
                        .contains("is in use by another process");
            }
            assertThat(one.status("GET", "/q/health/ready", "")).isEqualTo(200);
        }
    }

    @Test
    void a_demo_is_for_this_machine_and_its_accounts_are_unknown_without_it() throws Exception {
        var club = """
                {"username": "club", "password": "giot-hong-demo"}""";
        try (var demo = RunningJar.start(data, DEMO).ready(FIRST_DEMO_START)) {
            assertThat(demo.status("POST", "/api/v1/tokens", club)).isEqualTo(201);
            assertThat(listensBeyondThisMachine(demo.port())).isFalse();
        }
        try (var plain = RunningJar.start(data, PLAIN).ready(START)) {
            assertThat(plain.status("POST", "/api/v1/tokens", club)).isEqualTo(401);
        }
    }

    @Test
    void with_another_server_it_starts_none_of_its_own() throws Exception {
        try (var other = EmbeddedServer.start(RunningJar.emptyFolder("other"))) {
            var settings = Map.of(
                    "QUARKUS_DATASOURCE_JDBC_URL", other.jdbcUrl(),
                    "QUARKUS_DATASOURCE_USERNAME", EmbeddedServer.NAME,
                    "QUARKUS_DATASOURCE_PASSWORD", other.password());
            try (var jar = RunningJar.start(data, settings).ready(START)) {
                assertThat(jar.output()).contains("started in");
                assertThat(data.resolve("mariadb")).doesNotExist();
            }
        }
    }

    private static boolean listensBeyondThisMachine(int port) throws IOException {
        var addresses = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .toList();
        for (var address : addresses) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(address, port), 500);
                return true;
            } catch (IOException refused) {
                assertThat(refused).hasMessageNotContaining("unreachable");
            }
        }
        return false;
    }

    private static String url(ProcessHandle server) throws IOException {
        var words =
                Files.readString(Path.of("/proc/" + server.pid() + "/cmdline")).split("\0", -1);
        var port = Arrays.stream(words)
                .filter(word -> word.startsWith("--port="))
                .findFirst()
                .orElseThrow()
                .substring("--port=".length());
        return "jdbc:mysql://127.0.0.1:" + port + "/giothong?sslMode=DISABLED";
    }

    private static String password(ProcessHandle server) throws IOException {
        return Files.readString(
                Path.of("/proc/" + server.pid() + "/cwd").toRealPath().resolveSibling("password"));
    }

    private static Connection connect(ProcessHandle server) throws IOException, SQLException {
        return DriverManager.getConnection(url(server), EmbeddedServer.NAME, password(server));
    }

    private static void run(ProcessHandle server, String sql) throws IOException, SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(ProcessHandle server, String table) throws IOException, SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

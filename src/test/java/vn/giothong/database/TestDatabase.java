package vn.giothong.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The one database of a test run: an embedded server with empty tables, or the MySQL given by {@code giothong.test.jdbc.url},
 * {@code .username} and {@code .password} (or {@code GIOTHONG_TEST_JDBC_URL} and so on). It lasts until the run ends, whatever the tests' profiles start anew.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "giothong.test.jdbc.url";
    private static final String USERNAME = "giothong.test.jdbc.username";
    private static final String PASSWORD = "giothong.test.jdbc.password";

    /** Of each process that runs tests one of its own. */
    public static Path folder() {
        return Path.of("target", "test-data-" + System.getProperty("giothong.test.fork", "fork-1"));
    }

    /** The server's programs, unpacked by the first who asks. */
    public static synchronized Path programs() throws IOException {
        var programs = folder().resolve("server");
        ServerPrograms.unpackUnder(programs);
        return programs;
    }

    @Override
    public Map<String, String> start() {
        // the class may be loaded more than once, the system properties are there once
        for (var name : List.of(URL, USERNAME, PASSWORD)) {
            takeFromEnvironment(name);
        }
        if (System.getProperty(URL) == null) {
            startEmbedded();
        }
        return Map.of(
                "giothong.secret",
                "a secret of the tests alone, and nobody else's",
                "giothong.demo",
                "true",
                "giothong.demo.fill",
                "false",
                "quarkus.datasource.jdbc.url",
                System.getProperty(URL),
                "quarkus.datasource.username",
                System.getProperty(USERNAME),
                "quarkus.datasource.password",
                System.getProperty(PASSWORD));
    }

    private static void takeFromEnvironment(String name) {
        var value = System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_'));
        if (value != null && System.getProperty(name) == null) {
            System.setProperty(name, value);
        }
    }

    private static void startEmbedded() {
        var folder = folder();
        try {
            ServerPrograms.delete(folder.resolve("mariadb"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // a test's rows need not survive a power cut
        var server = EmbeddedServer.start(
                folder, List.of("--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite"));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        System.setProperty(URL, server.jdbcUrl());
        System.setProperty(USERNAME, EmbeddedServer.NAME);
        System.setProperty(PASSWORD, server.password());
    }

    @Override
    public void stop() {
        // others may still come
    }
}

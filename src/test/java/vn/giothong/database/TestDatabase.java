package vn.giothong.database;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The database of a process that runs tests: an empty schema of its own, on one embedded server for the whole run or on the MySQL given
 * by {@code giothong.test.jdbc.url}, {@code .username} and {@code .password} (or {@code GIOTHONG_TEST_JDBC_URL} and so on). It lasts
 * until the run ends, whatever the tests' profiles start anew.
 */
public final class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "giothong.test.jdbc.url";
    private static final String USERNAME = "giothong.test.jdbc.username";
    private static final String PASSWORD = "giothong.test.jdbc.password";
    private static final String OWN = "giothong.test.jdbc.own";

    /** Of the server that all processes of a run share. */
    public static Path folder() {
        return Path.of("target", "test-data");
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
            joinEmbedded();
        }
        if (System.getProperty(OWN) == null) {
            System.setProperty(OWN, own(System.getProperty(URL)));
        }
        return Map.of(
                "giothong.secret",
                "a secret of the tests alone, and nobody else's",
                "giothong.demo",
                "true",
                "giothong.demo.fill",
                "false",
                "quarkus.datasource.jdbc.url",
                System.getProperty(OWN),
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

    private static void joinEmbedded() {
        try {
            var server = SharedServer.join(folder());
            System.setProperty(URL, server.jdbcUrl());
            System.setProperty(USERNAME, EmbeddedServer.NAME);
            System.setProperty(PASSWORD, server.password());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of this process, made anew; without a name for it the one that is given. */
    private static String own(String url) {
        var schema = System.getProperty("giothong.test.schema");
        if (schema == null) {
            return url;
        }
        try (var connection =
                        DriverManager.getConnection(url, System.getProperty(USERNAME), System.getProperty(PASSWORD));
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + schema);
            statement.execute("create database " + schema + " character set utf8mb4 collate utf8mb4_unicode_ci");
            return url.replaceFirst("/" + connection.getCatalog() + "(?=[?]|$)", "/" + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("no schema " + schema, e);
        }
    }

    @Override
    public void stop() {
        // others may still come
    }
}

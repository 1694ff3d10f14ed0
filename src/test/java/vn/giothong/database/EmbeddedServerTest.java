package vn.giothong.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedServerTest {

    private static final Path FOLDER = Path.of("target", "embedded-server");

    private Path folder = FOLDER;

    /** A long path, as a socket of the server would not bear it, with blanks and Vietnamese letters. */
    @BeforeEach
    void choose_an_empty_folder() throws IOException {
        ServerPrograms.delete(FOLDER);
        folder =
                FOLDER.resolve("Dữ liệu của Hội Chữ thập đỏ ".repeat(5).strip()).resolve("x".repeat(140));
        Files.createDirectories(folder);
        Files.createDirectories(TestDatabase.folder().resolve("server"));
        Files.createSymbolicLink(
                folder.resolve("server"),
                TestDatabase.folder().resolve("server").toAbsolutePath());
    }

    @AfterAll
    static void clear() throws IOException {
        ServerPrograms.delete(FOLDER);
    }

    @Test
    void rows_are_there_after_a_restart() throws SQLException {
        try (var server = EmbeddedServer.start(folder);
                var connection = connect(server)) {
            run(connection, "create table kept (words varchar(20))");
            run(connection, "insert into kept values ('Giọt Hồng')");
        }
        try (var server = EmbeddedServer.start(folder);
                var connection = connect(server)) {
            assertThat(ask(connection, "select words from kept")).isEqualTo("Giọt Hồng");
        }
    }

    @Test
    void it_speaks_as_the_application_expects() throws SQLException {
        try (var server = EmbeddedServer.start(folder);
                var connection = connect(server)) {
            assertThat(ask(connection, "select @@transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(ask(connection, "select @@max_allowed_packet")).isEqualTo("67108864");
            assertThat(ask(connection, "select @@bind_address")).isEqualTo("127.0.0.1");
            assertThat(
                            ask(
                                    connection,
                                    "select default_collation_name from information_schema.schemata where schema_name = 'giothong'"))
                    .isEqualTo("utf8mb4_unicode_ci");
        }
    }

    @Test
    void its_password_is_for_the_owner_alone_and_nobody_comes_in_without() throws IOException {
        try (var server = EmbeddedServer.start(folder)) {
            for (var file : new String[] {"password", "account.sql"}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file))))
                        .isEqualTo("rw-------");
            }
            for (var user : new String[] {"root", EmbeddedServer.NAME}) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> DriverManager.getConnection(server.jdbcUrl(), user, "")
                                .close())
                        .withMessageContaining("Access denied");
            }
        }
    }

    @Test
    void a_folder_in_use_is_refused_in_words_and_free_again_afterwards() {
        try (var server = EmbeddedServer.start(folder)) {
            assertThat(server.password()).hasSize(48);
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(() -> EmbeddedServer.start(folder))
                    .withMessageContaining("đang được một tiến trình Giọt Hồng khác sử dụng")
                    .withMessageContaining("is in use by another process");
        }
        EmbeddedServer.start(folder).close();
    }

    @Test
    void another_system_is_told_to_bring_its_own_server() {
        EmbeddedServer.refuseForeignSystem("Linux amd64");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> EmbeddedServer.refuseForeignSystem("Mac OS X aarch64"))
                .withMessageContaining("Mac OS X aarch64")
                .withMessageContaining("QUARKUS_DATASOURCE_JDBC_URL");
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.NAME, server.password());
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

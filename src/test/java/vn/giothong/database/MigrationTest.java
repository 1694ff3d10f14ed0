package vn.giothong.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.liquibase.LiquibaseFactory;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("mysql")
class MigrationTest {

    @Inject
    LiquibaseFactory liquibase;

    @Inject
    AgroalDataSource database;

    @Inject
    Migrations migrations;

    @Test
    void every_change_is_in_when_the_application_has_started() throws Exception {
        try (var changes = liquibase.createLiquibase()) {
            assertThat(changes.listUnrunChangeSets(liquibase.createContexts(), liquibase.createLabels()))
                    .isEmpty();
        }
    }

    @Test
    void every_file_of_the_folder_is_watched_for_changes() throws IOException {
        try (var files = Files.list(Path.of("migrations"))) {
            assertThat(new MigrationFiles().paths())
                    .containsExactlyInAnyOrderElementsOf(files.map(file -> "migrations/" + file.getFileName())
                            .toList());
        }
    }

    @Test
    void files_other_than_those_of_the_last_update_are_applied() throws Exception {
        execute("update DATABASECHANGELOG set tag = 'older files' where tag is not null");
        migrations.onStart(new StartupEvent());
        assertThat(tag()).isEqualTo(new MigrationFiles().digest());
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String tag() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select max(tag) from DATABASECHANGELOG")) {
            rows.next();
            return rows.getString(1);
        }
    }
}

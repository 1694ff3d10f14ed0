package vn.giothong.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.liquibase.LiquibaseFactory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("mysql")
class MigrationTest {

    @Inject
    LiquibaseFactory migrations;

    @Test
    void every_change_is_in_when_the_application_has_started() throws Exception {
        try (var liquibase = migrations.createLiquibase()) {
            assertThat(liquibase.listUnrunChangeSets(migrations.createContexts(), migrations.createLabels()))
                    .isEmpty();
        }
    }
}

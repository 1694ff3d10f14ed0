package vn.giothong.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.liquibase.LiquibaseFactory;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import liquibase.exception.LiquibaseException;

/**
 * Brings the tables up to date before anything else starts. Liquibase takes two seconds to find out that there is nothing to do; so
 * each update leaves the digest of its files as its tag, and only other files, or other tables, call Liquibase.
 */
@ApplicationScoped
class Migrations {

    private final LiquibaseFactory liquibase;
    private final AgroalDataSource database;
    private final MigrationFiles files = new MigrationFiles();

    Migrations(LiquibaseFactory liquibase, AgroalDataSource database) {
        this.liquibase = liquibase;
        this.database = database;
    }

    void onStart(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event)
            throws SQLException, LiquibaseException {
        var digest = files.digest();
        if (!digest.equals(lastUpdate())) {
            update(digest);
        }
    }

    private String lastUpdate() throws SQLException {
        try (var connection = database.getConnection()) {
            var known = one(
                    connection,
                    "select count(*) from information_schema.tables"
                            + " where table_schema = database() and table_name = 'DATABASECHANGELOG'");
            return known.equals("0")
                    ? ""
                    : one(
                            connection,
                            "select coalesce(max(tag), '') from DATABASECHANGELOG where orderexecuted ="
                                    + " (select max(orderexecuted) from DATABASECHANGELOG)");
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void update(String digest) throws LiquibaseException {
        try (var changes = liquibase.createLiquibase()) {
            changes.update(liquibase.createContexts(), liquibase.createLabels());
            changes.tag(digest);
        }
    }
}

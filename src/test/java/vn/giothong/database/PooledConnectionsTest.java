package vn.giothong.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A thread gets the connection that it gave back last, so what a session counts goes on from one use to the next. */
@QuarkusTest
@Tag("mysql")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PooledConnectionsTest {
    private static final String SENT = "show session status like 'Questions'";

    @Inject
    AgroalDataSource database;

    @Test
    void a_transaction_sends_its_statements_and_the_commit_alone() {
        var before = inTransaction();
        assertThat(inTransaction()).isEqualTo(before + 2);
    }

    @Test
    void a_write_asks_the_server_nothing_before() {
        var before = inTransaction();
        var after = QuarkusTransaction.requiringNew().call(() -> {
            update("update chapter_change set changes = changes where id = 1");
            return sent();
        });
        assertThat(after).isEqualTo(before + 3);
    }

    @Test
    void what_is_written_outside_a_transaction_is_there_at_once_and_what_is_rolled_back_never() throws SQLException {
        update("create table kept_at_once (id int)");
        update("insert into kept_at_once values (1)");
        try {
            QuarkusTransaction.begin();
            update("insert into kept_at_once values (2)");
            QuarkusTransaction.rollback();
            assertThat(QuarkusTransaction.requiringNew().call(() -> number("select sum(id) from kept_at_once", 1)))
                    .isEqualTo(1);
        } finally {
            update("drop table kept_at_once");
        }
    }

    @Test
    void a_session_has_autocommit_outside_a_transaction_alone() throws SQLException {
        var asked = "select @@autocommit";
        assertThat(number(asked, 1)).isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> number(asked, 1)))
                .isZero();
        assertThat(number(asked, 1)).isEqualTo(1);
        try (var own = database.getConnection()) {
            own.setAutoCommit(false);
        }
        assertThat(number(asked, 1)).isEqualTo(1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> number(asked, 1)))
                .isZero();
    }

    private long inTransaction() {
        return QuarkusTransaction.requiringNew().call(this::sent);
    }

    private long sent() throws SQLException {
        return number(SENT, 2);
    }

    private long number(String sql, int column) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(column);
        }
    }

    private void update(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}

package vn.giothong.database;

import com.mysql.cj.jdbc.JdbcConnection;
import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/**
 * Connections rest in the pool without autocommit, since nearly all that they do is a transaction: to turn it off for each and on again
 * would be two more round trips to the server. Whoever asks for one outside a transaction gets it with autocommit.
 */
@Singleton
class PooledConnections implements AgroalPoolInterceptor {
    private static final Set<Integer> OUTSIDE =
            Set.of(Status.STATUS_NO_TRANSACTION, Status.STATUS_COMMITTED, Status.STATUS_ROLLEDBACK);

    @Override
    public void onConnectionCreate(Connection connection) {
        autocommit(connection, false);
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (OUTSIDE.contains(QuarkusTransaction.getStatus())) {
            autocommit(connection, true);
        }
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        autocommit(connection, false);
    }

    /** On the driver's own connection, or the pool would put back what was there before. */
    private static void autocommit(Connection connection, boolean on) {
        try {
            connection.unwrap(JdbcConnection.class).setAutoCommit(on);
        } catch (SQLException broken) {
            throw new IllegalStateException("The connection to the database is broken", broken);
        }
    }
}

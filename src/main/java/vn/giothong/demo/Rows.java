package vn.giothong.demo;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;

/** Rows of one table, sent to the database a thousand at a time. */
public final class Rows implements AutoCloseable {
    private static final int BATCH = 1_000;

    private final PreparedStatement statement;
    private int waiting;

    /** The columns separated by commas, in the order of the values. */
    public Rows(Connection connection, String table, String columns) throws SQLException {
        var marks = String.join(",", Collections.nCopies(columns.split(",", -1).length, "?"));
        statement = connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + marks + ")");
    }

    public void add(@Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, stored(values[i]));
        }
        statement.addBatch();
        waiting++;
        if (waiting == BATCH) {
            flush();
        }
    }

    /** Ids as their bytes, moments in UTC, codes by their names. */
    private static @Nullable Object stored(@Nullable Object value) {
        if (value instanceof UUID id) {
            return Ids.bytes(id);
        }
        if (value instanceof Instant moment) {
            return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        }
        return value instanceof Enum<?> code ? code.name() : value;
    }

    private void flush() throws SQLException {
        statement.executeBatch();
        waiting = 0;
    }

    @Override
    public void close() throws SQLException {
        try (statement) {
            if (waiting > 0) {
                flush();
            }
        }
    }
}

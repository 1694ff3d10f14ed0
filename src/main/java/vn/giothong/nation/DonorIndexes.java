package vn.giothong.nation;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Indexes in which donors of one province land everywhere. They are taken down while donors are written and built from sorted rows
 * afterwards, in a small part of the time.
 */
final class DonorIndexes {
    private DonorIndexes() {}

    static int drop(Connection connection) throws SQLException {
        return run(
                connection,
                "alter table donor drop key ix_donor_identity, drop key ix_donor_folded, drop key ix_donor_sort");
    }

    static int build(Connection connection) throws SQLException {
        run(
                connection,
                "alter table donor add key ix_donor_identity (identity_hash), add key ix_donor_folded (folded_name, birth_year),"
                        + " add key ix_donor_sort (state, sort_name)");
        return run(
                connection, "analyze table donor, donor_word, donor_year, donation, drive, drive_total, drive_figure");
    }

    /** What was written last. */
    static int analyze(Connection connection) throws SQLException {
        return run(connection, "analyze table figure_month, figure_people");
    }

    private static int run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }
}

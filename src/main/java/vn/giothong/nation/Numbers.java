package vn.giothong.nation;

import java.sql.Connection;
import java.sql.SQLException;

/** Lets the codes of donors and drives go on behind those that were given here. */
final class Numbers {
    private Numbers() {}

    /** How many years have drives. */
    static int goOn(Connection connection, int donors) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate("update donor_code_sequence set next_number = " + (donors + 1));
            var years = statement.executeUpdate(
                    "insert into drive_number (of_year, latest)"
                            + " select year(held_on), max(cast(substring(code, 7) as unsigned)) from drive group by year(held_on)");
            connection.commit();
            return years;
        }
    }
}

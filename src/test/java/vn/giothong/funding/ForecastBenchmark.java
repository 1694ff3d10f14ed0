package vn.giothong.funding;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.giothong.World;
import vn.giothong.database.Ids;
import vn.giothong.intake.ListWorld;

/**
 * How long a forecast over 600,000 donors takes with its test on the last ten years, each of which has the whole year before it to go by,
 * beside reading the same two tables by plain SQL.
 */
@QuarkusTest
@Tag("benchmark")
class ForecastBenchmark {
    private static final Logger LOG = Logger.getLogger(ForecastBenchmark.class);
    private static final int DONORS = 600_000;
    private static final int YEARS = 11;

    /** Of all donors how many gave: at so many times everybody, the first half, the first third and the first quarter, 600,000 gifts a year. */
    private static final int[] TIMES = {3, 6, 9, 8};

    private static final double LIMIT_SECONDS = 60;
    private static final String DIGIT =
            "(select 0 i union all select 1 union all select 2 union all select 3 union all select 4"
                    + " union all select 5 union all select 6 union all select 7 union all select 8 union all select 9)";

    @Inject
    AgroalDataSource database;

    @Test
    void a_forecast_over_600_000_donors_takes_less_than_a_minute() throws Exception {
        fill();
        var scan = seconds(() -> {
            scan("select id, chapter_id, sex, birth_date, birth_year, opening_count, opening_until from donor"
                    + " where state = 'ACTIVE'");
            scan("select donor_id, given_on from donation where state = 'LIVE'");
        });
        var forecast = seconds(() -> FundingStory.forecast(2026));
        LOG.info(String.format(
                Locale.ROOT, "%d donors: forecast %.1f s, plain SQL scan %.1f s", DONORS, forecast, scan));
        assertThat(forecast).isLessThan(LIMIT_SECONDS);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double seconds(Work work) throws SQLException {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private void scan(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement =
                        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    rows.getBytes(1);
                }
            }
        }
    }

    private void fill() throws SQLException {
        var chapter = UUID.fromString(World.chapter("21040"));
        try (var connection = database.getConnection()) {
            write(
                    connection,
                    "insert into donor (id, code, full_name, folded_name, sort_name, sex, birth_year, chapter_id,"
                            + " opening_count, state, origin, kept, donation_count, created_at, version, from_lists)"
                            + " select unhex(concat('0170000000007000a', lpad(hex(n.i), 15, '0'))),"
                            + " concat('B-', n.i), 'x', 'x', 'x', if(n.i % 2 = 0, 'F', 'M'), 1965 + n.i % 40, ?,"
                            + " n.i % 40, 'ACTIVE', 'DESK', false, 0, now(6), 0, '' from " + numbers(),
                    Ids.bytes(chapter));
            var drive = 0;
            for (int part = 1; part <= TIMES.length; part++) {
                for (int time = 0; time < TIMES[part - 1]; time++) {
                    give(connection, drive++, DONORS / part);
                }
            }
        }
    }

    /** The first so many donors give once more, on days all over the years; nobody sooner than after twelve weeks. */
    private static void give(Connection connection, int drive, int donors) throws SQLException {
        var id = Ids.bytes(ListWorld.drive((2015 + drive % YEARS) + "-03-15"));
        write(
                connection,
                "insert into donation (id, drive_id, donor_id, outcome_id, given_on, component, evidence, chapter_id,"
                        + " collector_id, first_time, flags, notes, state, created_at)"
                        + " select unhex(concat('01700000000070" + String.format(Locale.ROOT, "%02x", drive)
                        + "b', lpad(hex(n.i), 15, '0'))), d.id,"
                        + " unhex(concat('0170000000007000a', lpad(hex(n.i), 15, '0'))), d.id,"
                        + " date_add('2015-01-01', interval (n.i * 37 + " + drive * 353 + ") % " + YEARS * 365
                        + " day),"
                        + " 'WHOLE_BLOOD', 'A', d.chapter_id, d.collector_id, false, '', '', 'LIVE', now(6)"
                        + " from drive d join " + numbers() + " where d.id = ? and n.i < " + donors,
                id);
    }

    /** The numbers from 0 to 599,999. */
    private static String numbers() {
        return "(select a.i + 10 * b.i + 100 * c.i + 1000 * d.i + 10000 * e.i + 100000 * f.i i from " + DIGIT
                + " a join "
                + DIGIT + " b join " + DIGIT + " c join " + DIGIT + " d join " + DIGIT + " e join " + DIGIT
                + " f where f.i < 6) n";
    }

    private static void write(Connection connection, String sql, byte[] value) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, value);
            statement.executeUpdate();
        }
    }
}

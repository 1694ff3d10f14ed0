package vn.giothong;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.giothong.database.EmbeddedServer;

/** A thousandth of the nation, made and counted again by the commands of the packaged application. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NationIT {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final String ALL = "area_id = x'ffffffffffffffffffffffffffffffff'";

    @Test
    void every_stored_figure_of_a_nation_equals_its_donations() throws Exception {
        var data = RunningJar.emptyFolder("a_nation");
        var made = RunningJar.command(data, LIMIT, "nation", "--scale=0.001", "--until=2026-10-31");
        assertThat(made.exitCode()).as(made.output()).isZero();
        try (var server = EmbeddedServer.start(data)) {
            assertThat(count(server, "select count(*) from donor")).isEqualTo(6_000);
            assertThat(count(server, "select count(*) from drive")).isEqualTo(120);
            assertThat(count(server, "select count(*) from donation")).isBetween(16_500, 17_500);
            assertThat(count(server, "select count(distinct bag_number) from donation"))
                    .isEqualTo(count(server, "select count(*) from donation"));
            assertThat(count(server, "select count(*) from donation where flags <> ''"))
                    .isZero();
            assertThat(count(server, "select count(distinct donor_id) from donor_word"))
                    .isEqualTo(6_000);
            assertThat(count(
                            server,
                            "select count(*) from registration r join drive d on d.id = r.drive_id"
                                    + " where d.held_on <= '2024-10-31'"))
                    .isZero();
            assertThat(count(server, "select count(*) from registration")).isPositive();
            assertThat(count(server, "select sum(donations) from figure_month where " + ALL + " and dimension = 'SEX'"))
                    .isEqualTo(count(server, "select count(*) from donation"));
            assertThat(count(server, "select sum(donors) from figure_people where " + ALL + " and year = 2025"))
                    .isEqualTo(
                            count(server, "select count(distinct donor_id) from donation where year(given_on) = 2025"));
            assertThat(count(
                            server,
                            "select count(*) from registration r left join outcome o on o.registration_id = r.id"
                                    + " where o.id is null"))
                    .isZero();
        }
        var right = RunningJar.command(data, LIMIT, "recount");
        assertThat(right.exitCode()).as(right.output()).isZero();
        assertThat(right.output()).contains("120 drives counted again, 0 differences");
    }

    private static int count(EmbeddedServer server, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), EmbeddedServer.NAME, server.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

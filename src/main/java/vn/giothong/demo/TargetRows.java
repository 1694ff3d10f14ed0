package vn.giothong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import vn.giothong.database.Ids;

/** What the districts and the province set out to collect in the years of the demonstration: a little more than their drives plan. */
final class TargetRows {
    private static final String PLANNED =
            "select v.chapter_id, year(d.held_on), ceiling(sum(d.target_units) * 1.05 / 10) * 10 from drive d"
                    + " join chapter_version c on c.chapter_id = d.chapter_id and c.valid_to is null"
                    + " join chapter_version v on v.valid_to is null and v.level = 'DISTRICT' and v.chapter_id in (c.chapter_id, c.parent_id)"
                    + " where d.state in ('APPROVED', 'CLOSED') and year(d.held_on) <= ? group by v.chapter_id, year(d.held_on)";
    private static final String TOGETHER = "select v.chapter_id, t.year, sum(t.units) from report_target t"
            + " join chapter_version v on v.valid_to is null and v.level = 'PROVINCE' where ? > 0 group by v.chapter_id, t.year";

    private final Connection connection;
    private final LocalDate today;

    TargetRows(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    void write() throws SQLException {
        write(PLANNED);
        write(TOGETHER);
        round(1, "Đợt Tết và Lễ hội Xuân hồng", MonthDay.of(1, 5), MonthDay.of(3, 31));
        round(2, "Hành trình Đỏ", MonthDay.of(6, 1), MonthDay.of(7, 31));
        round(3, "Đợt cuối năm", MonthDay.of(9, 1), MonthDay.of(12, 20));
    }

    /** A round of this year, for the whole province. */
    private void round(int number, String name, MonthDay from, MonthDay to) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into target_round (id, year, round, chapter_id, name, from_on, to_on, set_by, set_at)"
                        + " select ?, ?, ?, v.chapter_id, ?, ?, ?, a.id, ? from chapter_version v join account a"
                        + " on a.username = 'province' where v.valid_to is null and v.level = 'PROVINCE'")) {
            var year = today.getYear();
            insert.setBytes(1, Ids.bytes(Ids.next()));
            insert.setInt(2, year);
            insert.setInt(3, number);
            insert.setString(4, name);
            insert.setObject(5, from.atYear(year));
            insert.setObject(6, to.atYear(year));
            insert.setObject(7, LocalDateTime.of(year - 1, 12, 20, 2, 0));
            insert.executeUpdate();
        }
    }

    private void write(String found) throws SQLException {
        try (var select = connection.prepareStatement(found);
                var insert = connection.prepareStatement(
                        "insert into report_target (id, year, round, chapter_id, units, set_by, set_at)"
                                + " select ?, ?, 0, ?, ?, id, ? from account where username = 'province'")) {
            select.setInt(1, today.getYear());
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    insert.setBytes(1, Ids.bytes(Ids.next()));
                    insert.setInt(2, rows.getInt(2));
                    insert.setBytes(3, rows.getBytes(1));
                    insert.setInt(4, rows.getInt(3));
                    insert.setObject(5, LocalDateTime.of(rows.getInt(2) - 1, 12, 20, 2, 0));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}

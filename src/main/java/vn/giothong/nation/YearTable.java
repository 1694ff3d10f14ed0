package vn.giothong.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import vn.giothong.demo.Rows;

/** Writes who gave in which year for which chapter. */
final class YearTable {
    private record Key(int year, UUID chapterId, UUID donorId) {}

    private record Sum(int donations, boolean first) {
        Sum plus(Sum other) {
            return new Sum(donations + other.donations, first || other.first);
        }
    }

    private final Connection connection;

    YearTable(Connection connection) {
        this.connection = connection;
    }

    void write(List<HeldDrive> drives) throws SQLException {
        var sums = new TreeMap<Key, Sum>(
                Comparator.comparing(Key::year).thenComparing(Key::chapterId).thenComparing(Key::donorId));
        for (var drive : drives) {
            for (var gift : drive.gifts) {
                var key = new Key(drive.on.getYear(), drive.host.id(), gift.giver().id);
                sums.merge(key, new Sum(1, gift.first()), Sum::plus);
            }
        }
        try (var rows = new Rows(connection, "donor_year", "year,chapter_id,donor_id,donations,first_time")) {
            for (var entry : sums.entrySet()) {
                var key = entry.getKey();
                rows.add(
                        key.year(),
                        key.chapterId(),
                        key.donorId(),
                        entry.getValue().donations(),
                        entry.getValue().first());
            }
        }
        connection.commit();
    }
}

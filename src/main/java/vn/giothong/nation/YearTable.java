package vn.giothong.nation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import vn.giothong.demo.Rows;
import vn.giothong.report.PeopleSums;

/** Writes who gave in which year for which chapter, and how many different people that makes of the province's year. */
final class YearTable {
    private record Key(int year, UUID chapterId, UUID donorId) {}

    private record Sum(int donations, boolean first) {
        Sum plus(Sum other) {
            return new Sum(donations + other.donations, first || other.first);
        }
    }

    private final Connection connection;
    private final UUID areaId;
    private final RowIds ids;

    YearTable(Connection connection, UUID areaId, RowIds ids) {
        this.connection = connection;
        this.areaId = areaId;
        this.ids = ids;
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
        people(sums);
        connection.commit();
    }

    private void people(Map<Key, Sum> sums) throws SQLException {
        var donors = new HashMap<UUID, List<PeopleSums.Gave>>();
        sums.forEach((key, sum) -> donors.computeIfAbsent(key.donorId(), ignored -> new ArrayList<>())
                .add(new PeopleSums.Gave(areaId, key.year(), sum.first())));
        var people = new PeopleSums();
        donors.values().forEach(donor -> people.add(donor, 1));
        try (var rows = new Rows(connection, "figure_people", "area_id,year,id,donors,first_time,lapsed")) {
            for (var entry : people.sums().entrySet()) {
                var key = entry.getKey();
                var sum = entry.getValue();
                rows.add(key.areaId(), key.year(), ids.next(), sum.donors(), sum.firstTime(), sum.lapsed());
            }
        }
    }
}

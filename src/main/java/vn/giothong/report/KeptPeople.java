package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import vn.giothong.database.Ids;
import vn.giothong.drive.MonthSums;

/**
 * Keeps how many different people gave by area and year. A change adds a row with what it comes to, so that nobody waits for
 * somebody else's; the rows of an area and year add up, and from time to time they are made one.
 */
@ApplicationScoped
class KeptPeople {
    private static final String COLUMNS = "area_id, year, id, donors, first_time, lapsed";
    private static final int MOST_AT_ONCE = 5_000;

    /** Adds what has changed, in the caller's transaction. */
    static void add(PeopleSums change) {
        var rows = change.sums().entrySet().stream()
                .filter(entry -> !entry.getValue().equals(PeopleSums.People.NOBODY))
                .toList();
        if (!rows.isEmpty()) {
            Panache.getEntityManager().unwrap(Session.class).doWork(connection -> {
                try (var insert = connection.prepareStatement(
                        "insert into figure_people (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?)")) {
                    for (var row : rows) {
                        fill(insert, row.getKey(), row.getValue());
                        insert.addBatch();
                    }
                    insert.executeBatch();
                }
            });
        }
    }

    private static void fill(PreparedStatement insert, PeopleSums.Key key, PeopleSums.People people)
            throws SQLException {
        insert.setBytes(1, Ids.bytes(key.areaId()));
        insert.setInt(2, key.year());
        insert.setBytes(3, Ids.bytes(Ids.next()));
        insert.setLong(4, people.donors());
        insert.setLong(5, people.firstTime());
        insert.setLong(6, people.lapsed());
    }

    /** By year; a year without anybody is not there. */
    static Map<Integer, PeopleSums.People> of(UUID area, int first, int last) {
        var found = new HashMap<Integer, PeopleSums.People>();
        rows(sql("select year, sum(donors), sum(first_time), sum(lapsed) from figure_people"
                                + " where area_id = ?1 and year between ?2 and ?3 group by year")
                        .setParameter(1, Ids.bytes(area))
                        .setParameter(2, first)
                        .setParameter(3, last))
                .forEach(row -> found.put(((Number) row[0]).intValue(), people(row, 1)));
        return found;
    }

    static Map<PeopleSums.Key, PeopleSums.People> all() {
        var found = new HashMap<PeopleSums.Key, PeopleSums.People>();
        rows(sql("select area_id, year, sum(donors), sum(first_time), sum(lapsed) from figure_people"
                        + " group by area_id, year"))
                .forEach(row -> found.put(key(row), people(row, 2)));
        found.values().removeIf(PeopleSums.People.NOBODY::equals);
        return found;
    }

    private static PeopleSums.Key key(Object[] row) {
        return new PeopleSums.Key(Ids.of((byte[]) row[0]), ((Number) row[1]).intValue());
    }

    private static PeopleSums.People people(Object[] row, int at) {
        return new PeopleSums.People(
                ((Number) row[at]).longValue(), ((Number) row[at + 1]).longValue(), ((Number) row[at + 2]).longValue());
    }

    /** Makes one row of many. */
    @Scheduled(
            every = "{giothong.figures.every}",
            delayed = "15s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    void gather() {
        QuarkusTransaction.requiringNew()
                .call(() ->
                        rows(sql("select area_id, year from figure_people group by area_id, year having count(*) > 1")))
                .forEach(row -> QuarkusTransaction.requiringNew().run(() -> gather(key(row))));
    }

    private static void gather(PeopleSums.Key key) {
        MonthSums.takeTurn();
        var rows = rows(sql("select id, donors, first_time, lapsed from figure_people where area_id = ?1 and year = ?2"
                        + " order by id")
                .setParameter(1, Ids.bytes(key.areaId()))
                .setParameter(2, key.year())
                .setMaxResults(MOST_AT_ONCE));
        if (rows.size() > 1) {
            gather(key, rows);
        }
    }

    private static void gather(PeopleSums.Key key, List<Object[]> rows) {
        var sum = rows.stream()
                .map(row -> people(row, 1))
                .reduce(PeopleSums.People.NOBODY, (one, other) -> one.plus(other, 1));
        forget(key, rows.stream().map(row -> (byte[]) row[0]).toList());
        var gathered = new PeopleSums();
        gathered.sums().put(key, sum);
        add(gathered);
    }

    private static void forget(PeopleSums.Key key, Collection<byte[]> ids) {
        sql("delete from figure_people where area_id = ?1 and year = ?2 and id in (?3)")
                .setParameter(1, Ids.bytes(key.areaId()))
                .setParameter(2, key.year())
                .setParameter(3, ids)
                .executeUpdate();
    }

    /** Puts these in the place of what is kept, in the caller's transaction. */
    static void replace(PeopleSums counted, Collection<PeopleSums.Key> keys) {
        MonthSums.takeTurn();
        var wanted = new PeopleSums();
        for (var key : keys) {
            sql("delete from figure_people where area_id = ?1 and year = ?2")
                    .setParameter(1, Ids.bytes(key.areaId()))
                    .setParameter(2, key.year())
                    .executeUpdate();
            wanted.sums().put(key, counted.sums().getOrDefault(key, PeopleSums.People.NOBODY));
        }
        add(wanted);
    }

    private static Query sql(String sql) {
        return Panache.getEntityManager().createNativeQuery(sql);
    }

    @SuppressWarnings("unchecked") // a native query answers rows of columns
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}

package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giothong.database.Ids;

/**
 * What the drives of an area and a month come to, kept for reports about whole areas and about everything. A month in which a drive
 * has changed since is read from its drives until it is added up again, so an answer is never behind.
 */
@ApplicationScoped
public class MonthSums {
    /** Stands for all areas together. */
    public static final UUID EVERYWHERE = new UUID(-1, -1);

    private static final int SECONDS_OF_A_MONTH = 600;

    /** The number of a month: its year times a hundred plus what it is in the year. */
    public static int number(LocalDate day) {
        return StaleMonth.number(day);
    }

    /** The numbers of the months whose drives have to be read, since one changed in one of the areas. */
    public static Set<Integer> behind(LocalDate from, LocalDate to, Set<UUID> areas) {
        return StaleMonth.between(from, to, areas);
    }

    /** Adds up what has changed, a month at a time. */
    @Scheduled(
            every = "{giothong.figures.every}",
            delayed = "10s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    public void refresh() {
        for (var month : QuarkusTransaction.requiringNew().call(StaleMonth::months)) {
            inTurn(() -> refresh(month));
        }
    }

    /** Adds up every month there is, where drives were written past the application. */
    public void rebuild() {
        for (var month : QuarkusTransaction.requiringNew().call(MonthSums::months)) {
            inTurn(() -> store(month, Set.of()));
        }
    }

    /** The months in which there are drives or sums. */
    static List<Integer> months() {
        var found = new ArrayList<Integer>();
        var months = Panache.getEntityManager()
                .createNativeQuery("select distinct year(held_on) * 100 + month(held_on) from drive"
                        + " union select month from figure_month")
                .getResultList();
        for (var month : months) {
            found.add(((Number) month).intValue());
        }
        return found;
    }

    private static void inTurn(Runnable work) {
        QuarkusTransaction.requiringNew().timeout(SECONDS_OF_A_MONTH).run(() -> {
            takeTurn();
            work.run();
        });
    }

    /** Waits for others who add up, so that nobody sums up areas of which another has just written one. */
    public static void takeTurn() {
        Panache.getEntityManager()
                .createNativeQuery("select id from figure_turn where id = 1 for update")
                .getSingleResult();
    }

    private static void refresh(int month) {
        var marks = StaleMonth.in(month);
        if (!marks.isEmpty()) {
            store(month, StaleMonth.areas(marks));
            StaleMonth.forget(marks);
        }
    }

    /** No areas are all of them. */
    static void store(int month, Set<UUID> areas) {
        MonthSql.of(month, areas, "delete from figure_month where month = :month" + MonthSql.among("area_id", areas))
                .executeUpdate();
        for (var sums : MonthSql.sums(areas)) {
            MonthSql.within(month, areas, insert(sums)).executeUpdate();
        }
        everywhere(month, "delete from figure_month where month = :month and area_id = :everywhere");
        everywhere(month, insert(MonthSql.everywhere()));
    }

    private static void everywhere(int month, String sql) {
        MonthSql.of(month, Set.of(), sql)
                .setParameter("everywhere", Ids.bytes(EVERYWHERE))
                .executeUpdate();
    }

    private static String insert(String select) {
        return "insert into figure_month (" + MonthSql.COLUMNS + ") " + select;
    }
}

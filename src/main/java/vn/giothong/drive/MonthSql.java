package vn.giothong.drive;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.giothong.database.Ids;

/** The statements that add up the drives of a month, of some areas or of all; each answers rows of {@link #COLUMNS}. */
final class MonthSql {
    static final String COLUMNS =
            "area_id, dimension, month, item, drives, registered, arrived, donations, millilitres,"
                    + " deferrals, first_time, target";

    private static final String DRIVES = " from drive d join chapter c on c.id = d.chapter_id";
    private static final String COUNTING =
            " where d.held_on between :first and :last and d.state in ('APPROVED', 'CLOSED')";

    private MonthSql() {}

    /** One for each dimension of drives and one for those of their people. */
    static List<String> sums(Collection<UUID> areas) {
        var among = COUNTING + among("c.area_id", areas);
        return List.of(
                totals("TOTAL", "''", among),
                totals("CAMPAIGN", "coalesce(d.campaign_code, 'UNKNOWN')", among),
                totals("COLLECTOR", "lower(hex(d.collector_id))", among),
                totals("EMERGENCY", "if(d.emergency, '1', '0')", among),
                "select c.area_id, f.dimension, :month, f.item, 0, sum(f.registered), 0, sum(f.donations),"
                        + " sum(f.millilitres), sum(f.deferrals), sum(f.first_time), 0" + DRIVES
                        + " join drive_figure f on f.drive_id = d.id" + among
                        + " group by c.area_id, f.dimension, f.item");
    }

    private static String totals(String dimension, String item, String among) {
        return "select c.area_id, '" + dimension + "', :month, " + item
                + ", count(*), sum(t.registered), sum(t.arrived),"
                + " sum(t.donations), sum(t.millilitres), sum(t.deferrals), sum(t.first_time), sum(d.target_units)"
                + DRIVES + " join drive_total t on t.drive_id = d.id" + among + " group by c.area_id, " + item;
    }

    /** All areas together, of the sums that stand. */
    static String everywhere() {
        return "select :everywhere, m.dimension, m.month, m.item, sum(m.drives), sum(m.registered), sum(m.arrived),"
                + " sum(m.donations), sum(m.millilitres), sum(m.deferrals), sum(m.first_time), sum(m.target)"
                + " from figure_month m where m.month = :month and m.area_id <> :everywhere"
                + " group by m.dimension, m.month, m.item";
    }

    /** No areas are all of them. */
    static String among(String column, Collection<UUID> areas) {
        return areas.isEmpty() ? "" : " and " + column + " in (:areas)";
    }

    static Query within(int month, Collection<UUID> areas, String sql) {
        var first = LocalDate.of(month / 100, month % 100, 1);
        return of(month, areas, sql)
                .setParameter("first", first)
                .setParameter("last", first.plusMonths(1).minusDays(1));
    }

    static Query of(int month, Collection<UUID> areas, String sql) {
        var query = Panache.getEntityManager().createNativeQuery(sql).setParameter("month", month);
        return areas.isEmpty()
                ? query
                : query.setParameter("areas", areas.stream().map(Ids::bytes).toList());
    }
}

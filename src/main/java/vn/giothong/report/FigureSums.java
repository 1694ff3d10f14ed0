package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.giothong.database.Ids;
import vn.giothong.drive.MonthSums;

/**
 * Adds up what drives come to. No donation is looked at; whole areas and whole months are taken from the sums that are kept of them,
 * so that a nation's year costs no more than a district's.
 */
final class FigureSums {
    private static final String TOTALS =
            ", count(*), sum(t.registered), sum(t.arrived), sum(t.donations), sum(t.millilitres), sum(t.deferrals),"
                    + " sum(t.firstTime), sum(d.targetUnits) from Drive d join DriveTotal t on t.driveId = d.id where ";
    private static final String ITEMS =
            "select f.item, 0, sum(f.registered), 0, sum(f.donations), sum(f.millilitres), sum(f.deferrals), sum(f.firstTime)"
                    + " from Drive d join DriveFigure f on f.driveId = d.id and f.dimension = :dimension where ";
    private static final String KEPT =
            ", sum(drives), sum(registered), sum(arrived), sum(donations), sum(millilitres), sum(deferrals), sum(first_time),"
                    + " sum(target) from figure_month where area_id in (:areas) and dimension = :dimension and ";

    private FigureSums() {}

    static Sums total(Scope scope) {
        return by(By.YEAR, scope).values().stream().reduce(Sums.NOTHING, Sums::plus);
    }

    /** By the key that the database has; null is a key too. */
    static Map<@Nullable Object, Sums> by(By by, Scope scope) {
        var kept = by.kept();
        var found = new HashMap<@Nullable Object, Sums>();
        if (kept == null || scope.areas().isEmpty()) {
            fromDrives(by, scope, key -> key, found);
        } else {
            var cut = cut(scope);
            fromMonths(by.keptColumn(), kept, scope, cut, by::key, found);
            around(scope, cut).forEach(piece -> fromDrives(by, piece, key -> key, found));
        }
        return found;
    }

    /** By the units that lie right below another: those of whole areas, and those of single chapters. */
    static Map<UUID, Sums> byUnit(Scope scope, Map<UUID, UUID> areas, UnaryOperator<UUID> units) {
        var found = new HashMap<UUID, Sums>();
        var cut = cut(scope);
        fromMonths("area_id", "TOTAL", scope, cut, area -> areas.get(Ids.of((byte[]) area)), found);
        around(scope, cut)
                .forEach(piece -> fromDrives(By.CHAPTER, piece, chapter -> units.apply((UUID) chapter), found));
        return found;
    }

    private static Days.Cut cut(Scope scope) {
        if (scope.areas().isEmpty()) {
            return new Days.Cut(List.of(), List.of(new Days(scope.from(), scope.to())));
        }
        var behind = MonthSums.behind(scope.from(), scope.to(), scope.areas());
        return new Days(scope.from(), scope.to()).cut(behind::contains);
    }

    /** Whose drives have to be read: everybody's outside of kept months, and within them those of no whole area. */
    private static List<Scope> around(Scope scope, Days.Cut cut) {
        var pieces = new ArrayList<Scope>();
        cut.others().forEach(days -> pieces.add(scope.on(days)));
        if (!scope.rest().isEmpty()) {
            cut.kept().forEach(days -> pieces.add(scope.restOn(days)));
        }
        return pieces;
    }

    private static <K> void fromMonths(
            String column, String dimension, Scope scope, Days.Cut cut, Function<Object, K> key, Map<K, Sums> found) {
        if (cut.kept().isEmpty()) {
            return;
        }
        var months = IntStream.range(0, cut.kept().size())
                .mapToObj(n -> "month between :from" + n + " and :to" + n)
                .collect(Collectors.joining(" or ", "(", ")"));
        var query = Panache.getEntityManager()
                .createNativeQuery("select " + column + KEPT + months + " group by " + column, Object[].class)
                .setParameter("areas", scope.areas().stream().map(Ids::bytes).toList())
                .setParameter("dimension", dimension);
        fill(query, cut.kept());
        for (var row : query.getResultList()) {
            found.merge(key.apply(((Object[]) row)[0]), Sums.of((Object[]) row), Sums::plus);
        }
    }

    private static void fill(Query query, List<Days> months) {
        for (int n = 0; n < months.size(); n++) {
            query.setParameter("from" + n, MonthSums.number(months.get(n).from()))
                    .setParameter("to" + n, MonthSums.number(months.get(n).to()));
        }
    }

    private static <K> void fromDrives(By by, Scope scope, Function<@Nullable Object, K> key, Map<K, Sums> found) {
        var expression = by.expression();
        var query = expression == null
                ? Panache.getEntityManager()
                        .createQuery(ITEMS + scope.condition() + " group by f.item", Object[].class)
                        .setParameter("dimension", String.valueOf(by.dimension()))
                : Panache.getEntityManager()
                        .createQuery(
                                "select " + expression + TOTALS + scope.condition() + " group by " + expression,
                                Object[].class);
        scope.fill(query).getResultList().forEach(row -> found.merge(key.apply(row[0]), Sums.of(row), Sums::plus));
    }
}

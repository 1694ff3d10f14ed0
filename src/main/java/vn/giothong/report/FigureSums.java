package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adds up what drives come to. No donation is looked at. */
final class FigureSums {
    private static final String TOTALS =
            ", count(*), sum(t.registered), sum(t.arrived), sum(t.donations), sum(t.millilitres), sum(t.deferrals),"
                    + " sum(t.firstTime), sum(d.targetUnits) from Drive d join DriveTotal t on t.driveId = d.id where ";
    private static final String ITEMS =
            "select f.item, 0, sum(f.registered), 0, sum(f.donations), sum(f.millilitres), sum(f.deferrals), sum(f.firstTime)"
                    + " from Drive d join DriveFigure f on f.driveId = d.id and f.dimension = :dimension where ";

    private FigureSums() {}

    static Sums total(Scope scope) {
        var query = Panache.getEntityManager().createQuery("select 1" + TOTALS + scope.condition(), Object[].class);
        return Sums.of(scope.fill(query).getSingleResult());
    }

    /** By the key that the database has; null is a key too. */
    static Map<@Nullable Object, Sums> by(By by, Scope scope) {
        var found = new HashMap<@Nullable Object, Sums>();
        var expression = by.expression();
        var query = expression == null
                ? Panache.getEntityManager()
                        .createQuery(ITEMS + scope.condition() + " group by f.item", Object[].class)
                        .setParameter("dimension", String.valueOf(by.dimension()))
                : Panache.getEntityManager()
                        .createQuery(
                                "select " + expression + TOTALS + scope.condition() + " group by " + expression,
                                Object[].class);
        scope.fill(query).getResultList().forEach(row -> found.put(row[0], Sums.of(row)));
        return found;
    }
}

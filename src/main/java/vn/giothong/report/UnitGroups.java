package vn.giothong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;

/** The units below one, and what belongs to it itself, with their donations by sex and age band. */
@ApplicationScoped
class UnitGroups {
    private final FigureReports reports;

    UnitGroups(FigureReports reports) {
        this.reports = reports;
    }

    /** Rows of the report by chapter, in its order; what belongs to the unit itself is what those below leave of it. */
    @Transactional
    public Map<FigureRow, Map<String, Long>> of(Actor actor, FigureQuery.Read query, FigureReport units) {
        var itself = String.valueOf(units.chapterId());
        var found = new LinkedHashMap<FigureRow, Map<String, Long>>();
        FigureRow own = null;
        for (var row : units.rows()) {
            if (row.key().equals(itself)) {
                own = row;
            } else {
                found.put(row, groups(actor, query, UUID.fromString(row.key())));
            }
        }
        if (own != null) {
            var left = groups(actor, query, units.chapterId());
            found.values().forEach(below -> below.forEach((key, n) -> left.merge(key, -n, Long::sum)));
            left.values().removeIf(n -> n == 0);
            found.put(own, left);
        }
        return found;
    }

    private Map<String, Long> groups(Actor actor, FigureQuery.Read query, @Nullable UUID unit) {
        var asked = new FigureQuery.Read(unit, query.from(), query.to(), By.SEX_AGE, query.today());
        var found = new LinkedHashMap<String, Long>();
        reports.of(actor, asked, "en").rows().stream()
                .filter(row -> FigureRow.known(row.donations()) > 0)
                .forEach(row -> found.put(row.key(), FigureRow.known(row.donations())));
        return found;
    }
}

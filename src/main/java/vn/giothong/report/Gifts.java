package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.audit.Audit;
import vn.giothong.web.Listing;
import vn.giothong.web.Paging;

/** Shows the donations behind a figure to those who see the people of drives, and writes down that they looked. */
@ApplicationScoped
class Gifts {
    private final Access access;
    private final Areas areas;
    private final Audit audit;

    Gifts(Access access, Areas areas, Audit audit) {
        this.access = access;
        this.areas = areas;
        this.audit = audit;
    }

    boolean sees(Actor actor) {
        return !access.reach(actor, Action.READ_DRIVE_PEOPLE).nothing();
    }

    /** Of a row by its key, or of the total without one. */
    @Transactional
    public Listing<GiftRow> of(Actor actor, FigureQuery.Read query, @Nullable String key, Paging paging) {
        access.mustHold(actor, Action.READ_DRIVE_PEOPLE);
        var area = areas.of(actor, query);
        var asked = new GiftQuery()
                .within(parts(area, query.by(), key))
                .with(query.by(), key)
                .seenBy(access.reach(actor, Action.READ_DRIVE_PEOPLE));
        var entities = Panache.getEntityManager();
        var rows = asked.rows(entities)
                .setFirstResult(paging.offset())
                .setMaxResults(paging.size())
                .getResultList();
        var what = area.name() + " " + query.from() + " – " + query.to() + " "
                + query.by().code() + " " + Objects.requireNonNullElse(key, "");
        audit.record(
                actor.accountId(),
                actor.fullName(),
                "figures.donations_read",
                "chapter",
                area.chapterId(),
                what.strip());
        return new Listing<>(rows, asked.count(entities));
    }

    /** The chapters of a unit's row in each part; of any other row the part's own. */
    private static Map<Scope, Set<UUID>> parts(Areas.Area area, By by, @Nullable String key) {
        var found = new LinkedHashMap<Scope, Set<UUID>>();
        for (var part : area.parts()) {
            if (by != By.CHAPTER || key == null || key.isEmpty()) {
                found.put(part.scope(), Set.of());
                continue;
            }
            var units = FigureSums.by(By.CHAPTER, part.scope()).keySet().stream()
                    .map(id -> (UUID) Objects.requireNonNull(id))
                    .filter(id -> FigureReports.below(part.tree(), area.chapterId(), id)
                            .toString()
                            .equals(key))
                    .collect(Collectors.toSet());
            found.put(part.scope(), units.isEmpty() ? Set.of(new UUID(0, 0)) : units);
        }
        return found;
    }
}

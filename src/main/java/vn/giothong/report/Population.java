package vn.giothong.report;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How many people live in a unit's area, in a year, and who says so. */
@Entity
@IdClass(Population.Key.class)
class Population extends PanacheEntityBase {
    record Key(UUID chapterId, int year) {}

    @Id
    UUID chapterId;

    @Id
    int year;

    int people;
    String source;
    boolean estimated;

    @SuppressWarnings("NullAway.Init") // Hibernate fills it
    protected Population() {}

    /** Of the year, or the last known before it. */
    static Optional<Population> of(UUID chapterId, int year) {
        return Panache.getEntityManager()
                .createQuery(
                        "select p from Population p where p.chapterId = ?1 and p.year <= ?2 order by p.year desc",
                        Population.class)
                .setParameter(1, chapterId)
                .setParameter(2, year)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** The same of several units. */
    static Map<UUID, Population> latest(Collection<UUID> chapterIds, int year) {
        var found = new HashMap<UUID, Population>();
        if (!chapterIds.isEmpty()) {
            Population.<Population>list("chapterId in ?1 and year <= ?2 order by year", chapterIds, year)
                    .forEach(one -> found.put(one.chapterId, one));
        }
        return found;
    }
}

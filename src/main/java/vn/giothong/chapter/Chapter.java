package vn.giothong.chapter;

import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.database.BaseEntity;
import vn.giothong.database.Ids;

/** The identity of a Red Cross unit, the same on every day; what it was called and where it hung is in its versions. */
@Entity
public class Chapter extends BaseEntity {
    /** The area of chapters that were given none. */
    public static final UUID NO_AREA = new UUID(0, 0);

    public Instant createdAt;

    /** Chapters of one area have their records side by side; it is chosen once and says nothing about the tree. */
    public UUID areaId = NO_AREA;

    protected Chapter() {}

    public Chapter(Instant createdAt) {
        this.createdAt = createdAt;
    }

    public static UUID areaOf(UUID id) {
        Chapter chapter = findById(id);
        return chapter == null ? NO_AREA : chapter.areaId;
    }

    /** The areas in which the chapters' records lie. */
    public static Set<UUID> areasOf(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Set.of()
                : Set.copyOf(getEntityManager()
                        .createQuery("select distinct c.areaId from Chapter c where c.id in ?1", UUID.class)
                        .setParameter(1, ids)
                        .getResultList());
    }

    /** All chapters there ever were. */
    static Map<UUID, Set<UUID>> byArea() {
        return getEntityManager()
                .createQuery("select c.areaId, c.id from Chapter c", Object[].class)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row[0], Collectors.mapping(row -> (UUID) row[1], Collectors.toSet())));
    }

    public static Set<UUID> areas() {
        return Set.copyOf(getEntityManager()
                .createQuery("select distinct c.areaId from Chapter c", UUID.class)
                .getResultList());
    }

    /** Keeps others from doing the same to the chapter until the transaction ends. */
    public static void lock(UUID id) {
        getEntityManager()
                .createNativeQuery("select id from chapter where id = ?1 for update")
                .setParameter(1, Ids.bytes(id))
                .getResultList();
    }
}

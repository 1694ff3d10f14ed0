package vn.giothong.organisation;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.chapter.ChapterSuccession;

/**
 * When a chapter last showed life up to a day: a drive that it hosted, that was held in it or by one of its clubs, or an activity
 * of one of its clubs. Drives and clubs are read by the names of their entities, since their rooms lie above this one.
 */
final class Activity {
    private static final String HELD = " d.state in (APPROVED, CLOSED) and d.heldOn <= ?1";

    private Activity() {}

    /** The last drive or club activity of each chapter that ever had one. */
    static Map<UUID, LocalDate> last(LocalDate day) {
        var last = new HashMap<UUID, LocalDate>();
        add(last, day, "select d.chapterId, max(d.heldOn) from Drive d where" + HELD + " group by d.chapterId");
        add(
                last,
                day,
                "select d.communeId, max(d.heldOn) from Drive d where d.communeId is not null and" + HELD
                        + " group by d.communeId");
        add(
                last,
                day,
                "select c.chapterId, max(d.heldOn) from DriveClub l join Drive d on d.id = l.driveId"
                        + " join Club c on c.id = l.clubId where" + HELD + " group by c.chapterId");
        add(
                last,
                day,
                "select c.chapterId, max(a.heldOn) from ClubActivity a join Club c on c.id = a.clubId"
                        + " where a.heldOn <= ?1 group by c.chapterId");
        handOn(last, day);
        return last;
    }

    /** The last day on which somebody held an office in the chapter. */
    static Map<UUID, LocalDate> lastInOffice(LocalDate day) {
        var last = new HashMap<UUID, LocalDate>();
        add(
                last,
                day,
                "select t.nodeId, max(case when t.toOn is null or t.toOn > ?1 then ?1 else t.toOn end)"
                        + " from OfficerTerm t where t.fromOn <= ?1 group by t.nodeId");
        handOn(last, day);
        return last;
    }

    /** How many clubs each chapter had on the day. */
    static Map<UUID, Long> clubs(LocalDate day) {
        var clubs = new HashMap<UUID, Long>();
        Panache.getEntityManager()
                .createQuery(
                        "select c.chapterId, count(*) from Club c where (c.foundedOn is null or c.foundedOn <= ?1)"
                                + " and (c.closedOn is null or c.closedOn > ?1) group by c.chapterId",
                        Object[].class)
                .setParameter(1, day)
                .getResultList()
                .forEach(row -> clubs.put((UUID) row[0], (Long) row[1]));
        return clubs;
    }

    /** The last day of any of the chapters. */
    static @Nullable LocalDate latest(Map<UUID, LocalDate> last, Collection<UUID> chapterIds) {
        return chapterIds.stream()
                .map(last::get)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static long sum(Map<UUID, Long> counts, Collection<UUID> chapterIds) {
        return chapterIds.stream().mapToLong(id -> counts.getOrDefault(id, 0L)).sum();
    }

    private static void add(Map<UUID, LocalDate> last, LocalDate day, String query) {
        Panache.getEntityManager()
                .createQuery(query, Object[].class)
                .setParameter(1, day)
                .getResultList()
                .forEach(row -> put(last, (UUID) row[0], (LocalDate) row[1]));
    }

    /** What a unit did before it was merged counts for the one that goes on in its place. */
    private static void handOn(Map<UUID, LocalDate> last, LocalDate day) {
        for (var step : ChapterSuccession.until(day)) {
            var before = last.get(step.fromId);
            if (before != null) {
                put(last, step.toId, before);
            }
        }
    }

    private static void put(Map<UUID, LocalDate> last, UUID chapterId, LocalDate day) {
        last.merge(chapterId, day, (one, other) -> one.isAfter(other) ? one : other);
    }
}

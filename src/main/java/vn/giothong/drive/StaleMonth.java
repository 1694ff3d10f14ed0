package vn.giothong.drive;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.chapter.Chapter;
import vn.giothong.database.BaseEntity;
import vn.giothong.database.Ids;

/**
 * Says that a drive of this area and month has changed since they were added up. It is written in the transaction that changes the
 * drive, and every change has a row of its own, so that nobody waits for anybody else's.
 */
@Entity
class StaleMonth extends BaseEntity {
    /** Year times a hundred plus month. */
    int month;

    UUID areaId;

    protected StaleMonth() {}

    private StaleMonth(Drive drive) {
        this.month = number(drive.heldOn);
        this.areaId = Chapter.areaOf(drive.chapterId);
    }

    static void of(Drive drive) {
        new StaleMonth(drive).persist();
    }

    static int number(LocalDate day) {
        return day.getYear() * 100 + day.getMonthValue();
    }

    /** The months between two days in which something is behind in one of the areas. */
    static Set<Integer> between(LocalDate from, LocalDate to, Set<UUID> areas) {
        var all = areas.contains(MonthSums.EVERYWHERE);
        var query = getEntityManager()
                .createQuery(
                        "select distinct s.month from StaleMonth s where s.month between ?1 and ?2"
                                + (all ? "" : " and s.areaId in ?3"),
                        Integer.class)
                .setParameter(1, number(from))
                .setParameter(2, number(to));
        return Set.copyOf((all ? query : query.setParameter(3, areas)).getResultList());
    }

    static List<Integer> months() {
        return getEntityManager()
                .createQuery("select distinct s.month from StaleMonth s order by s.month", Integer.class)
                .getResultList();
    }

    static List<StaleMonth> in(int month) {
        return list("month", month);
    }

    static Set<UUID> areas(List<StaleMonth> marks) {
        return marks.stream().map(mark -> mark.areaId).collect(Collectors.toSet());
    }

    /** Takes these away and leaves those that have come since. */
    static void forget(List<StaleMonth> marks) {
        if (!marks.isEmpty()) {
            getEntityManager()
                    .createNativeQuery("delete from stale_month where id in (?1)")
                    .setParameter(
                            1, marks.stream().map(mark -> Ids.bytes(mark.id)).toList())
                    .executeUpdate();
        }
    }
}

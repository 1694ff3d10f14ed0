package vn.giothong.chapter;

import io.quarkus.hibernate.orm.panache.Panache;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What communes of an area were called until their name, or they themselves, ended. */
public final class EndedCommunes {
    /** A commune by a name that it bears no more. */
    public record Former(UUID id, String name) {}

    private EndedCommunes() {}

    /**
     * Those whose records are in the area, or which stood right below one of its units, that ended after the day; however short a
     * time they stood, and whether or not the units above them stood on that day.
     */
    public static List<Former> since(LocalDate day, LocalDate today, Collection<UUID> area) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct v.chapterId, v.name from ChapterVersion v where v.level = ?1 and v.validTo > ?2"
                                + " and v.validTo <= ?3 and (v.chapterId in ?4 or v.parentId in ?4)",
                        Former.class)
                .setParameter(1, Level.COMMUNE)
                .setParameter(2, day)
                .setParameter(3, today)
                .setParameter(4, area)
                .getResultList();
    }
}

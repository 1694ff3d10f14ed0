package vn.giothong.invitation;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Reachable;
import vn.giothong.donor.Donor;

/** The donors of the register whom the cheap conditions leave, in one statement: those who gave most often first. */
@ApplicationScoped
class Candidates {
    /** So many are looked at; whoever looks for more narrows the wish. */
    static final int MOST = 5_000;

    private static final String MEMBER =
            "exists (select 1 from ClubMember m where m.donorId = d.id and m.clubId in (:%s) and m.joinedOn <= :today"
                    + " and (m.leftOn is null or m.leftOn > :today))";

    /**
     * One more than {@link #MOST} where there are more. Merged, withdrawn and erased records are in no answer, nor is whoever
     * no longer agrees to the record.
     */
    List<Donor> of(Reachable reach, Wish wish, LocalDate today) {
        var conditions = new Conditions();
        scope(conditions, reach, today);
        conditions.and("d.abo = :abo", "abo", wish.abo());
        conditions.and("d.rhD = :rhD", "rhD", wish.rhD());
        conditions.and("d.chapterId in (:within)", "within", wish.chapterIds());
        conditions.and("(d.lastDonationOn is null or d.lastDonationOn < :before)", "before", wish.lastBefore());
        if (wish.clubId() != null) {
            conditions.and(MEMBER.formatted("club"), "club", wish.clubId()).value("today", today);
        }
        return conditions.run();
    }

    /** Those of the donors who are in reach. */
    List<Donor> among(Reachable reach, Collection<UUID> ids, LocalDate today) {
        var conditions = new Conditions();
        scope(conditions, reach, today);
        return conditions.and("d.id in (:ids)", "ids", ids).run();
    }

    private static void scope(Conditions conditions, Reachable reach, LocalDate today) {
        if (reach.everything()) {
            return;
        }
        var chapters = !reach.chapterIds().isEmpty();
        var clubs = !reach.clubIds().isEmpty();
        var byChapter = chapters ? "d.chapterId in (:chapters)" : "1 = 0";
        var byClub = clubs ? MEMBER.formatted("clubs") : "1 = 0";
        conditions.and("(" + byChapter + " or " + byClub + ")");
        if (chapters) {
            conditions.value("chapters", reach.chapterIds());
        }
        if (clubs) {
            conditions.value("clubs", reach.clubIds()).value("today", today);
        }
    }

    /** The statement under construction. */
    private static final class Conditions {
        private final StringBuilder text =
                new StringBuilder("select d from Donor d where d.state = :active and d.withheld = false");
        private final Map<String, Object> values = new HashMap<>(Map.of("active", Donor.State.ACTIVE));

        private void and(String condition) {
            text.append(" and ").append(condition);
        }

        /** Left out without a value; an empty collection finds nobody. */
        private Conditions and(String condition, String name, @Nullable Object value) {
            if (value instanceof Collection<?> several && several.isEmpty()) {
                and("1 = 0");
            } else if (value != null) {
                and(condition);
                values.put(name, value);
            }
            return this;
        }

        private Conditions value(String name, Object value) {
            values.put(name, value);
            return this;
        }

        private List<Donor> run() {
            var query = Panache.getEntityManager()
                    .createQuery(text + " order by d.donationCount desc, d.sortName, d.id", Donor.class)
                    .setMaxResults(MOST + 1);
            values.forEach(query::setParameter);
            return query.getResultList();
        }
    }
}

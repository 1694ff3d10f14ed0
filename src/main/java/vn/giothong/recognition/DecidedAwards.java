package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Which people hold an award that rests on what they gave on a day. In the caller's transaction. */
@ApplicationScoped
public class DecidedAwards {
    /** Decided awards of these people, or of the records they were merged into, whose milestone is not older than the day. */
    public Set<UUID> resting(Collection<UUID> donorIds, LocalDate on) {
        if (donorIds.isEmpty()) {
            return Set.of();
        }
        List<UUID> found = Panache.getEntityManager()
                .createQuery(
                        "select distinct c.subjectId from AwardCase c where c.subjectId in ?1 and c.state in ?2"
                                + " and c.reachedOn >= ?3 and c.doubt is null",
                        UUID.class)
                .setParameter(1, donorIds)
                .setParameter(2, CaseState.GIVEN)
                .setParameter(3, on)
                .getResultList();
        return Set.copyOf(found);
    }
}

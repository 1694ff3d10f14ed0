package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.giothong.recognition.ladder.SubjectKind;

/** Which people hold an award that rests on what they gave on a day. In the caller's transaction. */
@ApplicationScoped
public class DecidedAwards {
    /** Those of these people whose own award, or whose family's, was decided on the strength of a milestone not older than the day. */
    public Set<UUID> resting(Collection<UUID> donorIds, LocalDate on) {
        if (donorIds.isEmpty()) {
            return Set.of();
        }
        var found = new HashSet<>(own(donorIds, on));
        found.addAll(ofFamilies(donorIds, on));
        return found;
    }

    private static List<UUID> own(Collection<UUID> donorIds, LocalDate on) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct c.subjectId from AwardCase c where c.subjectId in ?1 and c.state in ?2"
                                + " and c.reachedOn >= ?3 and c.doubt is null",
                        UUID.class)
                .setParameter(1, donorIds)
                .setParameter(2, CaseState.GIVEN)
                .setParameter(3, on)
                .getResultList();
    }

    /** What one gives counts for the family of that day. */
    private static List<UUID> ofFamilies(Collection<UUID> donorIds, LocalDate on) {
        return Panache.getEntityManager()
                .createQuery(
                        "select distinct m.donorId from HouseholdMember m, AwardCase c where m.donorId in ?1"
                                + " and m.joinedOn <= ?3 and (m.leftOn is null or m.leftOn > ?3)"
                                + " and c.subjectId = m.householdId and c.subjectKind = ?4 and c.state in ?2"
                                + " and c.reachedOn >= ?3 and c.doubt is null",
                        UUID.class)
                .setParameter(1, donorIds)
                .setParameter(2, CaseState.GIVEN)
                .setParameter(3, on)
                .setParameter(4, SubjectKind.FAMILY)
                .getResultList();
    }

    /** The people to whom an award was handed over on the day. */
    public Set<UUID> handedOver(LocalDate on) {
        return Set.copyOf(Panache.getEntityManager()
                .createQuery(
                        "select distinct c.subjectId from AwardCase c where c.subjectKind = ?1 and c.handedOn = ?2"
                                + " and c.state in ?3 and c.doubt is null",
                        UUID.class)
                .setParameter(1, SubjectKind.PERSON)
                .setParameter(2, on)
                .setParameter(3, CaseState.GIVEN)
                .getResultList());
    }
}

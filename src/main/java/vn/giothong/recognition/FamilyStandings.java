package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.ladder.Gift;
import vn.giothong.recognition.ladder.History;

/**
 * Reads what families gave: each donation for the family to which its donor belonged on the day. An opening balance has no days and
 * counts for no family. In the caller's transaction.
 */
@ApplicationScoped
class FamilyStandings {
    private record Link(
            UUID householdId,
            UUID donorId,
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            UUID chapterId) {
        boolean holdsOn(LocalDate day) {
            return !joinedOn.isAfter(day) && (leftOn == null || leftOn.isAfter(day));
        }
    }

    private final Gifts gifts;
    private final Areas areas;

    FamilyStandings(Gifts gifts, Areas areas) {
        this.gifts = gifts;
        this.areas = areas;
    }

    /** The families to which these donors belong or belonged. */
    List<Standing> ofMembers(Collection<UUID> donorIds) {
        return of(households(donorIds));
    }

    /** Two members may give at two drives at once: who settles second sees what the first has written. */
    void lockThoseOf(Collection<UUID> donorIds) {
        lock(Everybody.inParts(donorIds, FamilyStandings::households));
    }

    /** In the order of the ids, whoever asks for which families. */
    void lock(Collection<UUID> householdIds) {
        Everybody.inParts(new TreeSet<>(householdIds), part -> Panache.getEntityManager()
                .createQuery("select h from Household h where h.id in ?1 order by h.id", Object.class)
                .setParameter(1, part)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    private static List<UUID> households(Collection<UUID> donorIds) {
        return Panache.getEntityManager()
                .createQuery("select distinct m.householdId from HouseholdMember m where m.donorId in ?1", UUID.class)
                .setParameter(1, donorIds)
                .getResultList();
    }

    List<Standing> of(Collection<UUID> householdIds) {
        if (householdIds.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Link>> links = links(householdIds).stream().collect(Collectors.groupingBy(Link::householdId));
        var donors =
                links.values().stream().flatMap(List::stream).map(Link::donorId).collect(Collectors.toSet());
        var given = gifts.of(donors);
        var area = areas.today();
        var standings = new ArrayList<Standing>();
        links.forEach((household, members) -> {
            var chapter = members.get(0).chapterId();
            var history = new History(given(members, given), null, area.area(chapter), null, List.of());
            standings.add(new Standing(household, Set.of(household), chapter, true, history));
        });
        return standings;
    }

    /** The earlier donations of all who ever belonged, known by their number alone; they count for no family. */
    long openings(UUID householdId) {
        return Panache.getEntityManager()
                .createQuery(
                        "select coalesce(sum(d.openingCount), 0) from Donor d where d.id in"
                                + " (select m.donorId from HouseholdMember m where m.householdId = ?1)",
                        Long.class)
                .setParameter(1, householdId)
                .getSingleResult();
    }

    /** Those who belong now before those who left, the longest first: the first one's chapter is the family's. */
    private static List<Link> links(Collection<UUID> householdIds) {
        return Panache.getEntityManager()
                .createQuery(
                        "select m.householdId, m.donorId, m.joinedOn, m.leftOn, d.chapterId from HouseholdMember m, Donor d"
                                + " where d.id = m.donorId and m.householdId in ?1"
                                + " order by case when m.leftOn is null then 0 else 1 end, m.joinedOn, m.id",
                        Link.class)
                .setParameter(1, householdIds)
                .getResultList();
    }

    private static List<Gift> given(List<Link> members, Map<UUID, List<Gift>> given) {
        var gifts = new ArrayList<Gift>();
        for (var donor : members.stream().map(Link::donorId).distinct().toList()) {
            for (var gift : given.getOrDefault(donor, List.of())) {
                var belongs =
                        members.stream().anyMatch(link -> link.donorId().equals(donor) && link.holdsOn(gift.on()));
                gifts.add(belongs ? gift : outside(gift));
            }
        }
        return gifts;
    }

    private static Gift outside(Gift gift) {
        return new Gift(
                gift.id(),
                gift.donorId(),
                gift.on(),
                gift.component(),
                gift.evidence(),
                gift.sex(),
                gift.standing() == Gift.Standing.VOIDED ? gift.standing() : Gift.Standing.OUTSIDE);
    }
}

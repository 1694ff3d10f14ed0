package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Donor;
import vn.giothong.donor.Evidence;
import vn.giothong.person.Sex;
import vn.giothong.recognition.ladder.Area;
import vn.giothong.recognition.ladder.Gift;
import vn.giothong.recognition.ladder.History;
import vn.giothong.recognition.ladder.Opening;
import vn.giothong.web.Formats;

/** Reads what people gave, in the same few statements for one as for hundreds. In the caller's transaction. */
@ApplicationScoped
class PersonStandings {
    record Row(
            UUID id,
            Donor.State state,
            @Nullable UUID mergedToId,
            UUID chapterId,
            @Nullable Sex sex,
            int openingCount,
            @Nullable Evidence openingEvidence,
            @Nullable LocalDate openingUntil,
            Instant createdAt) {}

    /** A person with every record that was merged into this one, and whether there is somebody to honour. */
    record Known(UUID id, Set<UUID> ids, UUID chapterId, boolean there) {}

    private static final String DONORS = "select d.id, d.state, d.mergedToId, d.chapterId, d.sex, d.openingCount,"
            + " d.openingEvidence, d.openingUntil, d.createdAt from Donor d where ";

    private final Gifts gifts;
    private final Areas areas;

    PersonStandings(Gifts gifts, Areas areas) {
        this.gifts = gifts;
        this.areas = areas;
    }

    /** In the order of the ids, as everybody does who locks donors. */
    void lock(Collection<UUID> donorIds) {
        Everybody.inParts(new TreeSet<>(donorIds), part -> Panache.getEntityManager()
                .createQuery("select d from Donor d where d.id in ?1 order by d.id", Object.class)
                .setParameter(1, part)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList());
    }

    /** The people behind the records: those that stay, where some were merged. */
    List<Standing> of(Collection<UUID> donorIds) {
        var people = withWhomTheyBecame(donorIds);
        var members = withWhoWasMerged(people);
        var given = gifts.of(members.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var standings = new ArrayList<Standing>();
        var area = areas.today();
        for (var person : people.values()) {
            if (person.state() != Donor.State.MERGED) {
                standings.add(standing(person, area.area(person.chapterId()), members, given));
            }
        }
        return standings;
    }

    /** The same people without what they gave. */
    List<Known> known(Collection<UUID> donorIds) {
        var people = withWhomTheyBecame(donorIds);
        var members = withWhoWasMerged(people);
        return people.values().stream()
                .filter(person -> person.state() != Donor.State.MERGED)
                .map(person -> new Known(
                        person.id(),
                        members.getOrDefault(person.id(), Set.of(person.id())),
                        person.chapterId(),
                        person.state() == Donor.State.ACTIVE))
                .toList();
    }

    private static Map<UUID, Row> withWhomTheyBecame(Collection<UUID> donorIds) {
        var people = new HashMap<UUID, Row>();
        Set<UUID> wanted = new TreeSet<>(donorIds);
        while (!wanted.isEmpty()) {
            var next = new TreeSet<UUID>();
            for (var row : read("d.id in ?1", wanted)) {
                people.put(row.id(), row);
                if (row.mergedToId() != null) {
                    next.add(row.mergedToId());
                }
            }
            next.removeAll(people.keySet());
            wanted = next;
        }
        return people;
    }

    /** By the record that stays every record of that person. */
    private static Map<UUID, Set<UUID>> withWhoWasMerged(Map<UUID, Row> people) {
        var stay = people.values().stream()
                .filter(row -> row.state() != Donor.State.MERGED)
                .map(Row::id)
                .toList();
        var members = new HashMap<UUID, Set<UUID>>();
        EveryRecord.of(stay).forEach((id, who) -> members.computeIfAbsent(who, ignored -> new HashSet<>())
                .add(id));
        return members;
    }

    private static List<Row> read(String where, Set<UUID> ids) {
        return Panache.getEntityManager()
                .createQuery(DONORS + where, Row.class)
                .setParameter(1, ids)
                .getResultList();
    }

    private static Standing standing(Row person, Area area, Map<UUID, Set<UUID>> members, Map<UUID, List<Gift>> given) {
        var ids = members.getOrDefault(person.id(), Set.of());
        var own = new ArrayList<Gift>();
        ids.forEach(id -> own.addAll(given.getOrDefault(id, List.of())));
        var history = new History(own, opening(person), area, null, List.of());
        return new Standing(person.id(), ids, person.chapterId(), person.state() == Donor.State.ACTIVE, history);
    }

    /** A balance without a day had been given by the day on which the record was made. */
    private static @Nullable Opening opening(Row person) {
        if (person.openingCount() == 0) {
            return null;
        }
        var evidence = person.openingEvidence() == null ? Evidence.D : person.openingEvidence();
        var made = LocalDate.ofInstant(person.createdAt(), Formats.ZONE);
        return new Opening(
                person.openingCount(), evidence, person.openingUntil() == null ? made : person.openingUntil());
    }
}

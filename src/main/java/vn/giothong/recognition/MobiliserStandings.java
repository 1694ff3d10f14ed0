package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.database.Ids;
import vn.giothong.donation.Donation;
import vn.giothong.recognition.ladder.Climb;

/**
 * Reads whom people brought to give, year by year: each person counts once in a year, from the first day on which the donation
 * stands. In the caller's transaction.
 */
@ApplicationScoped
class MobiliserStandings {
    private record First(UUID bringerId, UUID personId, LocalDate on) {}

    private final PersonStandings people;

    MobiliserStandings(PersonStandings people) {
        this.people = people;
    }

    /** Those who brought these donors, and those of the donors themselves who brought others or have a case for it. */
    Set<UUID> concernedBy(Collection<UUID> donorIds) {
        return new TreeSet<>(Everybody.inParts(donorIds, MobiliserStandings::concerned));
    }

    @SuppressWarnings("unchecked") // a native query knows no types
    private static List<UUID> concerned(List<UUID> donorIds) {
        List<byte[]> found = Panache.getEntityManager()
                .createNativeQuery(
                        "select b.donor_id from registration r join bringing b on b.registration_id = r.id"
                                + " where r.donor_id in (?1) union select b.donor_id from bringing b where b.donor_id in (?1)"
                                + " union select c.subject_id from award_case c where c.subject_id in (?1)"
                                + " and c.subject_kind = 'MOBILISER'",
                        byte[].class)
                .setParameter(1, donorIds.stream().map(Ids::bytes).toList())
                .getResultList();
        return found.stream().map(Ids::of).toList();
    }

    List<PersonStandings.Known> people(Collection<UUID> donorIds) {
        return people.known(donorIds);
    }

    /** Of each person every year in which somebody was brought or which is asked for, given by record. */
    List<YearStanding> of(List<PersonStandings.Known> known, Map<UUID, Set<Integer>> asked) {
        var ids = known.stream().flatMap(person -> person.ids().stream()).collect(Collectors.toSet());
        var brought = brought(ids);
        var standings = new ArrayList<YearStanding>();
        for (var person : known) {
            var years = new TreeMap<Integer, Map<UUID, LocalDate>>();
            for (var id : person.ids()) {
                asked.getOrDefault(id, Set.of()).forEach(year -> years.putIfAbsent(year, new HashMap<>()));
                for (var one : brought.getOrDefault(id, List.of())) {
                    years.computeIfAbsent(one.on().getYear(), ignored -> new HashMap<>())
                            .merge(one.personId(), one.on(), (a, b) -> a.isBefore(b) ? a : b);
                }
            }
            years.forEach((year, first) -> standings.add(new YearStanding(
                    person.id(), person.ids(), person.chapterId(), person.there(), year, marks(first.values()))));
        }
        return standings;
    }

    private static List<Climb.Mark> marks(Collection<LocalDate> days) {
        var marks = new ArrayList<Climb.Mark>();
        days.stream().sorted().forEach(day -> marks.add(new Climb.Mark(day, marks.size() + 1, false)));
        return marks;
    }

    private static Map<UUID, List<First>> brought(Set<UUID> bringers) {
        return bringers.isEmpty()
                ? Map.of()
                : Panache.getEntityManager()
                        .createQuery(
                                "select b.donorId, r.donorId, min(n.givenOn) from Bringing b"
                                        + " join Registration r on r.id = b.registrationId"
                                        + " join Donation n on n.driveId = r.driveId and n.donorId = r.donorId"
                                        + " where b.donorId in ?1 and n.state = ?2 and b.donorId <> r.donorId"
                                        + " group by b.donorId, r.donorId, year(n.givenOn)",
                                First.class)
                        .setParameter(1, bringers)
                        .setParameter(2, Donation.State.LIVE)
                        .getResultStream()
                        .collect(Collectors.groupingBy(First::bringerId));
    }

    /** How many people somebody brought in a year, as far as the register knows. */
    int counted(UUID donorId, int year) {
        var known = people.known(Set.of(donorId));
        var years = known.stream().collect(Collectors.toMap(PersonStandings.Known::id, person -> Set.of(year)));
        return of(known, years).stream()
                .filter(standing -> standing.year() == year)
                .mapToInt(YearStanding::total)
                .findFirst()
                .orElse(0);
    }
}

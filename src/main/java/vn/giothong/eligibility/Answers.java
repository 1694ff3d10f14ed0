package vn.giothong.eligibility;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.donor.Component;
import vn.giothong.donor.Donor;
import vn.giothong.donor.GuardedOccupation;

/**
 * Answers for donors of the register. The medical reasons are in the answer; whoever shows it to one who may not read them takes
 * {@link Answer#withoutMedicalReasons()}.
 */
@ApplicationScoped
public class Answers {
    private final RuleBooks books;

    Answers(RuleBooks books) {
        this.books = books;
    }

    /** By the weight that the register knows. */
    @Transactional
    public Answer of(Donor donor, Question question) {
        return of(donor, question, Measures.weight(donor.weightKg));
    }

    @Transactional
    public Answer of(Donor donor, Question question, Measures measures) {
        return new Eligibility(books.current()).answer(giver(donor, question.day()), question, measures);
    }

    /** What the engine knows of a donor on a day, for adding to it what is only said. */
    @Transactional
    public Giver giver(Donor donor, LocalDate day) {
        return givers(List.of(donor), day).getOrDefault(donor.id, new Giver(donor.sex, donor.birth(), null, List.of()));
    }

    /** Of many at once, with the same number of statements however many they are. */
    @Transactional
    public Map<UUID, Answer> of(Collection<Donor> donors, Question question) {
        var eligibility = new Eligibility(books.current());
        var givers = givers(donors, question.day());
        var answers = new HashMap<UUID, Answer>();
        for (var donor : donors) {
            var giver = givers.get(donor.id);
            if (giver != null) {
                answers.put(donor.id, eligibility.answer(giver, question, Measures.weight(donor.weightKg)));
            }
        }
        return answers;
    }

    /** Of somebody who need not be in the register. */
    @Transactional
    public Answer of(Giver giver, Question question, Measures measures) {
        return new Eligibility(books.current()).answer(giver, question, measures);
    }

    private static Map<UUID, Giver> givers(Collection<Donor> donors, LocalDate day) {
        var givers = new HashMap<UUID, Giver>();
        if (donors.isEmpty()) {
            return givers;
        }
        var ids = donors.stream().map(donor -> donor.id).toList();
        Map<UUID, List<Deferred>> deferrals =
                Deferral.<Deferral>list("donorId in ?1 and withdrawnAt is null order by fromOn, id", ids).stream()
                        .collect(Collectors.groupingBy(
                                row -> row.donorId, Collectors.mapping(Deferred::of, Collectors.toList())));
        var earlier = earlier(donors, day);
        var guarded = guarded(donors, day);
        for (var donor : donors) {
            var last = last(donor, day);
            givers.put(
                    donor.id,
                    new Giver(
                            donor.sex,
                            donor.birth(),
                            last == null ? earlier.get(donor.id) : last,
                            deferrals.getOrDefault(donor.id, List.of()),
                            donor.guardedOccupation != null && guarded.contains(donor.guardedOccupation)));
        }
        return givers;
    }

    /** Nothing is asked where nobody works in any. */
    private static Set<String> guarded(Collection<Donor> donors, LocalDate day) {
        return donors.stream().allMatch(donor -> donor.guardedOccupation == null)
                ? Set.of()
                : GuardedOccupation.codes(day);
    }

    private static Flags.@Nullable Earlier last(Donor donor, LocalDate day) {
        var given = donor.lastDonationOn;
        var component = donor.lastComponent;
        return given == null || component == null || given.isAfter(day) ? null : new Flags.Earlier(given, component);
    }

    private record Gift(UUID donorId, LocalDate givenOn, Component component) {}

    /** What was given last up to a day in the past, of those who gave again after it. */
    private static Map<UUID, Flags.Earlier> earlier(Collection<Donor> donors, LocalDate day) {
        var later = donors.stream()
                .filter(donor -> donor.lastDonationOn != null && donor.lastDonationOn.isAfter(day))
                .map(donor -> donor.id)
                .toList();
        var earlier = new HashMap<UUID, Flags.Earlier>();
        if (later.isEmpty()) {
            return earlier;
        }
        Panache.getEntityManager()
                .createQuery(
                        "select d.donorId, d.givenOn, d.component from Donation d where d.donorId in ?1"
                                + " and d.givenOn <= ?2 and cast(d.state as string) = 'LIVE' order by d.givenOn, d.id",
                        Gift.class)
                .setParameter(1, later)
                .setParameter(2, day)
                .getResultList()
                .forEach(gift -> earlier.put(gift.donorId(), new Flags.Earlier(gift.givenOn(), gift.component())));
        return earlier;
    }
}

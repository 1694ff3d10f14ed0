package vn.giothong.donor;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.Birth;
import vn.giothong.person.IdentityNumber;
import vn.giothong.person.Sex;

/** Finds those of the register who may be a person about to be entered; many people cost no more statements than one. */
@ApplicationScoped
public class Duplicates {
    /** What is asked of a donor who may be the same. */
    record Known(
            UUID id,
            String code,
            String fullName,
            UUID chapterId,
            @Nullable LocalDate birthDate,
            @Nullable Integer birthYear,
            Likeness.Traits traits) {}

    private static final Comparator<Candidate> SUREST_FIRST =
            Comparator.comparing(Candidate::grade).thenComparing(Candidate::code);

    private final IdentityVault vault;

    Duplicates(IdentityVault vault) {
        this.vault = vault;
    }

    /** The surest first. */
    @Transactional
    public List<Candidate> of(NewDonor person) {
        return of(List.of(person)).getOrDefault(0, List.of());
    }

    /** By the person's place in the list; people with no candidate are not in the answer. */
    @Transactional
    public Map<Integer, List<Candidate>> of(List<NewDonor> people) {
        var traits = people.stream().map(this::traits).toList();
        var byPaper = index(papers(people), known -> known.traits().paper());
        var byPhone = index(phones(traits), known -> known.traits().phone());
        var byName = index(names(traits), known -> known.traits().foldedName());
        var found = new HashMap<Integer, List<Candidate>>();
        for (int i = 0; i < people.size(); i++) {
            var person = traits.get(i);
            var near = new LinkedHashSet<Known>();
            near.addAll(byPaper.getOrDefault(Objects.toString(person.paper()), List.of()));
            near.addAll(byPhone.getOrDefault(Objects.toString(person.phone()), List.of()));
            near.addAll(byName.getOrDefault(person.foldedName(), List.of()));
            var candidates = candidates(person, near);
            if (!candidates.isEmpty()) {
                found.put(i, candidates);
            }
        }
        return found;
    }

    private static List<Candidate> candidates(Likeness.Traits person, Collection<Known> near) {
        return near.stream()
                .flatMap(known -> Likeness.of(person, known.traits()).stream()
                        .map(likeness -> new Candidate(
                                known.id(),
                                known.code(),
                                known.fullName(),
                                known.birthDate(),
                                known.birthYear(),
                                known.chapterId(),
                                likeness.by(),
                                likeness.grade())))
                .sorted(SUREST_FIRST)
                .toList();
    }

    private Likeness.Traits traits(NewDonor person) {
        var paper = person.identity();
        return new Likeness.Traits(
                person.name().folded(),
                person.birth(),
                person.sex(),
                person.phone() == null ? null : person.phone().e164(),
                paper == null ? null : paper.kind(),
                paper == null ? null : HexFormat.of().formatHex(vault.hash(paper)));
    }

    private List<Known> papers(List<NewDonor> people) {
        var hashes = people.stream()
                .map(NewDonor::identity)
                .filter(Objects::nonNull)
                .map(vault::hash)
                .toList();
        return hashes.isEmpty() ? List.of() : known("d.identityHash in ?2", hashes);
    }

    private static List<Known> phones(List<Likeness.Traits> people) {
        var phones = distinct(people, Likeness.Traits::phone);
        return phones.isEmpty() ? List.of() : known("d.phone in ?2", phones);
    }

    private static List<Known> names(List<Likeness.Traits> people) {
        var years = distinct(
                people, person -> person.birth() == null ? null : person.birth().year());
        return years.isEmpty()
                ? List.of()
                : known(
                        "d.foldedName in ?2 and d.birthYear in ?3",
                        distinct(people, Likeness.Traits::foldedName),
                        years);
    }

    private static <T> Set<T> distinct(List<Likeness.Traits> people, Function<Likeness.Traits, @Nullable T> trait) {
        var found = new LinkedHashSet<T>();
        for (var person : people) {
            var value = trait.apply(person);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }

    private static List<Known> known(String condition, Object... values) {
        var query = Panache.getEntityManager()
                .createQuery(
                        "select d.id, d.code, d.fullName, d.chapterId, d.birthDate, d.birthYear, d.foldedName, d.sex, d.phone,"
                                + " d.identityKind, d.identityHash from Donor d where d.state = ?1 and d.withheld = false and "
                                + condition,
                        Object[].class)
                .setParameter(1, Donor.State.ACTIVE);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 2, values[i]);
        }
        return query.getResultStream().map(Duplicates::known).toList();
    }

    private static Map<String, List<Known>> index(List<Known> rows, Function<Known, @Nullable String> key) {
        var found = new HashMap<String, List<Known>>();
        for (var row : rows) {
            found.computeIfAbsent(Objects.toString(key.apply(row)), ignored -> new ArrayList<>())
                    .add(row);
        }
        return found;
    }

    private static Known known(Object[] row) {
        var date = (@Nullable LocalDate) row[4];
        var year = (@Nullable Integer) row[5];
        var birth = date != null ? Birth.on(date) : year == null ? null : Birth.in(year);
        var paper = row[10] == null ? null : HexFormat.of().formatHex((byte[]) row[10]);
        var traits = new Likeness.Traits(
                (String) row[6], birth, (Sex) row[7], (String) row[8], (IdentityNumber.Kind) row[9], paper);
        return new Known((UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3], date, year, traits);
    }
}

package vn.giothong.donor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds those of the register who may be a person about to be entered; many people cost no more statements than one. */
@ApplicationScoped
public class Duplicates {
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
        var papers = papers(people);
        var phones = phones(traits);
        var names = names(traits);
        var lineages = Lineage.of(
                Stream.of(papers, phones, names).flatMap(List::stream).toList());
        var byPaper = index(papers, known -> known.traits().paper());
        var byPhone = index(phones, known -> known.traits().phone());
        var byName = index(names, known -> known.traits().foldedName());
        var found = new HashMap<Integer, List<Candidate>>();
        for (int i = 0; i < people.size(); i++) {
            var person = traits.get(i);
            var near = new LinkedHashSet<KnownDonor>();
            near.addAll(byPaper.getOrDefault(Objects.toString(person.paper()), List.of()));
            near.addAll(byPhone.getOrDefault(Objects.toString(person.phone()), List.of()));
            near.addAll(byName.getOrDefault(person.foldedName(), List.of()));
            var candidates = candidates(
                    person,
                    near.stream()
                            .flatMap(known -> Stream.ofNullable(lineages.get(known.id())))
                            .collect(Collectors.toCollection(LinkedHashSet::new)));
            if (!candidates.isEmpty()) {
                found.put(i, candidates);
            }
        }
        return found;
    }

    private static List<Candidate> candidates(Likeness.Traits person, Collection<Lineage> near) {
        return near.stream()
                .flatMap(lineage ->
                        lineage.likeness(person).stream().map(likeness -> candidate(lineage.standing(), likeness)))
                .sorted(SUREST_FIRST)
                .toList();
    }

    private static Candidate candidate(KnownDonor known, Likeness likeness) {
        return new Candidate(
                known.id(),
                known.code(),
                known.fullName(),
                known.birthDate(),
                known.birthYear(),
                known.chapterId(),
                likeness.by(),
                likeness.grade());
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

    private List<KnownDonor> papers(List<NewDonor> people) {
        var hashes = people.stream()
                .map(NewDonor::identity)
                .filter(Objects::nonNull)
                .map(vault::hash)
                .toList();
        return hashes.isEmpty() ? List.of() : KnownDonor.where("d.identityHash in ?2", hashes);
    }

    private static List<KnownDonor> phones(List<Likeness.Traits> people) {
        var phones = distinct(people, Likeness.Traits::phone);
        return phones.isEmpty() ? List.of() : KnownDonor.where("d.phone in ?2", phones);
    }

    private static List<KnownDonor> names(List<Likeness.Traits> people) {
        var years = distinct(
                people, person -> person.birth() == null ? null : person.birth().year());
        return years.isEmpty()
                ? List.of()
                : KnownDonor.where(
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

    private static Map<String, List<KnownDonor>> index(
            List<KnownDonor> rows, Function<KnownDonor, @Nullable String> key) {
        var found = new HashMap<String, List<KnownDonor>>();
        for (var row : rows) {
            found.computeIfAbsent(Objects.toString(key.apply(row)), ignored -> new ArrayList<>())
                    .add(row);
        }
        return found;
    }
}

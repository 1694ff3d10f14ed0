package vn.giothong.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.intake.Comparisons.By;
import vn.giothong.intake.Comparisons.Comparison;
import vn.giothong.intake.Comparisons.Entry;
import vn.giothong.intake.Comparisons.Pair;
import vn.giothong.intake.reading.ReadPerson;

/** Tells by their papers, or by names with what stands beside them, which people of two lists are the same. */
final class Pairing {
    /** A person of a list, and the record of the register where the row has one. */
    record Somebody(
            Entry entry, ReadPerson person, @Nullable UUID donorId) {}

    private record Likely(Somebody club, Somebody hospital, By by) {}

    /** People by what two rows of one person share. */
    private final Map<String, List<Somebody>> people = new HashMap<>();

    private Pairing(List<Somebody> people) {
        people.forEach(this::add);
    }

    private void add(Somebody one) {
        keys(one).forEach(key -> people.computeIfAbsent(key, ignored -> new ArrayList<>(1))
                .add(one));
    }

    private static List<String> keys(Somebody one) {
        var keys = new ArrayList<>(List.of("name " + one.person().name().folded()));
        var paper = one.person().identity();
        if (paper != null) {
            keys.add("paper " + paper.kind() + paper.number());
        }
        if (one.donorId() != null) {
            keys.add("donor " + one.donorId());
        }
        return keys;
    }

    private Set<Somebody> near(Somebody one) {
        var near = new LinkedHashSet<Somebody>();
        keys(one).forEach(key -> near.addAll(people.getOrDefault(key, List.of())));
        return near;
    }

    /** Of somebody who surely stands on several lists the first row. */
    static List<Somebody> onceEach(List<Somebody> people) {
        var known = new Pairing(List.of());
        return people.stream()
                .filter(one -> {
                    var again = known.near(one).stream().anyMatch(other -> isAgain(one, other));
                    known.add(one);
                    return !again;
                })
                .toList();
    }

    private static boolean isAgain(Somebody one, Somebody other) {
        if (one.entry().listId().equals(other.entry().listId())) {
            return false;
        }
        if (one.donorId() != null && other.donorId() != null) {
            return one.donorId().equals(other.donorId());
        }
        var by = by(one.person(), other.person());
        return by != null && by != By.BIRTH_YEAR;
    }

    /** The surest pairs first; nobody is in two of them. */
    static Comparison of(List<Somebody> club, List<Somebody> hospital) {
        var taken = new HashSet<Somebody>();
        var pairs = new ArrayList<Pair>();
        likely(club, new Pairing(hospital)).stream()
                .sorted(Comparator.comparing(Likely::by))
                .filter(pair -> !taken.contains(pair.club()) && !taken.contains(pair.hospital()))
                .forEach(pair -> {
                    taken.add(pair.club());
                    taken.add(pair.hospital());
                    pairs.add(new Pair(pair.club().entry(), pair.hospital().entry(), pair.by()));
                });
        var clubOnly = rest(club, taken);
        var hospitalOnly = rest(hospital, taken);
        return new Comparison(
                club.size(),
                hospital.size(),
                pairs.size(),
                clubOnly.size(),
                hospitalOnly.size(),
                pairs,
                clubOnly,
                hospitalOnly);
    }

    private static List<Likely> likely(List<Somebody> club, Pairing hospital) {
        var likely = new ArrayList<Likely>();
        for (var mine : club) {
            for (var theirs : hospital.near(mine)) {
                var by = by(mine.person(), theirs.person());
                if (by != null) {
                    likely.add(new Likely(mine, theirs, by));
                }
            }
        }
        return likely;
    }

    /** One paper is one person under any spelling; without it the names have to be the same. */
    private static @Nullable By by(ReadPerson one, ReadPerson other) {
        if (one.identity() != null && one.identity().equals(other.identity())) {
            return By.IDENTITY;
        }
        if (!one.name().folded().equals(other.name().folded()) || contradict(one, other)) {
            return null;
        }
        var birth = one.birth();
        var theirs = other.birth();
        if (one.phone() != null && one.phone().equals(other.phone())) {
            return By.PHONE;
        }
        if (birth == null || theirs == null) {
            return null;
        }
        return birth.yearOnly() || theirs.yearOnly() ? By.BIRTH_YEAR : By.BIRTH_DATE;
    }

    /** An old and a new paper of one person differ and say nothing. */
    private static boolean contradict(ReadPerson one, ReadPerson other) {
        var paper = one.identity();
        var otherPaper = other.identity();
        if (paper != null && otherPaper != null && paper.kind() == otherPaper.kind()) {
            return true;
        }
        if (one.sex() != null && other.sex() != null && one.sex() != other.sex()) {
            return true;
        }
        var birth = one.birth();
        var otherBirth = other.birth();
        return birth != null && otherBirth != null && birth.contradicts(otherBirth);
    }

    private static List<Entry> rest(List<Somebody> people, Set<Somebody> taken) {
        return people.stream()
                .filter(one -> !taken.contains(one))
                .map(Somebody::entry)
                .toList();
    }
}

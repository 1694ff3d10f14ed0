package vn.giothong.intake.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.giothong.person.PersonName;

/** Marks the rows of one list that are about the person of an earlier row. */
final class Repeats {

    private final Map<String, List<ReadRow>> firsts = new HashMap<>();

    private Repeats() {}

    static List<ReadRow> mark(List<ReadRow> rows) {
        var repeats = new Repeats();
        return rows.stream().map(repeats::marked).toList();
    }

    private ReadRow marked(ReadRow row) {
        var person = row.person();
        if (person == null) {
            return row;
        }
        var keys = keys(person);
        var first = same(keys, person)
                .filter(earlier -> name(earlier).folded().equals(person.name().folded()))
                .findFirst()
                .orElse(null);
        var other = same(keys, person).findFirst().orElse(null);
        if (first != null && !conflict(first.outcome(), row.outcome())) {
            return row.repeating(first.n());
        }
        keys.forEach(
                key -> firsts.computeIfAbsent(key, any -> new ArrayList<>(1)).add(row));
        if (first != null) {
            return row.noted(conflicting(first, row.outcome()));
        }
        return other == null ? row : row.noted(sharing(other, person));
    }

    private Stream<ReadRow> same(List<String> keys, ReadPerson person) {
        return keys.stream()
                .flatMap(key -> firsts.getOrDefault(key, List.of()).stream())
                .filter(earlier -> isSame(earlier, person));
    }

    private static CellNote conflicting(ReadRow first, ReadOutcome outcome) {
        var bag = Objects.requireNonNullElse(outcome.bagNumber(), "");
        return new CellNote("bagNumber", NoteCode.CONFLICTING_REPEAT, bag, "" + first.n());
    }

    private static CellNote sharing(ReadRow first, ReadPerson person) {
        var paper = Objects.requireNonNull(person.identity()).number();
        return new CellNote("identityNumber", NoteCode.PAPER_OF_ANOTHER, paper, "" + first.n());
    }

    private static PersonName name(ReadRow row) {
        return Objects.requireNonNull(row.person()).name();
    }

    /** A paper is one person's, whatever the spelling of the name; a birth or a phone may be shared. */
    private static List<String> keys(ReadPerson person) {
        var name = person.name().folded();
        var keys = new ArrayList<String>(3);
        if (person.identity() != null) {
            keys.add(person.identity().kind() + person.identity().number());
        }
        if (person.birth() != null && person.birth().date() != null) {
            keys.add(name + "|" + person.birth().date());
        }
        if (person.phone() != null) {
            keys.add(name + "|" + person.phone().e164());
        }
        return keys;
    }

    private static boolean isSame(ReadRow earlier, ReadPerson person) {
        var other = earlier.person();
        if (other == null) {
            return false;
        }
        if (person.identity() != null && person.identity().equals(other.identity())) {
            return true;
        }
        if (papersContradict(person, other)) {
            return false;
        }
        var birth = person.birth();
        var otherBirth = other.birth();
        if (birth != null && birth.date() != null && otherBirth != null && birth.equals(otherBirth)) {
            return !contradict(person.phone(), other.phone()) && !contradict(person.sex(), other.sex());
        }
        var samePhone = person.phone() != null && person.phone().equals(other.phone());
        return samePhone && (birth == null || otherBirth == null || !birth.contradicts(otherBirth));
    }

    private static boolean papersContradict(ReadPerson one, ReadPerson other) {
        return one.identity() != null
                && other.identity() != null
                && one.identity().kind() == other.identity().kind()
                && !one.identity().equals(other.identity());
    }

    private static boolean contradict(@Nullable Object one, @Nullable Object other) {
        return one != null && other != null && !one.equals(other);
    }

    /** Two donations, or a deferral and a donation, are two facts: people decide whether one of them is an error. */
    private static boolean conflict(ReadOutcome first, ReadOutcome later) {
        return contradict(first.bagNumber(), later.bagNumber())
                || contradict(first.volumeMl(), later.volumeMl())
                || (contradict(first.outcome(), later.outcome())
                        && (later.outcome() == Outcome.DONATED || later.reason() != null));
    }
}

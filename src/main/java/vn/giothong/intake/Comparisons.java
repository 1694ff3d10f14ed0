package vn.giothong.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.intake.reading.ListSource;
import vn.giothong.intake.reading.ReadPerson;
import vn.giothong.web.Refusal;

/** Compares a club's list with the hospital's lists of the same drive: who is on both, who on one only. */
@ApplicationScoped
class Comparisons {
    /** By what two rows are the same person, the surest first. A name and year alone are shown, but as no more than that. */
    public enum By {
        IDENTITY,
        PHONE,
        BIRTH_DATE,
        BIRTH_YEAR
    }

    /** A person of one list. */
    public record Entry(UUID listId, int n, RowView.Person person) {}

    public record Pair(Entry club, Entry hospital, By by) {}

    public record Comparison(
            int clubPeople,
            int hospitalPeople,
            int onBoth,
            int onClubOnly,
            int onHospitalOnly,
            List<Pair> both,
            List<Entry> clubOnly,
            List<Entry> hospitalOnly) {}

    private record Somebody(Entry entry, ReadPerson person) {}

    private record Likely(Somebody club, Somebody hospital, By by) {}

    private final ListAccess access;
    private final Json json;

    Comparisons(ListAccess access, Json json) {
        this.access = access;
        this.json = json;
    }

    @Transactional
    public Comparison of(Actor actor, UUID listId) {
        var list = access.list(actor, listId).list();
        if (list.source != ListSource.CLUB) {
            throw Refusal.conflict("list_no_club");
        }
        var club = people(List.of(list));
        var hospital = people(IntakeList.of(list.driveId).stream()
                .filter(other -> other.source == ListSource.HOSPITAL)
                .filter(other -> other.open() || other.state == IntakeList.State.APPLIED)
                .toList());
        return compare(club, hospital);
    }

    private List<Somebody> people(List<IntakeList> lists) {
        var people = new ArrayList<Somebody>();
        for (var list : lists) {
            IntakeRow.<IntakeRow>list(
                            "listId = ?1 and repeatOf is null and (resolution is null or resolution <> ?2) order by n",
                            list.id,
                            IntakeRow.Resolution.SKIPPED)
                    .forEach(row -> {
                        var person = json.row(row).person();
                        if (person != null) {
                            people.add(new Somebody(new Entry(list.id, row.n, RowView.Person.of(person)), person));
                        }
                    });
        }
        return people;
    }

    /** The surest pairs first; nobody is in two of them. */
    private static Comparison compare(List<Somebody> club, List<Somebody> hospital) {
        var taken = new HashSet<Somebody>();
        var pairs = new ArrayList<Pair>();
        likely(club, hospital).stream()
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

    private static List<Likely> likely(List<Somebody> club, List<Somebody> hospital) {
        Map<String, List<Somebody>> byName = new HashMap<>();
        hospital.forEach(one -> byName.computeIfAbsent(one.person().name().folded(), ignored -> new ArrayList<>())
                .add(one));
        var likely = new ArrayList<Likely>();
        for (var mine : club) {
            for (var theirs : byName.getOrDefault(mine.person().name().folded(), List.of())) {
                var by = by(mine.person(), theirs.person());
                if (by != null) {
                    likely.add(new Likely(mine, theirs, by));
                }
            }
        }
        return likely;
    }

    private static @Nullable By by(ReadPerson one, ReadPerson other) {
        if (one.identity() != null && one.identity().equals(other.identity())) {
            return By.IDENTITY;
        }
        if (contradict(one, other)) {
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

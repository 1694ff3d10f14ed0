package vn.giothong.recognition;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.drive.Settled;
import vn.giothong.drive.Settling;
import vn.giothong.household.HouseholdChanged;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * Finds milestones in the transaction that records what leads to them. It asks only what stands now, so donations may come late, be
 * taken back, move with their donors or come again: the cases end the same.
 */
@ApplicationScoped
class Milestones {
    private final Ladders ladders;
    private final PersonStandings people;
    private final FamilyStandings families;
    private final MobiliserStandings mobilisers;
    private final Clock clock;

    Milestones(
            Ladders ladders,
            PersonStandings people,
            FamilyStandings families,
            MobiliserStandings mobilisers,
            Clock clock) {
        this.ladders = ladders;
        this.people = people;
        this.families = families;
        this.mobilisers = mobilisers;
        this.clock = clock;
    }

    /**
     * A statement that only weighs more changes nothing about its donor, who would not be held otherwise; and whoever brought people
     * who give at two drives at once is counted by one of them after the other.
     */
    void settling(@Observes Settling event) {
        families.lockThoseOf(event.donorIds());
        var donors = new HashSet<>(event.donorIds());
        donors.addAll(mobilisers.concernedBy(event.donorIds()));
        people.lock(donors);
    }

    void settled(@Observes Settled event) {
        var today = LocalDate.now(clock);
        if (!ladders.found(SubjectKind.PERSON, today).isEmpty()) {
            reconcile(SubjectKind.PERSON, people.of(event.donorIds()), today);
        }
        if (!ladders.found(SubjectKind.FAMILY, today).isEmpty()) {
            reconcile(SubjectKind.FAMILY, families.ofMembers(event.donorIds()), today);
        }
        bringers(mobilisers.concernedBy(event.donorIds()), today);
    }

    void household(@Observes HouseholdChanged event) {
        var today = LocalDate.now(clock);
        families.lock(event.householdIds());
        reconcile(SubjectKind.FAMILY, families.of(event.householdIds()), today);
    }

    /** In every year, since a drive may have moved from one to another. */
    void bringers(Collection<UUID> donorIds, LocalDate today) {
        if (!donorIds.isEmpty()) {
            var known = mobilisers.people(donorIds);
            var ids = known.stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
            var cases = cases(SubjectKind.MOBILISER, ids);
            reconcile(SubjectKind.MOBILISER, mobilisers.of(known, years(cases)), cases, today);
        }
    }

    void reconcile(SubjectKind kind, List<? extends Achievement> all, LocalDate today) {
        var ids = all.stream().flatMap(one -> one.ids().stream()).collect(Collectors.toSet());
        reconcile(kind, all, cases(kind, ids), today);
    }

    private void reconcile(
            SubjectKind kind, List<? extends Achievement> all, Map<UUID, List<AwardCase>> known, LocalDate today) {
        var versions = ladders.versions();
        var rules = new HashMap<Integer, List<AwardRule>>();
        for (var achieved : all) {
            var own = new ArrayList<AwardCase>();
            achieved.ids().forEach(id -> own.addAll(known.getOrDefault(id, List.of())));
            for (var rule : rules.computeIfAbsent(achieved.year(), year -> rules(kind, year, today))) {
                var ofRule = own.stream()
                        .filter(one -> one.ruleCode.equals(rule.code()) && one.awardYear == achieved.year())
                        .toList();
                new Reconciling(rule, versions, achieved, today, clock.instant()).reconcile(ofRule);
            }
        }
        Panache.getEntityManager().flush();
    }

    /** A year is judged by the rules that held at its end, the one that is not over by those of today. */
    List<AwardRule> rules(SubjectKind kind, int year, LocalDate today) {
        return ladders.on(day(year, today)).stream()
                .filter(rule -> rule.subject() == kind)
                .filter(rule -> year == 0
                        ? rule.measure().countsDonations()
                        : rule.measure().foundByYear())
                .toList();
    }

    /** The day whose rules judge a year; 0 stands for a life. */
    static LocalDate day(int year, LocalDate today) {
        return year == 0 ? today : YearStanding.close(year, today);
    }

    /** Those in which there are cases, by the ids under which they stand. */
    static Map<UUID, Set<Integer>> years(Map<UUID, List<AwardCase>> cases) {
        var years = new HashMap<UUID, Set<Integer>>();
        cases.forEach((id, own) ->
                years.put(id, own.stream().map(one -> one.awardYear).collect(Collectors.toSet())));
        return years;
    }

    static Map<UUID, List<AwardCase>> cases(SubjectKind kind, Set<UUID> subjectIds) {
        return subjectIds.isEmpty()
                ? Map.of()
                : AwardCase.<AwardCase>stream("subjectKind = ?1 and subjectId in ?2", kind, subjectIds)
                        .collect(Collectors.groupingBy(one -> one.subjectId));
    }
}

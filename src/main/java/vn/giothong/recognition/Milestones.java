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
import java.util.UUID;
import vn.giothong.drive.Settled;
import vn.giothong.drive.Settling;
import vn.giothong.household.HouseholdChanged;
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
    private final Clock clock;

    Milestones(Ladders ladders, PersonStandings people, FamilyStandings families, Clock clock) {
        this.ladders = ladders;
        this.people = people;
        this.families = families;
        this.clock = clock;
    }

    /** A statement that only weighs more changes nothing about its donor, who would not be held otherwise. */
    void settling(@Observes Settling event) {
        families.lockThoseOf(event.donorIds());
        people.lock(event.donorIds());
    }

    void settled(@Observes Settled event) {
        var today = LocalDate.now(clock);
        if (!ladders.found(SubjectKind.PERSON, today).isEmpty()) {
            reconcile(SubjectKind.PERSON, people.of(event.donorIds()), today);
        }
        if (!ladders.found(SubjectKind.FAMILY, today).isEmpty()) {
            reconcile(SubjectKind.FAMILY, families.ofMembers(event.donorIds()), today);
        }
    }

    void household(@Observes HouseholdChanged event) {
        var today = LocalDate.now(clock);
        families.lock(event.householdIds());
        reconcile(SubjectKind.FAMILY, families.of(event.householdIds()), today);
    }

    void reconcile(SubjectKind kind, List<Standing> standings, LocalDate today) {
        var known = cases(kind, standings);
        var versions = ladders.versions();
        var rules = ladders.on(today).stream()
                .filter(rule -> rule.subject() == kind && rule.measure().found())
                .toList();
        for (var standing : standings) {
            var own = new ArrayList<AwardCase>();
            standing.ids().forEach(id -> own.addAll(known.getOrDefault(id, List.of())));
            for (var rule : rules) {
                var ofRule = own.stream()
                        .filter(one -> one.ruleCode.equals(rule.code()))
                        .toList();
                new Reconciling(rule, versions, standing, today, clock.instant()).reconcile(ofRule);
            }
        }
        Panache.getEntityManager().flush();
    }

    private static Map<UUID, List<AwardCase>> cases(SubjectKind kind, Collection<Standing> standings) {
        var ids = new HashSet<UUID>();
        standings.forEach(standing -> ids.addAll(standing.ids()));
        var known = new HashMap<UUID, List<AwardCase>>();
        if (!ids.isEmpty()) {
            AwardCase.<AwardCase>list("subjectKind = ?1 and subjectId in ?2", kind, ids)
                    .forEach(one -> known.computeIfAbsent(one.subjectId, ignored -> new ArrayList<>())
                            .add(one));
        }
        return known;
    }
}

package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.account.Actor;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;
import vn.giothong.recognition.ladder.Ladder;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Formats;

/** Counts again what a case rests on, as it stands today. */
@ApplicationScoped
class Explanations {
    private final Cases cases;
    private final Ladders ladders;
    private final PersonStandings people;
    private final FamilyStandings families;
    private final MergedRecords merged;
    private final BroughtPeople brought;
    private final Clock clock;

    Explanations(
            Cases cases,
            Ladders ladders,
            PersonStandings people,
            FamilyStandings families,
            MergedRecords merged,
            BroughtPeople brought,
            Clock clock) {
        this.cases = cases;
        this.ladders = ladders;
        this.people = people;
        this.families = families;
        this.merged = merged;
        this.brought = brought;
        this.clock = clock;
    }

    @Transactional
    public Explanation of(Actor actor, UUID caseId) {
        var one = cases.readable(actor, caseId);
        var rule = ladders.version(one.ruleId).orElseThrow();
        if (!rule.measure().countsDonations()) {
            var people = rule.measure() == Measure.PEOPLE_IN_YEAR
                    ? brought.by(actor, one.subjectId, one.awardYear)
                    : Explanation.Brought.NOBODY;
            return Explanation.told(rule.measure(), one.amount, nominated(one), people);
        }
        return standings(one).stream()
                .findFirst()
                .map(standing -> standing.with(Honours.of(rule.code(), standing.ids())))
                .map(standing -> Explanation.of(
                        new Ladder(rule).climb(standing.history(), LocalDate.now(clock)),
                        openingsLeftOut(one),
                        leftOut(one, rule, standing)))
                .orElse(Explanation.told(rule.measure(), 0, null, Explanation.Brought.NOBODY));
    }

    /** The last nomination: what was withdrawn may have been nominated again. */
    private static Explanation.@Nullable Nominated nominated(AwardCase one) {
        var again = CaseStep.<CaseStep>find(
                        "caseId = ?1 and state = ?2 and takenBy is not null order by takenAt desc, id desc",
                        one.id,
                        CaseState.DETECTED)
                .firstResultOptional();
        var by = again.map(step -> step.takenBy).orElse(one.openedBy);
        if (by == null) {
            return null;
        }
        var at = again.map(step -> step.takenAt).orElse(one.openedAt);
        var name = Account.<Account>findByIdOptional(by)
                .map(account -> account.fullName)
                .orElse("");
        var on = LocalDate.ofInstant(at, Formats.ZONE);
        return new Explanation.Nominated(name, on, one.reachedOn, one.openedWhy, one.counted);
    }

    private long openingsLeftOut(AwardCase one) {
        return one.subjectKind == SubjectKind.FAMILY ? families.openings(one.subjectId) : 0;
    }

    /** What the ladder does not see: a balance known too weakly or too late, and what a merge counts once. */
    private List<Explanation.LeftOut> leftOut(AwardCase one, AwardRule rule, Standing standing) {
        var found = new ArrayList<Explanation.LeftOut>();
        var opening = standing.history().opening();
        if (opening != null && opening.evidence().compareTo(rule.weakest()) > 0) {
            found.add(Explanation.LeftOut.of(opening, Climb.Why.EVIDENCE));
        } else if (opening != null && opening.until().isAfter(LocalDate.now(clock))) {
            found.add(Explanation.LeftOut.of(opening, Climb.Why.LATER));
        }
        if (one.subjectKind == SubjectKind.PERSON) {
            merged.openings(standing.ids())
                    .forEach(other -> found.add(Explanation.LeftOut.of(other, Climb.Why.OTHER_RECORD)));
            merged.twice(standing.ids()).forEach(gift -> found.add(Explanation.LeftOut.of(gift, Climb.Why.SAME_DRIVE)));
        }
        return found;
    }

    private List<Standing> standings(AwardCase one) {
        return one.subjectKind == SubjectKind.FAMILY
                ? families.of(Set.of(one.subjectId))
                : people.of(Set.of(one.subjectId));
    }
}

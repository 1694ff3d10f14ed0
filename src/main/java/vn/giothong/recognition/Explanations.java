package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Account;
import vn.giothong.account.Actor;
import vn.giothong.recognition.ladder.Ladder;
import vn.giothong.recognition.ladder.SubjectKind;
import vn.giothong.web.Formats;

/** Counts again what a case rests on, as it stands today. */
@ApplicationScoped
class Explanations {
    private final Cases cases;
    private final Ladders ladders;
    private final PersonStandings people;
    private final FamilyStandings families;
    private final Clock clock;

    Explanations(Cases cases, Ladders ladders, PersonStandings people, FamilyStandings families, Clock clock) {
        this.cases = cases;
        this.ladders = ladders;
        this.people = people;
        this.families = families;
        this.clock = clock;
    }

    @Transactional
    public Explanation of(Actor actor, UUID caseId) {
        var one = cases.readable(actor, caseId);
        var rule = ladders.version(one.ruleId).orElseThrow();
        if (!rule.measure().countsDonations()) {
            return Explanation.told(rule.measure(), one.amount, nominated(one));
        }
        return standings(one).stream()
                .findFirst()
                .map(standing -> standing.with(AwardCase.honours(rule.code(), standing.ids())))
                .map(standing -> new Ladder(rule).climb(standing.history(), LocalDate.now(clock)))
                .map(climb -> Explanation.of(climb, openingsLeftOut(one)))
                .orElse(Explanation.told(rule.measure(), 0, null));
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
        return new Explanation.Nominated(name, LocalDate.ofInstant(at, Formats.ZONE), one.reachedOn, one.openedWhy);
    }

    private long openingsLeftOut(AwardCase one) {
        return one.subjectKind == SubjectKind.FAMILY ? families.openings(one.subjectId) : 0;
    }

    private List<Standing> standings(AwardCase one) {
        return one.subjectKind == SubjectKind.FAMILY
                ? families.of(Set.of(one.subjectId))
                : people.of(Set.of(one.subjectId));
    }
}

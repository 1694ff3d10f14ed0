package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Access;
import vn.giothong.account.Action;
import vn.giothong.account.Actor;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Measure;
import vn.giothong.recognition.ladder.SubjectKind;

/** Those who bring others, as nominees: by which rules, who is one already, and whom somebody may nominate. In the caller's transaction. */
@ApplicationScoped
class Nominees {
    /** The case of a year that stands. */
    public record Nominated(UUID caseId, int threshold, CaseState state) {
        /** Whether a nomination for the step would take its place, or would be a first one. */
        static boolean givesWay(@Nullable Nominated known, int threshold) {
            return known == null || (known.state.undecided() && known.threshold < threshold);
        }
    }

    private final Access access;
    private final CaseAccess cases;
    private final Ladders ladders;
    private final Clock clock;

    Nominees(Access access, CaseAccess cases, Ladders ladders, Clock clock) {
        this.access = access;
        this.cases = cases;
        this.ladders = ladders;
        this.clock = clock;
    }

    List<AwardRule> rules(LocalDate day) {
        return ladders.on(day).stream()
                .filter(AwardRule::active)
                .filter(rule -> rule.subject() == SubjectKind.MOBILISER && rule.measure() == Measure.PEOPLE_IN_YEAR)
                .toList();
    }

    /** Of each the case that is furthest on its way, on whichever record of the person it stands. */
    static Map<UUID, Nominated> of(Collection<UUID> donorIds, int year) {
        var owners = EveryRecord.of(donorIds);
        return AwardCase.<AwardCase>stream(
                        "subjectId in ?1 and subjectKind = ?2 and awardYear = ?3",
                        owners.keySet(),
                        SubjectKind.MOBILISER,
                        year)
                .filter(one -> !one.mayOpenAgain())
                .collect(Collectors.toMap(
                        one -> owners.getOrDefault(one.subjectId, one.subjectId),
                        one -> one,
                        BinaryOperator.maxBy(
                                Comparator.comparingInt(AwardCase::weight).thenComparingInt(one -> one.threshold))))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> nominated(entry.getValue())));
    }

    private static Nominated nominated(AwardCase one) {
        return new Nominated(one.id, one.threshold, one.state);
    }

    /** Those of the donors, each with the chapter, whom the actor may nominate. */
    Set<UUID> within(Actor actor, Map<UUID, UUID> chapterOf) {
        var reach = access.reach(actor, Action.PROPOSE_AWARD);
        return reach.nothing()
                ? Set.of()
                : cases.places(chapterOf).entrySet().stream()
                        .filter(entry -> reach.covers(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
    }

    /** The codes of the rules by which somebody may be nominated today. */
    Set<String> open() {
        return rules(LocalDate.now(clock)).stream().map(AwardRule::code).collect(Collectors.toSet());
    }
}

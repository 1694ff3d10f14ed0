package vn.giothong.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.giothong.club.GoalSet;
import vn.giothong.drive.Recounted;
import vn.giothong.drive.TargetsSet;
import vn.giothong.recognition.YearTargets.Of;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Ladder;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.recognition.ladder.SubjectKind;

/**
 * Finds which clubs and chapters reach a step of their target, in the transaction that changes a drive's figures or the target. As
 * long as no step is near and no case has to follow, nobody waits for anybody else of the same target.
 */
@ApplicationScoped
class Collectives {
    /** More donations than come in at one moment by lists and desks that do not see each other. */
    private static final int NEAR = 300;

    private static final List<SubjectKind> KINDS = List.of(SubjectKind.CLUB, SubjectKind.CHAPTER);

    private final CollectiveStandings standings;
    private final Milestones milestones;
    private final Clock clock;

    Collectives(CollectiveStandings standings, Milestones milestones, Clock clock) {
        this.standings = standings;
        this.milestones = milestones;
        this.clock = clock;
    }

    void recounted(@Observes Recounted event) {
        var targets = standings.targets(event.driveIds());
        if (!targets.isEmpty()) {
            reconcile(moving(targets));
        }
    }

    void set(@Observes TargetsSet event) {
        reconcile(YearTargets.of(Set.of(event.year()), event.chapterIds(), event.clubIds())
                .keySet());
    }

    void set(@Observes GoalSet event) {
        reconcile(YearTargets.of(Set.of(event.year()), Set.of(), Set.of(event.clubId()))
                .keySet());
    }

    @Transactional
    Set<Integer> years() {
        return YearTargets.years();
    }

    /** Everybody's of a year. */
    @Transactional
    void find(int year) {
        reconcile(YearTargets.ofYear(year).keySet());
    }

    /** What is known of a target, in percent; nothing where none was set. Others who count it wait until the transaction ends. */
    OptionalInt counted(SubjectKind kind, UUID subjectId, int year) {
        var one = Set.of(new Of(kind, subjectId, year));
        YearTargets.lock(one);
        return again(one).stream().mapToInt(YearStanding::total).findFirst();
    }

    private List<YearStanding> again(Set<Of> targets) {
        var years = targets.stream().map(Of::year).collect(Collectors.toSet());
        var found = YearTargets.of(
                years, YearTargets.ids(targets, SubjectKind.CHAPTER), YearTargets.ids(targets, SubjectKind.CLUB));
        found.keySet().retainAll(targets);
        return standings.of(found);
    }

    private static Set<Of> of(Set<Of> targets, SubjectKind kind) {
        return targets.stream().filter(one -> one.kind() == kind).collect(Collectors.toSet());
    }

    private void reconcile(Set<Of> targets) {
        for (var kind : KINDS) {
            var ofKind = of(targets, kind);
            if (!ofKind.isEmpty()) {
                YearTargets.lock(ofKind);
                milestones.reconcile(kind, again(ofKind), LocalDate.now(clock));
            }
        }
    }

    /** Those of which a step is near, or a case is not as the figure has it. */
    private Set<Of> moving(Map<Of, Long> targets) {
        var found = new HashSet<Of>();
        var today = LocalDate.now(clock);
        for (var kind : KINDS) {
            var units = standings.units(of(targets.keySet(), kind));
            var known = Milestones.cases(kind, YearTargets.ids(units.keySet(), kind));
            var rules = new HashMap<Integer, List<AwardRule>>();
            units.forEach((one, brought) -> {
                var own = known.getOrDefault(one.id(), List.of());
                var target = targets.getOrDefault(one, 0L);
                if (rules.computeIfAbsent(one.year(), year -> milestones.rules(kind, year, today)).stream()
                        .anyMatch(rule ->
                                near(rule, brought, target) || differs(rule, brought, target, of(rule, one, own)))) {
                    found.add(one);
                }
            });
        }
        return found;
    }

    private static List<AwardCase> of(AwardRule rule, Of one, List<AwardCase> known) {
        return known.stream()
                .filter(each -> each.ruleCode.equals(rule.code()) && each.awardYear == one.year())
                .toList();
    }

    private static boolean near(AwardRule rule, long units, long target) {
        return target > 0
                && rule.steps().stream()
                        .anyMatch(step -> Math.abs(100 * units - step.threshold() * target) <= 100L * NEAR);
    }

    private static boolean differs(AwardRule rule, long units, long target, List<AwardCase> known) {
        var percent = CollectiveStandings.percent(units, target);
        var reached = new Ladder(rule)
                .reachedBy(percent).stream().map(Step::threshold).collect(Collectors.toSet());
        var there = known.stream()
                .filter(one -> one.weight() > 0)
                .map(one -> one.threshold)
                .collect(Collectors.toSet());
        return !there.containsAll(reached)
                || known.stream()
                        .anyMatch(one ->
                                one.byPaper() && one.state.undecided() && !Objects.equals(one.registered, percent))
                || known.stream()
                        .filter(one -> one.counted)
                        .anyMatch(one -> one.state.undecided()
                                ? one.amount != percent || !reached.contains(one.threshold)
                                : one.state.given()
                                        && one.threshold > percent
                                                != (one.doubt != null || one.confirmedDoubt != null));
    }
}

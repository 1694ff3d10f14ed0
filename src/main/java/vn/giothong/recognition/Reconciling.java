package vn.giothong.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.AwardCase.Doubt;
import vn.giothong.recognition.AwardCase.WithdrawnBy;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;

/**
 * Brings the cases of one subject and one rule in line with what was reached. Nobody's decision is undone here: what was decided is
 * judged by the version of the rule and the area under which it was, and marked as doubtful where that is no longer reached, for people to look at.
 */
final class Reconciling {
    /** Stored as the reason of a step that nobody took; pages show the text of the code. */
    static final String NOT_REACHED = "case.not_reached";

    /** A higher step of the same year takes its place. */
    static final String HIGHER = "case.higher_step";

    static final String WAITS = "case.waits";
    static final String RULE_OFF = "case.rule_off";
    static final String MERGED = "case.merged";
    static final String AGAIN = "case.reached_again";

    private static final Comparator<AwardCase> FURTHEST =
            Comparator.comparingInt(AwardCase::weight).reversed().thenComparing(each -> each.id);

    private final AwardRule rule;
    private final Map<UUID, AwardRule> versions;
    private final Achievement achieved;
    private final LocalDate today;
    private final Instant now;

    /** The rule as it holds today, and every version that there was, by its id. */
    Reconciling(AwardRule rule, Map<UUID, AwardRule> versions, Achievement achieved, LocalDate today, Instant now) {
        this.rule = rule;
        this.versions = versions;
        this.achieved = achieved;
        this.today = today;
        this.now = now;
    }

    void reconcile(List<AwardCase> known) {
        if (rule.active()) {
            bring(known);
        } else {
            known.stream().filter(one -> one.state.undecided() && one.counted).forEach(one -> withdraw(one, RULE_OFF));
        }
        if (achieved.there()) {
            judge(known);
        }
    }

    private void bring(List<AwardCase> known) {
        var climb = achieved.climb(rule, known, today);
        var due = climb.reached().stream()
                .filter(one -> achieved.there() && one.dueOn(today))
                .filter(one -> !barred(one.step().threshold(), known))
                .toList();
        for (var one : due) {
            var same = known.stream()
                    .filter(each -> each.threshold == one.step().threshold())
                    .sorted(FURTHEST)
                    .toList();
            if (same.isEmpty()) {
                open(one, climb.total());
            } else {
                keep(same.get(0), one, climb.total());
                // two records of one person have one case each: the one further on its way stands
                same.stream()
                        .skip(1)
                        .filter(other -> other.state.undecided())
                        .forEach(other -> withdraw(other, MERGED));
            }
        }
        takeBack(known, thresholds(due), thresholds(climb.reached()), climb.total());
    }

    /** Where the highest step of a year alone is honoured: not beside a lower one that was decided, nor below what people vouch for. */
    private boolean barred(int threshold, List<AwardCase> known) {
        return achieved.year() > 0
                && !rule.noSkip()
                && known.stream()
                        .anyMatch(one -> (one.threshold < threshold && one.state.given())
                                || (one.threshold > threshold
                                        && !one.counted
                                        && (one.state.undecided() || one.state.given())));
    }

    private void takeBack(List<AwardCase> known, Set<Integer> held, Set<Integer> earned, int total) {
        for (var one : known) {
            if (one.state.undecided() && !held.contains(one.threshold)) {
                var higher = achieved.year() > 0 && held.stream().anyMatch(step -> step > one.threshold);
                if (one.byPaper()) {
                    one.registered = total;
                }
                if (one.counted || higher || !achieved.there()) {
                    withdraw(
                            one,
                            higher ? HIGHER : achieved.there() && earned.contains(one.threshold) ? WAITS : NOT_REACHED);
                }
            }
        }
    }

    /** Of two awards for one step the one further on its way is the lawful one. */
    private void judge(List<AwardCase> known) {
        var lawful = new HashSet<Integer>();
        known.stream().filter(one -> one.state.given()).sorted(FURTHEST).forEach(one -> {
            var first = lawful.add(one.threshold);
            one.doubted(one.counted && !reached(one) ? Doubt.NOT_REACHED : first ? null : Doubt.TWICE);
        });
    }

    private boolean reached(AwardCase decided) {
        return achieved.reaches(versions.getOrDefault(decided.ruleId, rule), decided, today);
    }

    private static Set<Integer> thresholds(List<Climb.Reached> reached) {
        return reached.stream().map(one -> one.step().threshold()).collect(Collectors.toSet());
    }

    private void open(Climb.Reached reached, int total) {
        var opened = new AwardCase(
                rule, reached.step(), achieved.subjectId(), achieved.chapterId(), reached.on(), now, today);
        opened.awardYear = achieved.year();
        opened.area = achieved.area();
        opened.amount = total;
        opened.persist();
    }

    private void keep(AwardCase known, Climb.Reached reached, int total) {
        if (known.comesAgain()) {
            known.withdrawnBy = null;
            known.undecided();
            take(known, CaseState.DETECTED, AGAIN);
        }
        if (known.state.undecided()) {
            known.reachedOn = reached.on();
            known.dueBy = reached.on().plusDays(rule.dueDays());
            known.counts(total);
            known.ruleId = rule.id();
            known.award = reached.step().award();
            known.chapterId = achieved.chapterId();
            known.area = achieved.area();
        }
    }

    private void withdraw(AwardCase known, String why) {
        known.withdrawnBy = WithdrawnBy.SYSTEM;
        take(known, CaseState.WITHDRAWN, why);
    }

    private void take(AwardCase known, CaseState next, @Nullable String why) {
        known.move(next, today);
        known.proposedBy = null;
        new CaseStep(known.id, next, today, now, null).because(why).persist();
    }
}

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
import vn.giothong.recognition.ladder.Ladder;

/**
 * Brings the cases of one subject and one rule in line with what was reached. Nobody's decision is undone here: what was decided is
 * judged by the version of the rule and the area under which it was, and marked as doubtful where that is no longer reached, for people to look at.
 */
final class Reconciling {
    /** Stored as the reason of a step that nobody took; pages show the text of the code. */
    static final String NOT_REACHED = "case.not_reached";

    static final String WAITS = "case.waits";
    static final String RULE_OFF = "case.rule_off";
    static final String MERGED = "case.merged";
    static final String AGAIN = "case.reached_again";

    private static final Comparator<AwardCase> FURTHEST =
            Comparator.comparingInt(AwardCase::weight).reversed().thenComparing(each -> each.id);

    private final AwardRule rule;
    private final Map<UUID, AwardRule> versions;
    private final Standing standing;
    private final LocalDate today;
    private final Instant now;

    /** The rule as it holds today, and every version that there was, by its id. */
    Reconciling(AwardRule rule, Map<UUID, AwardRule> versions, Standing standing, LocalDate today, Instant now) {
        this.rule = rule;
        this.versions = versions;
        this.standing = standing;
        this.today = today;
        this.now = now;
    }

    void reconcile(List<AwardCase> known) {
        if (rule.active()) {
            bring(known);
        } else {
            known.stream().filter(one -> one.state.undecided()).forEach(one -> withdraw(one, RULE_OFF));
        }
        if (standing.there()) {
            judge(known);
        }
    }

    private void bring(List<AwardCase> known) {
        var climb = climb(known);
        var due = climb.reached().stream()
                .filter(one -> standing.there() && one.dueOn(today))
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
        var held = thresholds(due);
        var earned = thresholds(climb.reached());
        known.stream()
                .filter(one -> one.state.undecided() && !held.contains(one.threshold))
                .forEach(
                        one -> withdraw(one, standing.there() && earned.contains(one.threshold) ? WAITS : NOT_REACHED));
    }

    /** Of two awards for one step the one further on its way is the lawful one. */
    private void judge(List<AwardCase> known) {
        var lawful = new HashSet<Integer>();
        known.stream().filter(one -> one.state.given()).sorted(FURTHEST).forEach(one -> {
            var first = lawful.add(one.threshold);
            one.doubt = !reached(one) ? Doubt.NOT_REACHED : first ? null : Doubt.TWICE;
        });
    }

    private boolean reached(AwardCase decided) {
        var version = versions.getOrDefault(decided.ruleId, rule);
        var area = decided.area == null ? standing.history().area() : decided.area;
        return new Ladder(version).reaches(decided.threshold, standing.history().in(area), today);
    }

    private static Set<Integer> thresholds(List<Climb.Reached> reached) {
        return reached.stream().map(one -> one.step().threshold()).collect(Collectors.toSet());
    }

    private Climb climb(List<AwardCase> known) {
        var honours = known.stream().flatMap(one -> one.honour().stream()).toList();
        return new Ladder(rule).climb(standing.history().with(honours), today);
    }

    private void open(Climb.Reached reached, int total) {
        var opened = new AwardCase(
                rule, reached.step(), standing.subjectId(), standing.chapterId(), reached.on(), now, today);
        opened.area = standing.history().area();
        opened.amount = total;
        opened.persist();
    }

    private void keep(AwardCase known, Climb.Reached reached, int total) {
        if (known.state == CaseState.WITHDRAWN && known.withdrawnBy == WithdrawnBy.SYSTEM) {
            known.withdrawnBy = null;
            take(known, CaseState.DETECTED, AGAIN);
        }
        if (known.state.undecided()) {
            known.reachedOn = reached.on();
            known.dueBy = reached.on().plusDays(rule.dueDays());
            known.amount = total;
            known.ruleId = rule.id();
            known.award = reached.step().award();
            known.chapterId = standing.chapterId();
            known.area = standing.history().area();
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

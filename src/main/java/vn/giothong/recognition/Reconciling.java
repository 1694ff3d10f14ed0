package vn.giothong.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.giothong.recognition.AwardCase.Doubt;
import vn.giothong.recognition.AwardCase.WithdrawnBy;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Climb;
import vn.giothong.recognition.ladder.Ladder;

/**
 * Brings the cases of one subject and one rule in line with what was reached. Nobody's decision is undone here: what is no longer
 * reached and was decided is marked as doubtful, for people to look at.
 */
final class Reconciling {
    /** Stored as the reason of a step that nobody took; pages show the text of the code. */
    static final String NOT_REACHED = "case.not_reached";

    static final String WAITS = "case.waits";
    static final String RULE_OFF = "case.rule_off";
    static final String MERGED = "case.merged";
    static final String AGAIN = "case.reached_again";

    private final AwardRule rule;
    private final Standing standing;
    private final LocalDate today;
    private final Instant now;

    Reconciling(AwardRule rule, Standing standing, LocalDate today, Instant now) {
        this.rule = rule;
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
    }

    private void bring(List<AwardCase> known) {
        var climb = climb(known);
        var due = climb.reached().stream()
                .filter(one -> standing.there() && one.dueOn(today))
                .toList();
        for (var one : due) {
            var same = known.stream()
                    .filter(each -> each.threshold == one.step().threshold())
                    .sorted(Comparator.comparingInt(AwardCase::weight)
                            .reversed()
                            .thenComparing(each -> each.id))
                    .toList();
            if (same.isEmpty()) {
                open(one, climb.total());
            } else {
                keep(same.get(0), one, climb.total());
                same.stream().skip(1).forEach(this::giveWay);
            }
        }
        var held = thresholds(due);
        var earned = thresholds(climb.reached());
        known.stream()
                .filter(one -> !held.contains(one.threshold))
                .forEach(one -> drop(one, standing.there() && earned.contains(one.threshold) ? WAITS : NOT_REACHED));
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
        opened.amount = total;
        opened.persist();
    }

    private void keep(AwardCase known, Climb.Reached reached, int total) {
        if (known.state.given()) {
            known.doubt = null;
            return;
        }
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
        }
    }

    /** Two records of one person have one case each: the one further on its way stands. */
    private void giveWay(AwardCase other) {
        if (other.state.undecided()) {
            withdraw(other, MERGED);
        } else if (other.state.given()) {
            other.doubt = Doubt.TWICE;
        }
    }

    private void drop(AwardCase known, String why) {
        if (known.state.undecided()) {
            withdraw(known, why);
        } else if (known.state.given()
                && standing.there()
                && rule.step(known.threshold).isPresent()) {
            known.doubt = Doubt.NOT_REACHED;
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

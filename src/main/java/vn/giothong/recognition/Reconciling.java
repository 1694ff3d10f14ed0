package vn.giothong.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        var verdict = Verdict.of(rule, achieved, known, today);
        if (rule.active()) {
            known.stream()
                    .filter(one -> one.state.undecided() && one.byPaper())
                    .forEach(one -> one.registered = verdict.total());
        }
        verdict.opened().forEach(one -> open(one, verdict.total()));
        verdict.kept().forEach(one -> keep(one.known(), one.reached(), verdict.total()));
        verdict.takenBack().forEach(one -> withdraw(one.known(), one.why()));
        if (achieved.there()) {
            judge(known);
        }
    }

    /** Of two awards for one step the one further on its way is the lawful one. */
    private void judge(List<AwardCase> known) {
        var lawful = new HashSet<Integer>();
        known.stream().filter(one -> one.state.given()).sorted(Verdict.FURTHEST).forEach(one -> {
            var first = lawful.add(one.threshold);
            one.doubted(one.counted && !reached(one) ? Doubt.NOT_REACHED : first ? null : Doubt.TWICE);
        });
    }

    private boolean reached(AwardCase decided) {
        return achieved.reaches(versions.getOrDefault(decided.ruleId, rule), decided, today);
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

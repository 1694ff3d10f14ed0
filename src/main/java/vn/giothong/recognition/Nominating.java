package vn.giothong.recognition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Actor;
import vn.giothong.recognition.AwardCase.WithdrawnBy;
import vn.giothong.recognition.ladder.AwardRule;
import vn.giothong.recognition.ladder.Step;
import vn.giothong.web.Refusal;

/**
 * Opens the steps of one nomination beside the cases that are known of the same occasion. Where a rule honours the highest step of a
 * year alone, a case for a lower one gives way as long as nobody has decided it.
 */
final class Nominating {
    /** Who nominates whom, by which rule, for what. */
    record Asked(Actor actor, AwardRule rule, UUID subjectId, UUID chapterId, LocalDate on, Claim claim, String why) {
        int year() {
            return on.getYear();
        }

        /** The day of the year where each day may have a case of its own; else 0. */
        int day() {
            return rule.measure().daily() ? on.getDayOfYear() : 0;
        }
    }

    private final Asked asked;
    private final List<AwardCase> known;
    private final LocalDate today;
    private final Instant now;

    Nominating(Asked asked, List<AwardCase> known, LocalDate today, Instant now) {
        this.asked = asked;
        this.known = known;
        this.today = today;
        this.now = now;
    }

    AwardCase open(Step step) {
        if (!asked.rule().noSkip()) {
            known.stream().filter(other -> other.threshold != step.threshold()).forEach(other -> giveWay(other, step));
        }
        var same = same(step);
        var one = same == null
                ? new AwardCase(asked.rule(), step, asked.subjectId(), asked.chapterId(), asked.on(), now, today)
                : again(same, step);
        one.awardYear = asked.year();
        one.awardDay = asked.day();
        one.amount = asked.claim().amount();
        one.counted = asked.claim().counted();
        one.evidence = asked.claim().evidence();
        one.registered = asked.claim().registered();
        one.openedBy = asked.actor().accountId();
        one.openedWhy = asked.why();
        one.persist();
        return one;
    }

    private void giveWay(AwardCase other, Step step) {
        if (other.threshold > step.threshold() && (other.state.undecided() || other.state.given())) {
            throw Refusal.conflict("award_higher_known", other.threshold);
        }
        if (other.state.given()) {
            throw Refusal.conflict("award_lower_decided", other.threshold);
        }
        if (other.state.undecided()) {
            other.withdrawnBy = WithdrawnBy.SYSTEM;
            other.proposedBy = null;
            other.move(CaseState.WITHDRAWN, today);
            new CaseStep(other.id, CaseState.WITHDRAWN, today, now, null)
                    .because(Reconciling.HIGHER)
                    .persist();
        }
    }

    /** Of the cases that the records of one person have for the step the one furthest on its way. */
    private @Nullable AwardCase same(Step step) {
        return known.stream()
                .filter(one -> one.threshold == step.threshold())
                .max(Comparator.comparing((AwardCase one) -> !one.mayOpenAgain())
                        .thenComparing(AwardCase::weight)
                        .thenComparing(one -> one.id))
                .orElse(null);
    }

    /** What was withdrawn or rejected opens again, and keeps the steps it took before. */
    private AwardCase again(AwardCase one, Step step) {
        if (!one.mayOpenAgain()) {
            throw Refusal.conflict("award_known");
        }
        one.openAgain(asked.rule(), step, asked.chapterId(), asked.on(), today);
        new CaseStep(one.id, one.state, today, now, asked.actor())
                .because(asked.why())
                .persist();
        return one;
    }
}

package vn.giothong.recognition;

import static vn.giothong.recognition.CaseState.DECIDED;
import static vn.giothong.recognition.CaseState.DETECTED;
import static vn.giothong.recognition.CaseState.HANDED_OVER;
import static vn.giothong.recognition.CaseState.PROPOSED;
import static vn.giothong.recognition.CaseState.RETURNED;
import static vn.giothong.recognition.CaseState.REVIEWED;
import static vn.giothong.recognition.CaseState.SUBMITTED;
import static vn.giothong.recognition.CaseState.VERIFIED;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.giothong.account.Action;

/** What people do with a case: from which states, to which one, and with which right. */
public enum CaseAct {
    PROPOSAL(PROPOSED, Action.PROPOSE_AWARD),
    VERIFICATION(VERIFIED, Action.CHECK_AWARD),
    REVIEW(REVIEWED, Action.CHECK_AWARD),
    SUBMISSION(SUBMITTED, Action.CHECK_AWARD),
    DECISION(DECIDED, Action.DECIDE_AWARD),
    HANDOVER(HANDED_OVER, Action.HAND_OVER_AWARD),
    PAYMENT(CaseState.PAID, Action.DECIDE_AWARD),
    /** Stands by an award in spite of a doubt; the case stays where it is. */
    CONFIRMATION(null, Action.DECIDE_AWARD),
    RETURN(RETURNED, Action.CHECK_AWARD),
    REJECTION(CaseState.REJECTED, Action.CHECK_AWARD),
    WITHDRAWAL(CaseState.WITHDRAWN, Action.PROPOSE_AWARD);

    final @Nullable CaseState to;
    private final Action right;

    CaseAct(@Nullable CaseState to, Action right) {
        this.to = to;
        this.right = right;
    }

    /** An award in doubt goes nowhere before somebody who decides stands by it, or takes it back. */
    boolean startsFrom(AwardCase one) {
        return switch (this) {
            case CONFIRMATION -> one.doubt != null;
            case WITHDRAWAL -> one.state.undecided() || one.revocable();
            default -> startsFrom(one.state);
        };
    }

    boolean startsFrom(CaseState state) {
        return switch (this) {
            case PROPOSAL -> state == DETECTED || state == RETURNED;
            case VERIFICATION -> state == PROPOSED;
            case REVIEW -> state == VERIFIED;
            case SUBMISSION -> state == REVIEWED;
            case DECISION -> state == SUBMITTED;
            case HANDOVER -> state == DECIDED;
            case PAYMENT -> state == HANDED_OVER;
            case RETURN, REJECTION -> state.undecided() && state != DETECTED && state != RETURNED;
            case WITHDRAWAL -> state.undecided();
            case CONFIRMATION -> state.given();
        };
    }

    /** What was decided is taken back by whoever may decide. */
    Action right(AwardCase one) {
        return this == WITHDRAWAL && one.state.given() ? Action.DECIDE_AWARD : right;
    }

    Action right() {
        return right;
    }

    /** Whether it gives what rests on a decision, which nothing may speak against. */
    boolean gives() {
        return this == HANDOVER || this == PAYMENT;
    }

    /** Whether somebody other than the proposer has to do it. */
    boolean approves() {
        return switch (this) {
            case VERIFICATION, REVIEW, SUBMISSION, DECISION, CONFIRMATION -> true;
            default -> false;
        };
    }

    public boolean needsReason() {
        return switch (this) {
            case RETURN, REJECTION, WITHDRAWAL, CONFIRMATION -> true;
            default -> false;
        };
    }

    static Optional<CaseAct> named(String word) {
        for (var act : values()) {
            if (act.name().equals(word.toUpperCase(Locale.ROOT))) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}

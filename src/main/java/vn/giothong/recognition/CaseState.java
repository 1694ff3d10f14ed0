package vn.giothong.recognition;

import java.util.EnumSet;
import java.util.Set;

/** Where a case stands on its way. */
public enum CaseState {
    DETECTED(1),
    PROPOSED(3),
    VERIFIED(4),
    REVIEWED(5),
    SUBMITTED(6),
    DECIDED(10),
    HANDED_OVER(11),
    PAID(12),
    RETURNED(2),
    REJECTED(8),
    WITHDRAWN(7);

    /** How far a case is; the further one stands where two are about the same. */
    final int weight;

    CaseState(int weight) {
        this.weight = weight;
    }

    /** Nobody has decided yet, and somebody has to. */
    public static final Set<CaseState> UNDECIDED = EnumSet.range(DETECTED, SUBMITTED);

    /** The award is given by a decision with a number. */
    public static final Set<CaseState> GIVEN = EnumSet.of(DECIDED, HANDED_OVER, PAID);

    /** Something is left to be done until the award is in somebody's hands. */
    public static final Set<CaseState> WAITING = EnumSet.range(DETECTED, DECIDED);

    static {
        UNDECIDED.add(RETURNED);
        WAITING.add(RETURNED);
    }

    public boolean undecided() {
        return UNDECIDED.contains(this);
    }

    public boolean given() {
        return GIVEN.contains(this);
    }

    public boolean waiting() {
        return WAITING.contains(this);
    }
}

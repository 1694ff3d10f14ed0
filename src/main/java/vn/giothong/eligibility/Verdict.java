package vn.giothong.eligibility;

/** What can be said before the examining doctor decides; of several reasons the one further down counts. */
public enum Verdict {
    POSSIBLE,
    /** From a known day on. */
    NOT_BEFORE,
    /** Nobody but a doctor can tell when, or whether. */
    SEE_DOCTOR,
    PERMANENT;

    boolean outweighs(Verdict other) {
        return compareTo(other) > 0;
    }
}

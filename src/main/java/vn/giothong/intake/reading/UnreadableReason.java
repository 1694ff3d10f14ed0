package vn.giothong.intake.reading;

/** Why a row cannot be used. */
public enum UnreadableReason {
    NAME_MISSING,
    NAME_UNREADABLE,
    /** A name without year of birth, paper or phone. */
    NOT_IDENTIFIED
}

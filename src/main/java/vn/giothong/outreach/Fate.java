package vn.giothong.outreach;

/** What is known of a message that was being handed over when nobody was left to hear the answer. */
public enum Fate {
    TAKEN,
    /** It was not taken, or handing it over once more does no harm. */
    NOT_TAKEN,
    UNKNOWN
}

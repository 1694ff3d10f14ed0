package vn.giothong.recognition.ladder;

/** How well a rule is known: read in its source, or remembered with more or less certainty. */
public enum Confidence {
    FOUND,
    HIGH,
    MEDIUM,
    LOW;

    /** Whether it holds until somebody says otherwise; what is not sure is to be confirmed. */
    public boolean sure() {
        return this == FOUND || this == HIGH;
    }
}

package vn.giothong.recognition.ladder;

/** How well a rule is known: read in its source, or remembered with more or less certainty. */
public enum Confidence {
    FOUND,
    HIGH,
    MEDIUM,
    LOW
}

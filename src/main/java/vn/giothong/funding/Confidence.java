package vn.giothong.funding;

/** How well a number is known: read in a source, or remembered with more or less certainty. */
enum Confidence {
    FOUND,
    HIGH,
    MEDIUM,
    LOW;

    boolean sure() {
        return this == FOUND || this == HIGH;
    }
}

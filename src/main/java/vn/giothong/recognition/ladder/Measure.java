package vn.giothong.recognition.ladder;

/** What a rule counts. */
public enum Measure {
    /** Donations over a life, or over the life of a family. */
    DONATIONS,
    /** People whom somebody brought to give in one year. */
    PEOPLE_IN_YEAR,
    /** What a club or chapter reached of its target of one year, in percent. */
    TARGET_PERCENT,
    /** Nothing: merit in an emergency, proposed by people. */
    MERIT;

    /** Whether the register finds the cases by itself; the others are nominated. */
    public boolean found() {
        return this == DONATIONS;
    }

    /** Whether each day may have an award of its own; the others have one a year, or one in a life. */
    public boolean daily() {
        return this == MERIT;
    }

    /** Whether the same step may be reached in every year anew. */
    public boolean yearly() {
        return this != DONATIONS;
    }
}

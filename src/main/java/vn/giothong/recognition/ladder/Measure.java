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

    /** Whether donations are counted, which the register does alone: for these nobody is nominated. */
    public boolean countsDonations() {
        return this == DONATIONS;
    }

    /** Whether the register finds the cases of each year; what it did not count yet is nominated. */
    public boolean foundByYear() {
        return this == PEOPLE_IN_YEAR || this == TARGET_PERCENT;
    }

    /** Whether such a thing can be counted of somebody. */
    public boolean fits(SubjectKind subject) {
        return switch (this) {
            case DONATIONS -> subject == SubjectKind.PERSON || subject == SubjectKind.FAMILY;
            case PEOPLE_IN_YEAR -> subject == SubjectKind.MOBILISER;
            case TARGET_PERCENT -> subject == SubjectKind.CLUB || subject == SubjectKind.CHAPTER;
            case MERIT -> subject != SubjectKind.MOBILISER;
        };
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

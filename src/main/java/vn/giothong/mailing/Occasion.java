package vn.giothong.mailing;

/** Why somebody is written to; it decides who is meant and which fields a wording knows. */
enum Occasion {
    INVITATION,
    THANKS,
    MAY_GIVE_AGAIN,
    FIRST_DONATION_DAY,
    HONOUR,
    HEALTH,
    EMERGENCY;

    /** Whether it is about one drive. */
    boolean ofDrive() {
        return this == INVITATION || this == THANKS;
    }

    /** Whether nobody waits for the morning with it. */
    boolean urgent() {
        return this == EMERGENCY;
    }

    /** Whether it is sent for a day, by itself or by hand. */
    boolean ofDay() {
        return this == MAY_GIVE_AGAIN || this == FIRST_DONATION_DAY || this == HONOUR;
    }
}

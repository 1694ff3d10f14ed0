package vn.giothong.donor;

/** The occupation groups by which reports count. */
public enum Occupation {
    PUPIL_STUDENT,
    WORKER,
    OFFICIAL,
    ARMED_FORCES,
    FARMER,
    RELIGIOUS,
    FREELANCE,
    OTHER
}

package vn.giothong.person;

/** The RhD blood group. */
public enum RhD {
    POSITIVE,
    NEGATIVE
}

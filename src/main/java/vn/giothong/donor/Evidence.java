package vn.giothong.donor;

/** How well a donation or a blood group is known. */
public enum Evidence {
    /** The hospital's list. */
    A,
    /** A certificate was seen. */
    B,
    /** A chapter or club wrote it down. */
    C,
    /** The donor says so. */
    D
}

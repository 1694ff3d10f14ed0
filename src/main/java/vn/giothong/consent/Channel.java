package vn.giothong.consent;

/** By what a donor agrees to be invited. */
public enum Channel {
    SMS,
    ZALO,
    EMAIL,
    CALL
}

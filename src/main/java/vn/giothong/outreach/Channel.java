package vn.giothong.outreach;

/** The way a message takes. */
public enum Channel {
    EMAIL,
    SMS,
    ZALO
}

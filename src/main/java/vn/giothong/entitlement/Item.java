package vn.giothong.entitlement;

/** What is owed for one donation. */
public enum Item {
    GIFT,
    MEAL,
    TRAVEL
}

package vn.giothong.entitlement;

/** What is owed for one donation. */
public enum Item {
    GIFT,
    MEAL,
    TRAVEL;

    /** The name in a form of the field for its value. */
    public String field() {
        return "value-" + this;
    }
}

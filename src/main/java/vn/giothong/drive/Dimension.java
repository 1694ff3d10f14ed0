package vn.giothong.drive;

/** By what a drive's people and donations are broken down; DEFERRAL counts people who were deferred, by reason. */
public enum Dimension {
    VOLUME,
    ABO,
    RH_D,
    SEX,
    AGE,
    SEX_AGE,
    OCCUPATION,
    COMPONENT,
    FIRST_TIME,
    DEFERRAL;

    /** The item of what nobody knows. */
    public static final String UNKNOWN = "UNKNOWN";

    /** The item of those who gave nothing, where a gift alone has the dimension. */
    public static final String NONE = "NONE";
}

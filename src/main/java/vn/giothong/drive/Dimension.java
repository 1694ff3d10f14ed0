package vn.giothong.drive;

/** By what a drive's donations are broken down; DEFERRAL counts people who were deferred, by reason. */
public enum Dimension {
    VOLUME,
    ABO,
    RH_D,
    SEX,
    AGE,
    OCCUPATION,
    COMPONENT,
    FIRST_TIME,
    DEFERRAL
}

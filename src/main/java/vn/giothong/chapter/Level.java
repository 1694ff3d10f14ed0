package vn.giothong.chapter;

/** Where a chapter stands; SUB is a chapter inside another that is not an administrative area, such as a school's. */
public enum Level {
    NATION,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    SUB
}

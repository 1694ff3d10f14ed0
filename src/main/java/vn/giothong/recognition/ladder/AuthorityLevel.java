package vn.giothong.recognition.ladder;

/** The level that decides an award, and pays for it. */
public enum AuthorityLevel {
    COMMUNE,
    DISTRICT,
    PROVINCE,
    CENTRAL
}

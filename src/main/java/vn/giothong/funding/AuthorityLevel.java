package vn.giothong.funding;

/** The level that decides an award, and pays for it. */
enum AuthorityLevel {
    COMMUNE,
    DISTRICT,
    PROVINCE,
    CENTRAL
}

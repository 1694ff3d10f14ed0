package vn.giothong.funding;

/** What is bought, with a price that the province keeps: things for one award each, and costs of a year's ceremonies. */
enum Item {
    CERTIFICATE,
    FRAME,
    BADGE,
    CUP,
    CUP_BRONZE,
    CUP_SILVER,
    CUP_GOLD,
    /** Flowers, lunch and travel of one honoured at a ceremony. */
    GUEST,
    /** Hall, sound, programme: once a year. */
    CEREMONY
}

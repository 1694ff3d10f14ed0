package vn.giothong.funding;

/** Who receives the money. */
enum SubjectKind {
    PERSON,
    FAMILY,
    COLLECTIVE
}

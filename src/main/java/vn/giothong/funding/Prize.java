package vn.giothong.funding;

/** An award of a form for somebody, decided at a level. */
record Prize(Award award, SubjectKind subjectKind, AuthorityLevel level) {}

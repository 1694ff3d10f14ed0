package vn.giothong.funding;

import vn.giothong.recognition.ladder.AuthorityLevel;

/** An award of a form for somebody, decided at a level. */
record Prize(Award award, Payee subjectKind, AuthorityLevel level) {}
